import { describe, describeText } from "../domain/describe.ts";
import { overlay } from "./overlay.ts";
import { whyNot } from "./why-not.ts";

/**
 * The verbs, as a browser asks them: what an act makes of the room, why one would be refused, and in which words what happened is told. They are
 * most of what a room is made of and not needed to show it, so they are sent after the page.
 */
export const rules = { overlay, whyNot, describe, describeText };

export type Rules = typeof rules;
