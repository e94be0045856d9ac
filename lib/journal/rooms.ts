import { LRUCache } from "lru-cache";
import type { ChannelListener } from "../db/listen.ts";
import { pool } from "../db/pool.ts";
import { applyChange } from "../domain/kernel/change.ts";
import { notFound } from "../domain/kernel/errors.ts";
import { emptyRoom, type Room, type RoomKind, type Rooms } from "../domain/room.ts";
import { internal } from "../failure.ts";
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
  /** The newest commands known to have made an event, by `commandKey`. */
  commands: Set<string>;
  queue: Pending[];
  /** The work in flight on this copy, if any: only one thing at a time changes it. */
  busy: Promise<void> | null;
  /** Its state is uncertain: whoever still holds it may use it, but the listeners hear from the next copy. */
  discarded: boolean;
};

type Listener = (roomId: string, room: Room, told: Told[]) => void;

/** A copy on its way, and the newest number heard of meanwhile: there is no copy yet to tell. */
type Loading = { copy: Promise<RoomCopy | null>; heardOf: number };

const mostCommands = 5000;
/** Past this many events nobody is told them one by one; a view sees the gap and reads the room. */
const maxTold = 2000;

const state = () =>
  perProcess("rooms", () => {
    /** How far the listeners had heard of a room when its copy went. */
    const told = new LRUCache<string, number>({ max: 10_000 });
    const copies = new LRUCache<string, RoomCopy>({
      ...{ max: 200, ttl: 30 * 60_000, ttlResolution: 60_000, updateAgeOnGet: true },
      // Thrown away, crowded out or too old: nudges find no copy now, so the next one tells the listeners what they missed.
      dispose(copy, id, reason) {
        if (reason === "set") return;
        copy.discarded = true;
        told.set(id, copy.room.seq);
      },
    });
    return {
      ...{ copies, told },
      loading: new Map<string, Loading>(),
      listeners: new Set<Listener>(),
      /** Whether the nudges of other processes arrive. While they do not, every read asks the database first. */
      hearing: false,
      /** Counts how often that was said, so that an older word does not win over a newer one. */
      said: 0,
    };
  });

/** Calls back with every batch of events this process learns of, in order, after they are applied. */
export function onEvents(listener: Listener): () => void {
  state().listeners.add(listener);
  return () => state().listeners.delete(listener);
}

/** The copy of a room, read from the database on first use. Null where there is no such room. */
export async function copyOf(roomId: string): Promise<RoomCopy | null> {
  const { copies, loading } = state();
  const kept = copies.get(roomId);
  if (kept) return kept;
  const running = loading.get(roomId);
  if (running) return running.copy;
  const begun: Loading = { heardOf: 0, copy: Promise.resolve(null) };
  loading.set(roomId, begun);
  begun.copy = load(roomId, begun).finally(() => loading.delete(roomId));
  return begun.copy;
}

async function load(roomId: string, begun: Loading): Promise<RoomCopy | null> {
  const found = await loadRoom(pool(), roomId);
  if (!found) return null;
  const copy = newCopy(roomId, found.room, found.head);
  await tellMissed(copy);
  state().copies.set(roomId, copy);
  hear(roomId, begun.heardOf);
  return copy;
}

/**
 * The room as it is now: this process's copy, brought up to date first where nudges may have been missed, or where the asker
 * has seen a later number (`seen`) than this process has heard of.
 */
export async function readRoom<K extends RoomKind>(kind: K, roomId: string, seen = 0): Promise<Rooms[K]> {
  const copy = await copyOf(roomId);
  if (!copy || copy.room.kind !== kind) throw notFound();
  if (!state().hearing || seen > copy.room.seq) copy.heardOf = Math.max(copy.heardOf, await databaseSeq(roomId));
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
  return { id, room, head, heardOf: room.seq, commands: new Set(), queue: [], busy: null, discarded: false };
}

/** Takes committed events into the copy, in order, and tells everyone who listens in this process. */
export function take(copy: RoomCopy, stored: StoredEvent[], known?: { room: Room; told: Told[] }): void {
  copy.room = known?.room ?? stored.reduce<Room>((room, event) => applyChange(room, unseal(event)), copy.room);
  copy.head = stored.at(-1)?.hash ?? copy.head;
  copy.heardOf = Math.max(copy.heardOf, copy.room.seq);
  for (const event of stored) remember(copy.commands, commandKey(event));
  if (copy.discarded) return;
  const told = known?.told ?? stored.map(tell);
  tellListeners(copy.id, copy.room, told);
}

/** A cache of fixed size would be made for each room that is read, and most of them are read for one act. */
function remember(commands: Set<string>, key: string): void {
  commands.add(key);
  if (commands.size <= mostCommands) return;
  const [oldest] = commands;
  if (oldest !== undefined) commands.delete(oldest);
}

/** What was committed stays committed: a listener with a mistake in it takes nothing from the others. */
function tellListeners(roomId: string, room: Room, told: Told[]): void {
  for (const listener of state().listeners) {
    try {
      listener(roomId, room, told);
    } catch (error) {
      internal(error, { roomId });
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
  if (state().copies.peek(copy.id) === copy) state().copies.delete(copy.id);
}

/** What was committed and not heard of, because the copy before this one went, comes to the listeners with this one. */
async function tellMissed({ id, room }: RoomCopy): Promise<void> {
  const { told } = state();
  const from = told.get(id) ?? room.seq;
  for (let after = Math.max(from, room.seq - maxTold); after < room.seq; ) {
    const missed = (await readEvents(pool(), id, after)).filter(({ seq }) => seq <= room.seq);
    tellListeners(id, room, missed.map(tell));
    after = missed.at(-1)?.seq ?? room.seq;
  }
  told.delete(id);
}

/** Hears that rooms have moved. */
export const roomListener: ChannelListener = {
  heard(payload) {
    const [roomId = "", , to = ""] = payload.split(" ");
    hear(roomId, Number(to));
  },
  hearing: setHearing,
};

/** Another process says that a room has moved. */
function hear(roomId: string, seq: number): void {
  const { copies, loading } = state();
  const running = loading.get(roomId);
  if (running) running.heardOf = Math.max(running.heardOf, seq);
  const copy = copies.peek(roomId);
  if (!copy || seq <= copy.heardOf) return;
  copy.heardOf = seq;
  catchUp(copy).catch(() => discard(copy));
}

/** Nudges arrive (again), or no longer. On their return every copy asks what it missed, and only then is trusted. */
async function setHearing(hearing: boolean): Promise<void> {
  const { copies, loading } = state();
  state().said += 1;
  const { said } = state();
  if (!hearing) {
    state().hearing = false;
    return;
  }
  const ids = [...copies.keys(), ...loading.keys()];
  if (ids.length > 0) {
    const { rows } = await pool().query<{ id: string; seq: number }>('SELECT id, seq FROM "Room" WHERE id = ANY($1)', [ids]);
    for (const { id, seq } of rows) hear(id, seq);
  }
  if (state().said === said) state().hearing = true;
}

async function databaseSeq(roomId: string): Promise<number> {
  const { rows } = await pool().query<{ seq: number }>({
    name: "room-seq",
    text: 'SELECT seq FROM "Room" WHERE id = $1',
    values: [roomId],
  });
  return rows[0]?.seq ?? 0;
}
