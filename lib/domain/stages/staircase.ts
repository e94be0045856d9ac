import type { PlanRoom } from "../room.ts";
import type { Stage } from "./rows.ts";
import { rolloutOf, stagesOf, visitsOf } from "./status.ts";

const minuteMs = 60_000;

/** One step of the staircase, in epoch ms. `past` and `back` are over; `next` is foreseen, as far as the plan says how long it takes. */
export type StairStep = {
  key: string;
  percent: number;
  from: number;
  to: number;
  kind: "past" | "back" | "now" | "next";
  /** The times it stood still. */
  pauses: readonly { from: number; to: number }[];
};

export type Staircase = { steps: readonly StairStep[]; start: number; end: number };

/** How a rollout went and how it goes on at `now` (epoch ms); null where there are no stages. */
export function staircaseOf(room: PlanRoom, now: number): Staircase | null {
  const list = stagesOf(room);
  if (list.length === 0) return null;
  const gone = visitsOf(room).flatMap((visit): StairStep[] => {
    const stage = room.stages[visit.stageId];
    if (!stage) return [];
    const [from, to] = [Date.parse(visit.enteredAt), visit.leftAt ? Date.parse(visit.leftAt) : now];
    const kind = !visit.leftAt || visit.outcome === "accepted" ? "now" : visit.outcome === "aborted" ? "back" : "past";
    const end = visit.outcome === "accepted" ? Math.max(to, now) : to;
    const pauses = visit.pauses.map((pause) => ({ from: Date.parse(pause.from), to: pause.to ? Date.parse(pause.to) : end }));
    return [{ key: visit.id, percent: stage.percent, from, to: end, kind, pauses }];
  });
  const { stage, soakUntil, state } = rolloutOf(room, now);
  const left = state === "done" ? [] : list.filter(({ percent }) => percent > (stage?.percent ?? 0));
  const start = gone[0]?.from ?? now;
  const usual = usualMs(list);
  let at = stage ? Math.max(now, soakUntil ?? now) : now;
  const current = gone.at(-1);
  if (current?.kind === "now" && state !== "done") current.to = at;
  const next = left.map((each, index): StairStep => {
    const from = at;
    at += lengthMs(each, left[index + 1] ?? null, usual);
    return { key: each.id, percent: each.percent, from, to: at, kind: "next", pauses: [] };
  });
  return { steps: [...gone, ...next], start, end: Math.max(at, now, start + 1) };
}

/** How long a stage is foreseen to take: its soak, or the wait before the next; what says nothing takes as long as is usual. */
function lengthMs(stage: Stage, next: Stage | null, usual: number): number {
  if (stage.soakMinutes !== null) return stage.soakMinutes * minuteMs;
  if (next?.afterMinutes == null) return usual;
  const own = next.afterFrom === "start" ? next.afterMinutes - (stage.afterMinutes ?? 0) : next.afterMinutes;
  return Math.max(1, own) * minuteMs;
}

function usualMs(list: readonly Stage[]): number {
  const said = list.flatMap(({ soakMinutes, afterMinutes }) => soakMinutes ?? afterMinutes ?? []).sort((a, b) => a - b);
  return (said[Math.floor(said.length / 2)] ?? 10) * minuteMs;
}
