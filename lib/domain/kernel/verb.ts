import type * as z from "zod";
import type { RoomKind, Rooms, RowChange } from "../room.ts";
import type { ErrorCode } from "./errors.ts";
import type { Person } from "./fields.ts";
import type { Action, Actor } from "./permissions.ts";
import type { Proof } from "./proof.ts";

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

/** What a verb wants to happen: one event, the rows it sets, and what must be stored with it. */
export type Change<K extends RoomKind = RoomKind> = {
  kind: "change";
  subject: string;
  /** Facts for the reader of the journal, never prose. */
  data: Record<string, unknown>;
  rows: RowChange<K>[];
  secrets: SecretOf[];
};

/** The room is already as asked: by whom and since when, where that is known. */
export type Already = { kind: "already"; by: Person | null; at: string | null; message: string };

/** The room does not allow it; `message` says why and what to do. */
export type Refusal = { kind: "refusal"; code: ErrorCode; reason: string; message: string };

export type Decision<K extends RoomKind = RoomKind> = Change<K> | Already | Refusal;

/**
 * A rule of the product: pure, the same in the browser and on the server. (`decide` is written as a method so that a verb
 * of any input can stand where the input is not known yet: it is only ever called with what its schema has parsed.)
 */
export type Verb<K extends RoomKind = RoomKind, I = unknown> = {
  room: K;
  /** The event it makes: `noun.past_tense`. */
  type: string;
  input: z.ZodType<I>;
  may: Action;
  /** The id whose history a queued command depends on, if any. */
  subjectOf?(input: I): string;
  decide(room: Rooms[K], input: I, context: Context): Decision<K>;
};

/** Declares a verb on a plan's room. */
export const planVerb = <I>(verb: Omit<Verb<"plan", I>, "room">): Verb<"plan", I> => ({ room: "plan", ...verb });

/** Declares a verb on a workspace's room. */
export const workspaceVerb = <I>(verb: Omit<Verb<"workspace", I>, "room">): Verb<"workspace", I> => ({ room: "workspace", ...verb });

export function change<K extends RoomKind>(
  subject: string,
  data: Record<string, unknown>,
  rows: RowChange<K>[],
  secrets: SecretOf[] = [],
): Change<K> {
  return { kind: "change", subject, data, rows, secrets };
}

export function already(message: string, by: Person | null = null, at: string | null = null): Already {
  return { kind: "already", by, at, message };
}

export function refuse(reason: string, message: string, code: ErrorCode = "not-allowed-now"): Refusal {
  return { kind: "refusal", code, reason, message };
}

/** The person behind the act, as they are called now. */
export const me = ({ actor }: Context): Person => ({ id: actor.userId, name: actor.name });

export const refuseMissing = (what: string): Refusal =>
  refuse("not-found", `That ${what} is not in this plan any more. Reload the page.`, "not-found");
