import { randomInt } from "node:crypto";
import { pool } from "../db/pool.ts";
import { mayPerform } from "../domain/access.ts";
import { applyChange, rowOf, withoutUnchanged } from "../domain/kernel/change.ts";
import type { RowChange } from "../domain/kernel/collection.ts";
import { unavailable } from "../domain/kernel/errors.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";

import type { Already, Change, Refusal, SecretOf } from "../domain/kernel/verb.ts";
import type { Room } from "../domain/room.ts";
import { log } from "../log.ts";
import { chance } from "./chance.ts";
import type { Outcome, Pending, Request } from "./pending.ts";
import { commandKey, discard, type RoomCopy, readMissing, take } from "./rooms.ts";
import { type StoredEvent, seal, type Told, tell, unseal } from "./seal.ts";
import { readTruth, writeGroup } from "./store.ts";

/** At most this many verbs in one transaction, so that one statement stays short. */
const maxGroup = 256;
const maxTries = 20;

/** Puts a verb in the room's queue and answers when it is on disk, or refused for good. */
export function enqueue(copy: RoomCopy, request: Request): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    copy.queue.push({ ...request, tries: 0, resolve, reject });
    if (!copy.busy) startPump(copy);
  });
}

function startPump(copy: RoomCopy): void {
  copy.busy = writeNext(copy).finally(() => {
    copy.busy = null;
    if (copy.queue.length > 0) startPump(copy);
  });
}

/**
 * Writes the verbs that have gathered. While one group is on its way to disk, those that arrive wait for the next; between
 * two groups, whoever waits for the copy has a turn.
 */
async function writeNext(copy: RoomCopy): Promise<void> {
  // One turn of the event loop: the verbs that arrived together go together.
  await new Promise((resolve) => setImmediate(resolve));
  const group = copy.queue.splice(0, maxGroup);
  try {
    if (copy.heardOf > copy.room.seq) await readMissing(copy);
    await settle(copy, group);
  } catch (error) {
    await afterFailure(copy, group, error);
  }
}

/** A repeat's outcome is what the command made the first time; the journal knows. */
type Decided = { pending: Pending; outcome: Outcome | { kind: "repeat" } };

async function settle(copy: RoomCopy, group: Pending[]): Promise<void> {
  const { room, events, told, rows, secrets, decided, fresh } = decideAll(copy, group);
  if (events.length > 0) {
    const moved = await writeGroup(pool(), { roomId: copy.id, room, expectedSeq: copy.room.seq, events, rows, secrets, fresh });
    if (!moved) return again(copy, group);
    take(copy, events, { room, told });
  }
  await answer(copy, decided, events.length > 0);
}

/** Decides every verb of the group on the room as it will be after the ones before it. */
function decideAll(copy: RoomCopy, group: Pending[]) {
  let room: Room = copy.room;
  let head = copy.head;
  const events: StoredEvent[] = [];
  const told: Told[] = [];
  const rows: RowChange[] = [];
  const secrets: SecretOf[] = [];
  const fresh = new Set<string>();
  const decided: Decided[] = [];
  const made = new Set<string>();
  // Nobody sees the rooms between the first verb of the group and the last.
  const own = new WeakSet<object>();
  for (const pending of group) {
    const key = keyOf(pending);
    if (made.has(key) || copy.commands.get(key)) {
      decided.push({ pending, outcome: { kind: "repeat" } });
      continue;
    }
    const outcome = attempt(copy.id, room, head, pending);
    if (outcome.kind !== "made") {
      decided.push({ pending, outcome });
      continue;
    }
    const { event, sealed } = outcome;
    for (const each of event.rows) if (!rowOf(room, each)) fresh.add(`${each.collection} ${each.id}`);
    const toTell = tell(sealed);
    head = sealed.hash;
    room = applyChange(room, event, own);
    events.push(sealed);
    told.push(toTell);
    rows.push(...event.rows);
    secrets.push(...outcome.secrets);
    made.add(key);
    decided.push({ pending, outcome: { kind: "done", event, text: toTell.text, repeated: false } });
  }
  return { room, events, told, rows, secrets, decided, fresh };
}

type Made = { kind: "made"; event: JournalEvent; sealed: StoredEvent; secrets: SecretOf[] };

/** Decides one verb and seals its event. A mistake in it, or in what it made, is its own: the others of the group go on. */
function attempt(roomId: string, room: Room, head: string, pending: Pending): Made | Already | Refusal {
  try {
    const now = chance.now();
    const decision = decide(room, pending, now);
    if (decision.kind !== "change") return decision;
    const { kind, id, name, role } = pending.actor;
    const event: JournalEvent = {
      seq: room.seq + 1,
      type: pending.verb.type,
      v: 1,
      at: now,
      actor: { kind, id, name, role },
      subject: decision.subject,
      data: decision.data,
      rows: withoutUnchanged(room, decision.rows),
    };
    return { kind: "made", event, sealed: seal(roomId, event, pending, head), secrets: decision.secrets };
  } catch (error) {
    return mistake(error, pending);
  }
}

/** What somebody is told whose command met a mistake of ours: a number, under which the log says what it was. */
function mistake(error: unknown, { verb }: Pending): Refusal {
  const number = randomInt(100_000, 1_000_000);
  log.error({ number, verb: verb.type, error: error instanceof Error ? error.stack : String(error) }, "a verb failed");
  const message = `Something went wrong on our side (number ${number}). Nothing was saved; try again, and if it stays, tell your admin the number.`;
  return { kind: "refusal", code: "internal", reason: "internal", message };
}

function decide(room: Room, pending: Pending, now: string): Change | Already | Refusal {
  const { verb, input, actor, facts, seen } = pending;
  const allowed = mayPerform(actor, verb, room);
  if (!allowed.ok) return { kind: "refusal", code: "forbidden", reason: "forbidden", message: allowed.reason };
  return verb.decide(room, input, { actor, now, seq: room.seq + 1, newId: chance.newId, facts, ...(seen === undefined ? {} : { seen }) });
}

const keyOf = ({ actor, commandId }: Pending) => commandKey({ actorId: actor.id, commandId });

/** The answer to a command that made this event before. */
function repeat(event: StoredEvent, pending: Pending): Outcome {
  if (event.inputDigest === pending.inputDigest && event.type === pending.verb.type) {
    return { kind: "done", event: unseal(event), text: tell(event).text, repeated: true };
  }
  const message = "This command id was used before for something else. Send each command under an id of its own.";
  return { kind: "refusal", code: "invalid", reason: "command-reused", message };
}

/**
 * Answers the group. A yes is on disk. Anything else is given only once the room's number equals the database's and the
 * command is known not to have succeeded before this process remembers.
 */
async function answer(copy: RoomCopy, decided: Decided[], proven: boolean): Promise<void> {
  const doubtful: Decided[] = [];
  for (const each of decided) {
    if (each.outcome.kind === "done") each.pending.resolve(each.outcome);
    else doubtful.push(each);
  }
  if (doubtful.length === 0) return;
  const { seq, made } = await readTruth(
    pool(),
    copy.id,
    doubtful.map(({ pending }) => ({ actorId: pending.actor.id, commandId: pending.commandId })),
  );
  const before = new Map(made.map((event) => [commandKey(event), event]));
  const stale = !proven && seq !== copy.room.seq;
  for (const { pending, outcome } of doubtful) {
    const event = before.get(keyOf(pending));
    if (event) pending.resolve(repeat(event, pending));
    else if (outcome.kind === "repeat") pending.reject(unavailable());
    else if (stale && pending.tries < maxTries) copy.queue.push({ ...pending, tries: pending.tries + 1 });
    else pending.resolve(outcome);
  }
  if (stale) copy.heardOf = Math.max(copy.heardOf, seq);
}

/** Another process was first: read what it did and decide again. */
async function again(copy: RoomCopy, group: Pending[]): Promise<void> {
  await readMissing(copy);
  const [tired, willing] = [group.filter((each) => each.tries >= maxTries), group.filter((each) => each.tries < maxTries)];
  for (const pending of tired) pending.reject(unavailable("Too many people changed this at once. Nothing was saved; try again."));
  copy.queue.unshift(...willing.map((pending) => ({ ...pending, tries: pending.tries + 1 })));
}

/**
 * A failed statement saved nothing; a lost connection may have saved everything. Either way the copy is read afresh, and
 * what each command made, if anything, is looked up before it is decided again, alone.
 */
async function afterFailure(copy: RoomCopy, group: Pending[], error: unknown): Promise<void> {
  const refused = isRefusedByDatabase(error);
  log.warn({ error: error instanceof Error ? error.message : String(error), verbs: group.length }, "a group of verbs was not written");
  if (!refused) {
    discard(copy);
    // Whoever waits resends with the same command id, and gets the first answer if there was one.
    for (const pending of [...group, ...copy.queue.splice(0)]) pending.reject(unavailable());
    return;
  }
  for (const pending of group) {
    try {
      await decideAlone(copy, pending);
    } catch (cause) {
      if (!isRefusedByDatabase(cause)) {
        pending.reject(unavailable());
        continue;
      }
      pending.resolve(mistake(cause, pending));
    }
  }
}

async function decideAlone(copy: RoomCopy, pending: Pending): Promise<void> {
  const { made } = await readTruth(pool(), copy.id, [{ actorId: pending.actor.id, commandId: pending.commandId }]);
  const [event] = made;
  if (event) return pending.resolve(repeat(event, pending));
  await readMissing(copy);
  await settle(copy, [pending]);
}

/** Classes 22, 23 and 42 of SQLSTATE: the data broke a rule, or the statement did. It failed as a whole and the connection is fine. */
function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(22|23|42)/.test(String(error.code));
}
