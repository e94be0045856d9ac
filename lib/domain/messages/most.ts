import { refuse } from "../kernel/verb.ts";
import { mostFields } from "./fields.ts";

/** A plan has no more messages than this. */
export const mostMessages = 500;

export const tooManyMessages = refuse("too-many", `A plan has at most ${mostMessages} messages. Take one out that nobody needs.`);

export const tooManyFields = (title: string) =>
  refuse("too-many", `“${title}” has more than ${mostFields} fields. Make two messages of it, or write the words out.`);
