import type { Case } from "../told.ts";
import { decisions } from "./decisions.ts";
import { forms } from "./forms.ts";
import { pieces } from "./pieces.ts";
import { times } from "./times.ts";

/**
 * How each small document beside this folder is to be read. Each stands for a kind of text that people write; the sentence says
 * the kind. Where several readings are right, what they share is asked for.
 */
export const expected: Readonly<Record<string, Case>> = { ...forms, ...times, ...decisions, ...pieces };
