import { mayPerform } from "../domain/access.ts";
import { applyChange, rowOf, withoutUnchanged } from "../domain/kernel/change.ts";
import type { RowChange } from "../domain/kernel/collection.ts";
import { isProblem } from "../domain/kernel/errors.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import type { Already, Change, Job, Refusal, SecretOf } from "../domain/kernel/verb.ts";
import type { Room } from "../domain/room.ts";
import { internal } from "../failure.ts";
import { chance } from "./chance.ts";
import type { Outcome, Request } from "./pending.ts";
import { type StoredEvent, seal, type Told, tell } from "./seal.ts";

/** A room as it will be, and the hash its next event stands behind. */
export type Base = { room: Room; head: string };

/** What a command makes of a room: its event, sealed, and everything that is written with it. */
export type Made = {
  kind: "made";
  base: Base;
  sealed: StoredEvent;
  told: Told;
  rows: RowChange[];
  /** Rows that were not there before, as `collection id`. */
  fresh: string[];
  secrets: SecretOf[];
  jobs: readonly Job[];
  outcome: Outcome;
};

/**
 * Decides one command on a room as it will be. A mistake in a verb is that command's own failure: whatever throws here has
 * touched nothing, becomes a refusal with a number to look for in the log, and concerns nobody else.
 *
 * `own` holds what may be changed in place: rooms that nobody has seen.
 */
export function decideOne(before: Base, request: Request, own: WeakSet<object>): Made | Already | Refusal {
  try {
    const now = chance.now();
    const decision = decide(before.room, request, now);
    return decision.kind === "change" ? make(before, request, decision, now, own) : decision;
  } catch (error) {
    const { code, reason, message } = isProblem(error) ? error : internal(error, { verb: request.verb.type, room: before.room.id });
    return { kind: "refusal", code, reason, message };
  }
}

function make(
  { room, head }: Base,
  request: Request,
  { subject, data, rows, secrets, jobs = [] }: Change,
  now: string,
  own: WeakSet<object>,
): Made {
  const { kind, id, name, role } = request.actor;
  const changed = withoutUnchanged(room, rows);
  const event: JournalEvent = {
    seq: room.seq + 1,
    type: request.verb.type,
    v: request.verb.version,
    at: now,
    actor: { kind, id, name, role },
    subject,
    data,
    rows: changed,
  };
  const fresh = changed.filter((each) => !rowOf(room, each)).map((each) => `${each.collection} ${each.id}`);
  const sealed = seal(room.id, event, request, head);
  const told = tell(sealed);
  return {
    kind: "made",
    // Last, because it may change rows in place: all that can throw has been called by now.
    base: { room: applyChange(room, event, own), head: sealed.hash },
    sealed,
    told,
    rows: changed,
    fresh,
    secrets,
    jobs,
    outcome: { kind: "done", event, text: told.text, repeated: false },
  };
}

function decide(room: Room, { verb, input, actor, commandId, facts, seen, madeAt }: Request, now: string): Change | Already | Refusal {
  const allowed = mayPerform(actor, verb, room);
  if (!allowed.ok) return { kind: "refusal", code: "forbidden", reason: "forbidden", message: allowed.reason };
  const sent = { ...(seen === undefined ? {} : { seen }), ...(madeAt && isBelieved(madeAt, now) ? { madeAt } : {}) };
  const newId = chance.madeIds(room.id, actor.id, commandId);
  return verb.decide(room, input, { actor, now, seq: room.seq + 1, newId, facts, ...sent });
}

const dayMs = 86_400_000;

/** A browser's word on when something was done counts for a day back, and never for what is still to come. */
function isBelieved(madeAt: string, now: string): boolean {
  const [made, is] = [Date.parse(madeAt), Date.parse(now)];
  return made <= is && made >= is - dayMs;
}
