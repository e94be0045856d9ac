import { afterPeople } from "../journal/people-first.ts";
import { perProcess } from "../per-process.ts";

/** In so many rooms at once: more would take the database and the event loop from people who tick. */
const mostRooms = 2;
/** So long at most a timer waits for people, in ms. A thousand that are due together still fire within seconds. */
const patienceMs = 10;

const state = () => perProcess("in-turn", () => ({ rooms: new Map<string, number>(), waiting: [] as (() => void)[] }));

/**
 * Does what a timer does to a room when it has its turn: in few rooms at once, and after whoever waits for an answer. Those of a room that has its turn go along: they
 * share a statement.
 */
export async function inTurn<T>(roomId: string, work: () => Promise<T>): Promise<T> {
  const { rooms, waiting } = state();
  while (!rooms.has(roomId) && rooms.size >= mostRooms) await new Promise<void>((resolve) => waiting.push(resolve));
  rooms.set(roomId, (rooms.get(roomId) ?? 0) + 1);
  try {
    await afterPeople(patienceMs);
    return await work();
  } finally {
    const left = (rooms.get(roomId) ?? 1) - 1;
    if (left > 0) rooms.set(roomId, left);
    else {
      rooms.delete(roomId);
      // All of them look again: several may be of one room.
      for (const look of waiting.splice(0)) look();
    }
  }
}
