import { applyChange } from "../domain/kernel/change.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import type { PlanRoom } from "../domain/room.ts";
import { calledAfter, type Names, withPresentNames } from "./present-names.ts";

/** How long an event may wait for the one before it until the room is read again, in ms. */
const gapMs = 1_000;
const keptEvents = 300;

/**
 * What this browser knows of the room in the database: events are applied in their order, each once, however they come. One that stays
 * missing is a gap, and the room is asked for anew.
 */
export class RoomCopy {
  private room: PlanRoom;
  /** The same with everybody called what they are called now. */
  private calledNow: PlanRoom;
  private newest: readonly JournalEvent[];
  private names: Names;
  /** Events that came before the ones they follow. */
  private readonly early = new Map<number, JournalEvent>();
  private gap: ReturnType<typeof setTimeout> | undefined;
  private readonly readAgain: () => void;

  /** `events`: the newest, oldest first. `readAgain` asks for the room anew; what comes goes to `reset`. */
  constructor(room: PlanRoom, events: readonly JournalEvent[], names: Names, readAgain: () => void) {
    this.room = room;
    this.newest = events;
    this.names = names;
    this.readAgain = readAgain;
    this.calledNow = withPresentNames(room, names);
  }

  /** The room as it is shown, with present names. */
  get called(): PlanRoom {
    return this.calledNow;
  }

  /** The newest events, oldest first; a few hundred at most. */
  get events(): readonly JournalEvent[] {
    return this.newest;
  }

  /** The number of the newest event that has been applied. */
  get seq(): number {
    return this.room.seq;
  }

  /** An event from the line, or from the answer to an act of one's own. Says whether it was news. */
  take(event: JournalEvent): boolean {
    if (event.seq <= this.room.seq) return false;
    this.early.set(event.seq, event);
    this.applyEarly();
    clearTimeout(this.gap);
    // The answer to one's own act may overtake the stream by a moment; a gap that stays is one.
    if (this.early.size > 0) this.gap = setTimeout(this.readAgain, gapMs);
    return true;
  }

  /** The room read anew, with its newest events: what was missed is in both. An older one than is known is put aside. */
  reset(room: PlanRoom, events: readonly JournalEvent[]): void {
    this.newest = merged(this.newest, events);
    if (room.seq > this.room.seq) {
      this.room = room;
      this.calledNow = withPresentNames(room, this.names);
    }
    for (const seq of this.early.keys()) if (seq <= this.room.seq) this.early.delete(seq);
    this.applyEarly();
  }

  /** Somebody may be called something else by now. */
  call(names: Names): void {
    this.names = names;
    this.calledNow = withPresentNames(this.room, names);
  }

  /** Waits for nothing any more. */
  leave(): void {
    clearTimeout(this.gap);
  }

  private applyEarly(): void {
    const next: JournalEvent[] = [];
    for (let each = this.early.get(this.room.seq + 1); each; each = this.early.get(each.seq + 1)) {
      this.early.delete(each.seq);
      next.push(each);
      const before = this.room;
      this.room = applyChange(before, each);
      this.calledNow = calledAfter(this.calledNow, [before, this.room], each.rows, this.names);
    }
    if (next.length > 0) this.newest = merged(this.newest, next);
  }
}

/** Two runs of events as one, each event once, in order. */
function merged(before: readonly JournalEvent[], more: readonly JournalEvent[]): readonly JournalEvent[] {
  const last = before.at(-1)?.seq ?? 0;
  const first = more[0]?.seq ?? Number.POSITIVE_INFINITY;
  if (first > last) return [...before, ...more].slice(-keptEvents);
  const bySeq = new Map([...more, ...before].map((event) => [event.seq, event]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq).slice(-keptEvents);
}
