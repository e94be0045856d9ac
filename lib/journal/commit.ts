import { pool } from "../db/pool.ts";
import { troubleOf, unavailableFor } from "../db/trouble.ts";
import type { RowChange } from "../domain/kernel/collection.ts";
import { type Problem, unavailable } from "../domain/kernel/errors.ts";
import type { Job, SecretOf } from "../domain/kernel/verb.ts";
import { internal, isMistake } from "../failure.ts";
import { log } from "../log.ts";
import { clashOf } from "./clash.ts";
import { type Base, decideOne } from "./decide.ts";
import type { Outcome, Pending, Request } from "./pending.ts";
import { commandKey, discard, type RoomCopy, readMissing, take } from "./rooms.ts";
import { type StoredEvent, type Told, tell, unseal } from "./seal.ts";
import { readTruth, writeGroup } from "./store.ts";

/** At most this many verbs in one transaction, so that one statement stays short. */
const maxGroup = 256;
const maxTries = 20;

/** Puts a verb in the room's queue and answers when it is on disk, or refused for good. */
export function enqueue(copy: RoomCopy, request: Request): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    copy.queue.push({ ...request, tries: 0, resolve, reject });
    if (copy.busy) void copy.busy.finally(() => pumpIfIdle(copy));
    else startPump(copy);
  });
}

/** Whoever else held the copy busy (to read what another process did) starts no pump for the verbs that came meanwhile. */
function pumpIfIdle(copy: RoomCopy): void {
  if (!copy.busy && copy.queue.length > 0) startPump(copy);
}

function startPump(copy: RoomCopy): void {
  copy.busy = writeNext(copy).finally(() => {
    copy.busy = null;
    pumpIfIdle(copy);
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
  const { room, events, told, rows, secrets, jobs, decided, fresh } = decideAll(copy, group);
  if (events.length > 0) {
    const moved = await writeGroup(pool(), { roomId: copy.id, room, expectedSeq: copy.room.seq, events, rows, secrets, jobs, fresh });
    if (!moved) return again(copy, group);
    take(copy, events, { room, told });
  }
  await answer(copy, decided, events.length > 0);
}

/** Decides every verb of the group on the room as it will be after the ones before it. */
function decideAll(copy: RoomCopy, group: Pending[]) {
  let base: Base = copy;
  const events: StoredEvent[] = [];
  const told: Told[] = [];
  const rows: RowChange[] = [];
  const secrets: SecretOf[] = [];
  const jobs: Job[] = [];
  const fresh = new Set<string>();
  const decided: Decided[] = [];
  const made = new Set<string>();
  // Nobody sees the rooms between the first verb of the group and the last.
  const own = new WeakSet<object>();
  for (const pending of group) {
    const key = keyOf(pending);
    if (made.has(key) || copy.commands.has(key)) {
      decided.push({ pending, outcome: { kind: "repeat" } });
      continue;
    }
    const decision = decideOne(base, pending, own);
    if (decision.kind !== "made") {
      decided.push({ pending, outcome: decision });
      continue;
    }
    base = decision.base;
    events.push(decision.sealed);
    told.push(decision.told);
    rows.push(...decision.rows);
    secrets.push(...decision.secrets);
    jobs.push(...decision.jobs);
    for (const each of decision.fresh) fresh.add(each);
    made.add(key);
    decided.push({ pending, outcome: decision.outcome });
  }
  return { room: base.room, events, told, rows, secrets, jobs, decided, fresh };
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
  const problem = unavailableFor(troubleOf(error) ?? "no-answer");
  log.warn({ error: error instanceof Error ? error.message : String(error), verbs: group.length }, "a group of verbs was not written");
  if (!isOfTheGroup(error)) {
    discard(copy);
    // Whoever waits resends with the same command id, and gets the first answer if there was one.
    for (const pending of [...group, ...copy.queue.splice(0)]) pending.reject(problem);
    return;
  }
  for (const pending of group) {
    try {
      await decideAlone(copy, pending);
    } catch (cause) {
      pending.reject(whyNotAlone(cause, pending));
    }
  }
}

function whyNotAlone(cause: unknown, { verb }: Pending): Problem {
  const clash = clashOf(cause);
  if (clash) return clash;
  return isOfTheGroup(cause) ? internal(cause, { verb: verb.type }) : unavailableFor(troubleOf(cause) ?? "no-answer");
}

async function decideAlone(copy: RoomCopy, pending: Pending): Promise<void> {
  const { made } = await readTruth(pool(), copy.id, [{ actorId: pending.actor.id, commandId: pending.commandId }]);
  const [event] = made;
  if (event) return pending.resolve(repeat(event, pending));
  await readMissing(copy);
  await settle(copy, [pending]);
}

/**
 * Whether what was to be written is at fault, and not the database or the way to it: the statement failed as a whole and
 * the connection is fine (SQLSTATE classes of cardinality, data, constraints, syntax and names, limits, raised exceptions),
 * or it could not even be built.
 */
const isOfTheGroup = (error: unknown) => /^(2[1-3]|4[24]|54|P0)/.test(sqlState(error)) || isMistake(error);

const sqlState = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");
