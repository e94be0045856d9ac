import type * as z from "zod";
import type { AnyRoom, RowChange } from "./collection.ts";
import type { ErrorCode } from "./errors.ts";
import type { Person } from "./fields.ts";
import type { Action, Actor } from "./permissions.ts";
import type { Proof } from "./proof.ts";
import type { Readings } from "./readings.ts";
import type { Saying, Telling } from "./sentence.ts";

/** Everything a verb may know that is not in the room. */
export type Context = {
  actor: Actor;
  /** The instant of the change, ISO 8601 UTC. */
  now: string;
  /** The sequence number the change will have. */
  seq: number;
  newId: () => string;
  /** What only the server can know. */
  facts: Facts;
  /** The number of the room on the sender's screen when they acted, for a command that may have waited. */
  seen?: number;
  /** When the sender did it, by what their browser said: at most a day before `now`, never after it. */
  madeAt?: string;
};

export type Facts = {
  /** Digest of the secret that will open the row this verb makes (an invite, a token, a share link). */
  secretHash?: string;
  /** How many people the workspace has. */
  people?: number;
  /** The proved account of whoever accepts an invite. */
  account?: { userId: string; name: string; email: string | null };
  /** When and how the person last proved who they are. A token never has a proof, nor has whoever came by a one-time link. */
  proof?: Proof;
  /** The plan that another run of it is made from. */
  before?: AnyRoom;
  /** What its steps took in earlier runs, in minutes, by the `originId` they share. */
  durations?: Readonly<Record<string, readonly number[]>>;
  /** What metrics measured, for verbs that are `measured`. */
  readings?: Readings;
};

/** A secret stored in the same transaction as the change and no part of the room: the holder of it may use the row. */
export type SecretOf = { hash: string; kind: "invite" | "token" | "share-link"; rowId: string };

/**
 * A timer: `verb` (by the type of its event) is performed by the product itself once `at` has come. A timer of the same key in the same room is
 * replaced; `at: null` takes it away. Those of one `queue` go one after the other. No part of the room: whatever a timer does, its verb decides again
 * when the time has come.
 */
export type Job = { key: string; at: string; verb: string; input: unknown; queue?: string } | { key: string; at: null };

/** What a verb wants to happen: one event (facts for the reader of the journal, never prose), the rows it sets, secrets to store, and timers. */
export type Change<D = Record<string, unknown>> = {
  kind: "change";
  subject: string;
  data: D;
  rows: RowChange[];
  secrets: SecretOf[];
  jobs?: readonly Job[];
};

/** The room is already as asked: by whom and since when, where that is known. */
export type Already = { kind: "already"; by: Person | null; at: string | null; message: string };

/** The room does not allow it; `message` says why and what to do. */
export type Refusal = { kind: "refusal"; code: ErrorCode; reason: string; message: string };

export type Decision<D = Record<string, unknown>> = Change<D> | Already | Refusal;

/** The facts of an event as the version after its own has them. What is stored stays as it was written. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * A rule of the product: pure, the same in the browser and on the server. (`decide` is written as a method so that a verb
 * of any input can stand where the input is not known yet: it is only ever called with what its schema has parsed.)
 */
export type Verb<R extends AnyRoom = AnyRoom, I = unknown> = {
  room: R["kind"];
  /** The event it makes: `noun.past_tense`. */
  type: string;
  input: z.ZodType<I>;
  may: Action;
  /** Whether the product itself may do it, when its time has come. */
  system: boolean;
  /** Whether it decides by what metrics measure, and by all of them. */
  measured: boolean | "all";
  /** What its event tells. */
  data: z.ZodObject;
  /** The version its events are written in: one more than it has upcasters. */
  version: number;
  /** Facts of events of version n + 1, at place n, as the next version has them. They run when an event is told, after its hash was checked. */
  upcasters: readonly Upcaster[];
  /** Such facts, for the documentation. */
  example: Record<string, unknown>;
  /** Its event as the rest of a sentence that begins with the actor's name; `data` is what `data` has parsed, of any age. */
  sentence(data: unknown, saying: Saying): Telling;
  decide(room: R, input: I, context: Context): Decision;
};

/** Whether a command was received later than it was made, by more than a slow connection takes. */
export const waited = ({ madeAt, now }: Pick<Context, "madeAt" | "now">): boolean =>
  madeAt !== undefined && Date.parse(now) - Date.parse(madeAt) > 30_000;

export function change<D extends Record<string, unknown>>(
  subject: string,
  data: D,
  rows: RowChange[],
  secrets: SecretOf[] = [],
): Change<D> {
  return { kind: "change", subject, data, rows, secrets };
}

/** The same change with timers, set or taken away in the statement that commits it. */
export const withJobs = <D extends Record<string, unknown>>(made: Change<D>, jobs: readonly Job[]): Change<D> => ({ ...made, jobs });

export function already(message: string, by: Person | null = null, at: string | null = null): Already {
  return { kind: "already", by, at, message };
}

export function refuse(reason: string, message: string, code: ErrorCode = "not-allowed-now"): Refusal {
  return { kind: "refusal", code, reason, message };
}

/** The person behind the act, as they are called now. */
export const me = ({ actor }: Context): Person => ({ id: actor.userId, name: actor.name });

/** What a change says of a row whose queued commands must not meet it changed (`touched` in its collection). */
export const touch = ({ seq, actor }: Context) => ({ touchedSeq: seq, touchedBy: actor.id });

export const refuseMissing = (what: string): Refusal =>
  refuse("not-found", `That ${what} is not here any more. Reload the page.`, "not-found");
