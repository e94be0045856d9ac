import * as z from "zod";
import { memberRoles, tokenScopes } from "./permissions.ts";
import { clockForm, mostDaysAway } from "./times.ts";
import { isZone } from "./zone.ts";

/** An instant as ISO 8601 in UTC, with milliseconds: `2026-11-26T12:00:00.000Z`. The year 0 is in no calendar, and in no database. */
export const instant = z.iso.datetime({ precision: 3 }).refine((text) => !text.startsWith("0000"), "is no year; those begin with 0001");

/**
 * Letters, digits, - and _: nothing that an address, a file or a log would read otherwise. And no word that every object of
 * JavaScript answers to: rows are looked up by what people send, and `constructor` must not be found among them.
 */
const formOfId = () =>
  z
    .string()
    // Measured before anything looks at it, as every text is.
    .max(64, "is no id: those are 1 to 64 letters, digits, - and _")
    .regex(/^[A-Za-z0-9_-]{1,64}$/, "is no id: those are 1 to 64 letters, digits, - and _")
    .refine((word) => !(word in Object.prototype), "is no id");

/** A row's id. What a verb takes is a `ref`, which is looked up in its room. */
export const id = formOfId();

/** An account's id. Who that is, no room knows by itself. */
export const accountId = formOfId();

/** The id of another room: a plan in the rows of a workspace, a workspace in those of a plan. */
export const roomId = formOfId();

/** The id of a row in another room: a channel of the workspace in the rows of a plan. It is looked up there when it is used. */
export const outsideId = formOfId();

/**
 * The number of the event that made a row: what was first and what is newest is asked of it, never of a clock, which may be set
 * back. No verb says it and no event tells it: it is written where the event is applied.
 */
export const madeSeq = z.int().nonnegative();

/** One line a person typed. */
export const line = z.string().trim().min(1).max(500);

/** Free text a person typed, or Markdown kept from a document. */
export const prose = z.string().max(100_000);

/** Why somebody does what needs a reason: never empty. */
export const reason = z.string().trim().min(1, "Say why in a few words.").max(4000);

/** Who did something, as they were called then. */
export const person = z.strictObject({ id: accountId, name: z.string().max(500) });
export type Person = z.infer<typeof person>;

/** Where in an imported document a row came from; lines are 1-based and inclusive. */
export const source = z.strictObject({ documentId: id, line: z.int().positive(), endLine: z.int().positive() });

/** How long something takes, in minutes; no more than a database keeps in one number (4,000 years). */
export const minutesLong = z
  .int()
  .nonnegative()
  .max(2 ** 31 - 1);

/** What a length in whole days counts: those on which people work, by the plan’s calendar; null: all of them. */
export const lengthCounts = z.literal("workdays").nullable();
export type LengthCounts = z.infer<typeof lengthCounts>;

/** `2026-11-26` */
export const date = z.iso.date();
/** `13:05` */
export const clock = z.string().max(5).regex(clockForm);

/** Days are counted as those on which people work, by the plan's calendar. */
const workdays = z.literal("workdays").optional();

/**
 * When something is due. `offset` counts from T0; `wall` and `window` are read in the plan's zone, on the given date or,
 * without one, on the day of T0.
 */
export const planTime = z.discriminatedUnion("kind", [
  // A hundred years: further away, no calendar of ours says when that is.
  z.strictObject({ kind: z.literal("offset"), minutes: z.int().min(-52_596_000).max(52_596_000), counts: workdays }),
  z.strictObject({ kind: z.literal("wall"), time: clock, date: date.nullable() }),
  z.strictObject({ kind: z.literal("window"), start: clock, end: clock, date: date.nullable() }),
  /** A clock time on a day counted from T0’s: −1 is the day before. `end` where it is a window; one before `time` is on the next day. */
  z.strictObject({
    kind: z.literal("day"),
    days: z.int().min(-mostDaysAway).max(mostDaysAway),
    time: clock,
    end: clock.nullable(),
    counts: workdays,
  }),
]);
export type PlanTime = z.infer<typeof planTime>;

export const zone = z.string().max(64).refine(isZone, "is not a time zone; write one like Europe/Berlin");

/** What a person may do in a workspace. */
export const memberRole = z.enum(memberRoles);

/** What an API token may do. */
export const tokenScope = z.enum(tokenScopes);
