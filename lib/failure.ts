import { randomInt } from "node:crypto";
import { Problem } from "./domain/kernel/errors.ts";
import { log } from "./log.ts";

/**
 * Something failed that nobody who sent it can mend: the cause goes to the log under a number, and the number to the
 * sender, in a sentence. `saved` says what became of what they sent.
 */
export function internal(cause: unknown, about: object = {}, saved = "Nothing was saved; try again"): Problem {
  const number = randomInt(100_000, 1_000_000);
  log.error({ number, ...about, error: cause instanceof Error ? cause.stack : String(cause) }, "something failed");
  const message = `Something went wrong on our side (number ${number}). ${saved}, and if it stays, give this number to whoever runs Holdpoint here.`;
  return new Problem("internal", message);
}

/** What only a mistake in our own code throws; the database and the network speak in other voices. */
export const isMistake = (error: unknown) => error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
