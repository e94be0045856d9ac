import { shortened } from "../kernel/text.ts";
import type { Verdict } from "./rows.ts";

/** A verdict, and in a few words what it rests on. */
export type Match = { verdict: Verdict; why: string };

export const onlyPerson = (text: string) => `only a person can say whether it is ${quoted(text)}`;
export const quoted = (text: string) => `“${shortened(text, 120)}”`;
