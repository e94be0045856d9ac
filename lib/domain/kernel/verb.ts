import type * as z from "zod";
import type { AnyRoom, Collection, RowChange, RowOf } from "./collection.ts";
import type { ErrorCode } from "./errors.ts";
import type { Person } from "./fields.ts";
import type { Action, Actor } from "./permissions.ts";
import type { Proof } from "./proof.ts";
import { idsAt, type RefField, refsIn } from "./ref.ts";
import { find, live, rowsIn } from "./room.ts";
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
};

/** A secret stored in the same transaction as the change and no part of the room: the holder of it may use the row. */
export type SecretOf = { hash: string; kind: "invite" | "token" | "share-link"; rowId: string };

/**
 * A timer: `verb` (by the type of its event) is performed by the product itself once `at` has come. A timer of the same key in the same room is
 * replaced; `at: null` takes it away. No part of the room: whatever a timer does, its verb decides again when the time has come.
 */
export type Job = { key: string; at: string; verb: string; input: unknown } | { key: string; at: null };

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

/** A verb as its noun declares it. `during` names what the room must allow at the time. */
export type Declaration<R extends AnyRoom, During, C extends Collection, I extends z.ZodType, D extends z.ZodObject> = {
  /** The kind of row it is done to. The row arrives in `decide` as it is in the room; where it is not there, the verb is refused. */
  on: C;
  type: string;
  may: Action;
  during: During;
  system?: true;
  /** It is there to let held work go, with the reasons and the people that takes. */
  releases?: true;
  /** Decided only by who sees the room as it is: a command that waited for a connection is refused, whatever it says. */
  immediate?: true;
  input: I;
  data: D;
  /** Where `data` has changed its shape: one step for each earlier version, the oldest first. */
  upcasters?: readonly Upcaster[];
  example: z.infer<D>;
  sentence(data: Partial<z.infer<D>>, saying: Saying): Telling;
  decide(row: RowOf<C>, input: z.infer<I>, context: Context & { room: R }): Decision<z.infer<D>>;
};

/**
 * Gives a kind of room its way to declare verbs. A verb is decided in one order: every row its input names is there → what the
 * verb itself says → `already` stands → what the room allows at this time → nobody has changed the row since the sender saw it → what the kind of room asks of every change (`check`).
 */
export function verbsOf<R extends AnyRoom, During>(
  kind: R["kind"],
  guard: (room: R, during: During) => Refusal | null,
  check: (room: R, change: Change, context: Context, releases: boolean) => Change | Refusal = (_room, made) => made,
) {
  return <C extends Collection, I extends z.ZodType, D extends z.ZodObject>(verb: Declaration<R, During, C, I, D>): Verb<R, z.infer<I>> => {
    const refs = refsIn(verb.input);
    const subject = verb.on.name === kind ? null : refs.find(({ of }) => of.name === verb.on.name)?.path;
    if (subject === undefined) throw new Error(`${verb.type} is done to a ${verb.on.one}, and its input names none`);
    return {
      ...{ room: kind, type: verb.type, may: verb.may, system: verb.system ?? false },
      ...{ version: (verb.upcasters?.length ?? 0) + 1, upcasters: verb.upcasters ?? [] },
      ...{ input: verb.input as unknown as z.ZodType<z.infer<I>>, data: verb.data, example: verb.example },
      sentence: (data, saying) => verb.sentence(data as Partial<z.infer<D>>, saying),
      decide(room, input, context) {
        const gone = missing(room, input, refs);
        if (gone) return gone;
        const row = subject === null ? rowsIn(room, verb.on) : find(room, verb.on, idsAt(input, subject)[0]);
        const decision = verb.decide(row as RowOf<C>, input, { ...context, room });
        if (decision.kind === "already") return decision;
        const no = guard(room, verb.during);
        if (no || decision.kind !== "change") return no ?? decision;
        if (verb.immediate && waited(context)) return refuse("waited", tooLate, "conflict");
        return changedSince(verb.on, row, context) ?? check(room, decision, context, verb.releases ?? false);
      },
    };
  };
}

/** The refusal of a verb whose input names a row that the room does not have, or has no more. */
export function missing(room: AnyRoom, input: unknown, refs: readonly RefField[]): Refusal | null {
  for (const { path, of, removed } of refs)
    for (const id of idsAt(input, path)) if (!(removed ? find : live)(room, of, id)) return refuseMissing(of.one);
  return null;
}

/** Whether a command was received later than it was made, by more than a slow connection takes. */
export const waited = ({ madeAt, now }: Pick<Context, "madeAt" | "now">): boolean =>
  madeAt !== undefined && Date.parse(now) - Date.parse(madeAt) > 30_000;

const tooLate = "This waited for a connection, and the plan has gone on without it. Look again, then decide anew.";

/** A command that waited may mean something else by now: another person changed its row after the sender last saw it. */
export function changedSince(of: Collection, row: unknown, { seen, actor }: Context): Refusal | null {
  if (seen === undefined || !of.touched || !row) return null;
  const { touchedSeq, touchedBy } = row as { touchedSeq: number; touchedBy: string };
  if (touchedSeq <= seen || touchedBy === actor.id) return null;
  return refuse("changed-since", `${of.touched(row as never)} Look again, then repeat what you meant.`, "conflict");
}

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
