import type { PlanRoom } from "../room.ts";
import type { Stage, StageVisit } from "./rows.ts";

const minuteMs = 60_000;

/** When the soak of a stay ends, in epoch ms: its holds and those of the deployment put it off. Null where it has no soak. */
export function soakEnd(
  room: PlanRoom,
  { soakMinutes }: Pick<Stage, "soakMinutes">,
  visit: StageVisit,
  now: number,
): number | "paused" | null {
  const minutes = (soakMinutes ?? 0) + visit.extendedMinutes;
  if (minutes === 0) return null;
  let end = Date.parse(visit.enteredAt) + minutes * minuteMs;
  for (const { from, to } of pausesOf(room, visit)) {
    if (from > end) break;
    if (to === null) return "paused";
    end += to - from;
  }
  return visit.leftAt ? Math.min(end, now) : end;
}

/** For how long a stay has been watched at `now`, in ms. */
export function soakedMs(room: PlanRoom, visit: StageVisit, now: number): number {
  const [start, end] = [Date.parse(visit.enteredAt), visit.leftAt ? Date.parse(visit.leftAt) : now];
  const paused = pausesOf(room, visit).reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? end, end) - from), 0);
  // A clock that was set back meanwhile makes no length negative.
  return Math.max(0, end - start - paused);
}

/**
 * When a stage may be entered at the earliest, in epoch ms; null where it has no wait, `unsaid` where the start and the stage before
 * give different times and nobody has said which is meant. The second stage waits from both at once.
 */
export function notBefore(
  { afterMinutes, afterFrom }: Pick<Stage, "afterMinutes" | "afterFrom">,
  from: { start: number; previous: number },
  index: number,
): number | "unsaid" | null {
  if (afterMinutes === null) return null;
  if (afterFrom === null && index > 1) return "unsaid";
  return from[afterFrom ?? "previous"] + afterMinutes * minuteMs;
}

/** The pauses of a stay with the one that goes on ended at `now` (ISO 8601). */
export const endedPauses = ({ pauses }: StageVisit, now: string): StageVisit["pauses"] =>
  pauses.map((pause) => (pause.to === null ? { ...pause, to: now } : pause));

type Pause = { from: number; to: number | null };

/** The times its soak stood still, in order and without overlap, in epoch ms; `to` is null for one that goes on. */
function pausesOf(room: PlanRoom, visit: StageVisit): Pause[] {
  const start = Date.parse(visit.enteredAt);
  const own = visit.pauses.map(({ from, to }) => ({ from: Date.parse(from), to: to ? Date.parse(to) : null }));
  const whole = Object.values(room.holds).map(({ heldAt, resumedAt }) => ({
    from: Math.max(start, Date.parse(heldAt)),
    to: resumedAt ? Date.parse(resumedAt) : null,
  }));
  const sorted = [...own, ...whole].filter(({ from, to }) => to === null || to > from).sort((a, b) => a.from - b.from);
  const merged: Pause[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (!last || (last.to !== null && next.from > last.to)) merged.push({ ...next });
    else last.to = last.to === null || next.to === null ? null : Math.max(last.to, next.to);
  }
  return merged;
}
