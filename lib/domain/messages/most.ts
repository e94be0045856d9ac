import { refuse } from "../kernel/verb.ts";

/** A plan has no more messages than this. */
export const mostMessages = 500;

export const tooManyMessages = refuse("too-many", `A plan has at most ${mostMessages} messages. Take one out that nobody needs.`);
