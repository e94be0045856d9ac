import { overlay } from "./overlay.ts";
import { whyNot } from "./why-not.ts";

/**
 * The verbs, as a browser asks them: what an act makes of the room, and why one would be refused. They are most of what a room is made of and not
 * needed to show it, so they are sent after the page.
 */
export const rules = { overlay, whyNot };

export type Rules = typeof rules;
