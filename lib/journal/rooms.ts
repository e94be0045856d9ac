import { LRUCache } from "lru-cache";
import type { Ear } from "../db/listen.ts";
import { pool } from "../db/pool.ts";
import { applyChange } from "../domain/kernel/change.ts";
import { notFound } from "../domain/kernel/errors.ts";
import { emptyRoom, type Room, type RoomKind, type Rooms } from "../domain/room.ts";
import { log } from "../log.ts";
import { perProcess } from "../per-process.ts";
import type { Pending } from "./pending.ts";
import { type StoredEvent, type Told, tell, unseal } from "./seal.ts";
import { loadRoom, readEvents } from "./store.ts";

/** This process's copy of a room: the committed state, and the verbs that wait to be decided on it. */
export type RoomCopy = {
  id: string;
  room: Room;
  head: string;
  /** The newest sequence number heard of; past `room.seq` there is something to read. */
  heardOf: number;
  /** Commands known to have made an event, by `commandKey`. */
  commands: LRUCache<string, true>;
  queue: Pending[];
  /** The work in flight on this copy, if any: only one thing at a time changes it. */
  busy: Promise<void> | null;
  /** Its state is uncertain: whoever still holds it may use it, but the listeners hear from the next copy. */
  discarded: boolean;
};

type Listener = (roomId: string, room: Room, told: Told[]) => void;

const state = () =>
  perProcess("rooms", () => ({
    copies: new LRUCache<string, RoomCopy>({ max: 200, ttl: 30 * 60_000, ttlResolution: 60_000, updateAgeOnGet: true }),
    loading: new Map<string, Promise<RoomCopy | null>>(),
    /** How far rooms have moved, by nudges that came while they were read. */
    heardMeanwhile: new Map<string, number>(),
    listeners: new Set<Listener>(),
    /** How far the listeners had heard of a room when its copy was discarded. */
    told: new Map<string, number>(),
    /** Whether the nudges of other processes arrive. While they do not, every read asks the database first. */
    hearing: false,
  }));

/** Calls back with every batch of events this process learns of, in order, after they are applied. */
export function onEvents(listener: Listener): () => void {
  state().listeners.add(listener);
  return () => state().listeners.delete(listener);
}

/** The copy of a room, read from the database on first use. Null where there is no such room. */
export async function copyOf(roomId: string): Promise<RoomCopy | null> {
  const { copies, loading, heardMeanwhile } = state();
  const kept = copies.get(roomId);
  if (kept) return kept;
  const running = loading.get(roomId);
  if (running) return running;
  const load = (async () => {
    const found = await loadRoom(pool(), roomId);
    if (!found) return null;
    const copy = newCopy(roomId, found.room, found.head);
    await tellMissed(copy);
    copies.set(roomId, copy);
    hear(roomId, heardMeanwhile.get(roomId) ?? 0);
    return copy;
  })().finally(() => {
    loading.delete(roomId);
    heardMeanwhile.delete(roomId);
  });
  loading.set(roomId, load);
  return load;
}

/** The room as it is now: this process's copy, brought up to date first where nudges may have been missed. */
export async function readRoom<K extends RoomKind>(kind: K, roomId: string): Promise<Rooms[K]> {
  const copy = await copyOf(roomId);
  if (!copy || copy.room.kind !== kind) throw notFound();
  if (!state().hearing) copy.heardOf = Math.max(copy.heardOf, await databaseSeq(roomId));
  if (copy.heardOf > copy.room.seq) await catchUp(copy);
  if (copy.room.seq === 0) throw notFound();
  return copy.room as Rooms[K];
}

/** The same without waiting, where this process has the room and knows that it is up to date. */
export function peekRoom<K extends RoomKind>(kind: K, roomId: string): Rooms[K] | null {
  const { copies, hearing } = state();
  const copy = hearing ? copies.get(roomId) : undefined;
  if (!copy || copy.room.kind !== kind || copy.room.seq === 0 || copy.heardOf > copy.room.seq) return null;
  return copy.room as Rooms[K];
}

/** A copy of a room that has not begun. */
export function beginCopy(kind: RoomKind, roomId: string): RoomCopy {
  const copy = newCopy(roomId, emptyRoom[kind](roomId), "");
  state().copies.set(roomId, copy);
  return copy;
}

function newCopy(id: string, room: Room, head: string): RoomCopy {
  return { id, room, head, heardOf: room.seq, commands: new LRUCache({ max: 5000 }), queue: [], busy: null, discarded: false };
}

/** Takes committed events into the copy, in order, and tells everyone who listens in this process. */
export function take(copy: RoomCopy, stored: StoredEvent[], known?: { room: Room; told: Told[] }): void {
  copy.room = known?.room ?? stored.reduce<Room>((room, event) => applyChange(room, unseal(event)), copy.room);
  copy.head = stored.at(-1)?.hash ?? copy.head;
  copy.heardOf = Math.max(copy.heardOf, copy.room.seq);
  for (const event of stored) copy.commands.set(commandKey(event), true);
  if (copy.discarded) return;
  const told = known?.told ?? stored.map(tell);
  tellListeners(copy.id, copy.room, told);
}

/** What is committed stays so whatever a listener makes of it; the others hear all the same. */
function tellListeners(roomId: string, room: Room, told: Told[]): void {
  for (const listener of state().listeners) {
    try {
      listener(roomId, room, told);
    } catch (error) {
      log.error({ error: error instanceof Error ? error.stack : String(error), roomId }, "a listener of a room failed");
    }
  }
}

export const commandKey = ({ actorId, commandId }: Pick<StoredEvent, "actorId" | "commandId">) => `${actorId} ${commandId}`;

/** Reads what other processes committed. Waits for the work in flight on this copy, which may bring the same events. */
export async function catchUp(copy: RoomCopy): Promise<void> {
  // Only up to what has been heard of by now: under load there is always something newer.
  const wanted = copy.heardOf;
  while (copy.room.seq < wanted && copy.heardOf > copy.room.seq) {
    if (copy.busy) await copy.busy;
    else {
      copy.busy = readMissing(copy).finally(() => {
        copy.busy = null;
      });
      await copy.busy;
    }
  }
}

/** Reads the events past the copy's own; for whoever already holds the copy busy. */
export async function readMissing(copy: RoomCopy): Promise<void> {
  for (;;) {
    const events = await readEvents(pool(), copy.id, copy.room.seq);
    if (events.length > 0) take(copy, events);
    if (events.length < 1000) break;
  }
  // What was heard of and is not there was never committed.
  copy.heardOf = copy.room.seq;
}

/** Forgets a copy whose state is uncertain; the next use reads it afresh. */
export function discard(copy: RoomCopy): void {
  if (state().copies.peek(copy.id) !== copy) return;
  state().copies.delete(copy.id);
  copy.discarded = true;
  state().told.set(copy.id, copy.room.seq);
}

/** What was committed and not heard of, because the answer was lost, comes to the listeners with the next copy. */
async function tellMissed({ id, room }: RoomCopy): Promise<void> {
  const { told } = state();
  for (let after = told.get(id) ?? room.seq; after < room.seq; ) {
    const missed = (await readEvents(pool(), id, after)).filter(({ seq }) => seq <= room.seq);
    tellListeners(id, room, missed.map(tell));
    after = missed.at(-1)?.seq ?? room.seq;
  }
  told.delete(id);
}

/** Hears that rooms have moved. */
export const roomEar: Ear = {
  heard(payload) {
    const [roomId = "", , to = ""] = payload.split(" ");
    hear(roomId, Number(to));
  },
  hearing: setHearing,
};

/** Another process says that a room has moved. */
function hear(roomId: string, seq: number): void {
  const { copies, loading, heardMeanwhile } = state();
  const copy = copies.peek(roomId);
  // What is being read now may have been read before the room moved.
  if (!copy && loading.has(roomId)) heardMeanwhile.set(roomId, Math.max(seq, heardMeanwhile.get(roomId) ?? 0));
  if (!copy || seq <= copy.heardOf) return;
  copy.heardOf = seq;
  catchUp(copy).catch(() => discard(copy));
}

/** Nudges arrive (again), or no longer. On their return every copy asks what it missed. */
async function setHearing(hearing: boolean): Promise<void> {
  const { copies, loading } = state();
  state().hearing = hearing;
  const known = [...copies.keys(), ...loading.keys()];
  if (!hearing || known.length === 0) return;
  const { rows } = await pool().query<{ id: string; seq: number }>('SELECT id, seq FROM "Room" WHERE id = ANY($1)', [known]);
  for (const { id, seq } of rows) hear(id, seq);
}

async function databaseSeq(roomId: string): Promise<number> {
  const { rows } = await pool().query<{ seq: number }>({
    name: "room-seq",
    text: 'SELECT seq FROM "Room" WHERE id = $1',
    values: [roomId],
  });
  return rows[0]?.seq ?? 0;
}
