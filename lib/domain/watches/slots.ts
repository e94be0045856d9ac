import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { type Reading, readings, type Watch, watches } from "./rows.ts";

const minuteMs = 60_000;

/** `due`: from its time on. `late`: not looked at some minutes after it. `missed`: nobody had looked when the next one was due. */
export type SlotState = "upcoming" | "due" | "late" | "missed" | "fine" | "not-fine";

/** One time at which a watch is looked at. */
export type Slot = {
  watch: Watch;
  /** 1 for the first. */
  slot: number;
  /** In epoch ms; null while a hold that has not ended stands before it. */
  dueAt: number | null;
  state: SlotState;
  reading: Reading | null;
  /** How long after its time it was looked at, in whole minutes, where that was late. */
  lateBy: number;
};

/** The watches still there, in order. */
export const watchesOf = (room: PlanRoom, phaseId?: string | null): readonly Watch[] =>
  phaseId === undefined ? all(room, watches) : all(room, watches).filter((watch) => watch.phaseId === phaseId);

/** How many times a watch is looked at in all; null where nothing says when it ends, or how often it is looked at. */
export function slotCount({ everyMinutes, forMinutes }: Pick<Watch, "everyMinutes" | "forMinutes">): number | null {
  return everyMinutes === null || forMinutes === null ? null : Math.max(1, Math.floor(forMinutes / everyMinutes));
}

/** More than this in one watch is no looking any more, it is a metric. */
export const mostSlots = 10_000;

/** Whether a watch would be looked at more often than people can. */
export const isTooOften = (watch: Pick<Watch, "everyMinutes" | "forMinutes">): boolean => (slotCount(watch) ?? 0) > mostSlots;

/** How far a watch is at `now` (epoch ms). */
export type WatchProgress = {
  watch: Watch;
  /** `open`: it names no rhythm, or has not begun. */
  state: "no-rhythm" | "waiting" | "running" | "paused" | "over";
  /** Times in all, null without an end. */
  total: number | null;
  read: number;
  notFine: number;
  /** Missed and not explained, missed in all. */
  unexplained: number;
  missed: number;
  /** The slot to look at now, if its time has come. */
  current: Slot | null;
  /** The one after it, if there is one. */
  next: Slot | null;
  /** When the last slot is due, in epoch ms. */
  endsAt: number | null;
};

/** How far a watch is: what was read, what was missed, what is due. Nothing is listed, so a watch of a year costs as one of an hour. */
export function watchProgress(room: PlanRoom, watch: Watch, now: number): WatchProgress {
  const total = slotCount(watch);
  const taken = readingsOf(room, watch.id);
  const said = [...taken.values()];
  const due = dueCount(room, watch, now);
  const over = isOver(room, watch, now);
  // The newest slot whose time has come can still be looked at.
  const gone = over ? due : Math.max(0, due - 1);
  const readInGone = said.filter(({ slot, verdict }) => slot <= gone && verdict !== "missed").length;
  const explained = said.filter(({ verdict }) => verdict === "missed").length;
  const missed = watch.startedAt ? gone - readInGone : 0;
  const state = stateOf(room, watch, over);
  return {
    ...{ watch, state, total, missed, unexplained: missed - explained },
    read: said.filter(({ verdict }) => verdict !== "missed").length,
    notFine: said.filter(({ verdict }) => verdict === "not-fine").length,
    current: !over && due > 0 && state === "running" ? slotOf(room, watch, due, now) : null,
    next: !over && watch.startedAt && watch.everyMinutes && (total === null || due < total) ? slotOf(room, watch, due + 1, now) : null,
    endsAt: endOf(room, watch),
  };
}

/** All that is to be looked at now and has not been: the oldest first, then as the plan has them. */
export function slotsDue(room: PlanRoom, now: number): Slot[] {
  return watchesOf(room)
    .flatMap((watch) => watchProgress(room, watch, now).current ?? [])
    .filter(({ state }) => state === "due" || state === "late")
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
}

/** The slots from one number to another, both counted in; those that do not exist are left out. At most 500. */
export function slotsBetween(room: PlanRoom, watch: Watch, from: number, to: number, now: number): Slot[] {
  if (!watch.startedAt || !watch.everyMinutes) return [];
  const last = watch.endedAt || room.plan.endedAt ? dueCount(room, watch, now) : (slotCount(watch) ?? to);
  const first = Math.max(1, from);
  const count = Math.min(500, Math.min(to, last) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => slotOf(room, watch, first + index, now));
}

/** One slot as it stands at `now` (epoch ms). The watch must have begun. */
export function slotOf(room: PlanRoom, watch: Watch, slot: number, now: number): Slot {
  const reading = readingsOf(room, watch.id).get(slot) ?? null;
  const at = dueAt(room, watch, slot);
  const made = reading && reading.verdict !== "missed" ? Date.parse(reading.madeAt ?? reading.at) : null;
  const lateBy = made !== null && at !== null ? Math.floor((made - at) / minuteMs) : 0;
  return {
    ...{ watch, slot, reading, dueAt: at, lateBy: lateBy > watch.lateMinutes ? lateBy : 0 },
    state: reading ? reading.verdict : openState(room, watch, slot, now),
  };
}

function openState(room: PlanRoom, watch: Watch, slot: number, now: number): SlotState {
  const every = (watch.everyMinutes ?? 0) * minuteMs;
  const watched = watchedMs(room, watch, now);
  if (every === 0 || watched < slot * every) return "upcoming";
  if (watched >= (slot + 1) * every || isOver(room, watch, now)) return "missed";
  return watched >= slot * every + watch.lateMinutes * minuteMs ? "late" : "due";
}

/** How many slots of a watch have come by `now`. */
export function dueCount(room: PlanRoom, watch: Watch, now: number): number {
  if (!watch.startedAt || !watch.everyMinutes) return 0;
  const come = Math.floor(watchedMs(room, watch, now) / (watch.everyMinutes * minuteMs));
  return Math.min(come, slotCount(watch) ?? come);
}

/** Whether nothing of it is left to look at: it was ended, its plan has, or its last slot has passed or been read. */
export function isOver(room: PlanRoom, watch: Watch, now: number): boolean {
  if (watch.endedAt || room.plan.endedAt) return true;
  const total = slotCount(watch);
  if (total === null || !watch.startedAt || !watch.everyMinutes) return false;
  const watched = watchedMs(room, watch, now);
  if (watched >= (total + 1) * watch.everyMinutes * minuteMs) return true;
  return watched >= total * watch.everyMinutes * minuteMs && readingsOf(room, watch.id).has(total);
}

/** When a watch ends or has ended, in epoch ms; null where nothing says so. */
export function endOf(room: PlanRoom, watch: Watch): number | null {
  if (watch.endedAt) return Date.parse(watch.endedAt);
  const total = slotCount(watch);
  return total === null ? null : dueAt(room, watch, total);
}

function stateOf(room: PlanRoom, watch: Watch, over: boolean): WatchProgress["state"] {
  if (over) return "over";
  if (watch.everyMinutes === null) return "no-rhythm";
  if (!watch.startedAt) return "waiting";
  return room.plan.status === "held" ? "paused" : "running";
}

/** When a slot is due in epoch ms: holds in between put it off by as long as they lasted. Null while one has not ended. */
export function dueAt(room: PlanRoom, watch: Watch, slot: number): number | null {
  if (!watch.startedAt || !watch.everyMinutes) return null;
  let at = Date.parse(watch.startedAt) + slot * watch.everyMinutes * minuteMs;
  for (const { from, to } of holdsSince(room, Date.parse(watch.startedAt))) {
    if (from > at) break;
    if (to === null) return null;
    at += to - from;
  }
  return at;
}

/** For how long a watch has gone on by `now`, in ms: time on hold does not count, nor what comes after its end. */
function watchedMs(room: PlanRoom, watch: Watch, now: number): number {
  if (!watch.startedAt) return 0;
  const start = Date.parse(watch.startedAt);
  const end = Math.min(now, ...[watch.endedAt, room.plan.endedAt].flatMap((at) => (at ? [Date.parse(at)] : [])));
  const held = holdsSince(room, start).reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? end, end) - from), 0);
  // A clock that was set back meanwhile makes no length negative.
  return Math.max(0, end - start - held);
}

/** The holds of the plan from `start` on, in order, in epoch ms; `to` is null for the one that has not ended. */
function holdsSince(room: PlanRoom, start: number): { from: number; to: number | null }[] {
  return Object.values(room.holds)
    .map(({ heldAt, resumedAt }) => ({ from: Math.max(start, Date.parse(heldAt)), to: resumedAt ? Date.parse(resumedAt) : null }))
    .filter(({ from, to }) => to === null || to > from)
    .sort((a, b) => a.from - b.from);
}

const kept = new WeakMap<object, Map<string, Map<number, Reading>>>();

/** The readings of a watch by slot. */
export function readingsOf(room: PlanRoom, watchId: string): ReadonlyMap<number, Reading> {
  let index = kept.get(room.readings);
  if (!index) {
    index = new Map();
    for (const reading of all(room, readings)) {
      const own = index.get(reading.watchId) ?? new Map<number, Reading>();
      index.set(reading.watchId, own.set(reading.slot, reading));
    }
    kept.set(room.readings, index);
  }
  return index.get(watchId) ?? none;
}

/** The reading of the newest slot that was looked at. */
export function lastReading(room: PlanRoom, watchId: string): Reading | null {
  const seen = [...readingsOf(room, watchId).values()].filter(({ verdict }) => verdict !== "missed");
  return seen.reduce<Reading | null>((last, each) => (last && last.slot > each.slot ? last : each), null);
}

const none: ReadonlyMap<number, Reading> = new Map();
