import type { PlanRoom } from "../room.ts";
import type { PlanProgress } from "../schedule/progress.ts";
import type { Message } from "./rows.ts";
import { messageDueAt, occursAt } from "./written.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Below so long from T0 lengths are drawn as they are, beyond it they are drawn shorter and shorter. */
const nearMs = 20 * minuteMs;

/**
 * A time axis around T0 on which both the minutes of the work and the days around it can be seen: near T0 it is even, and further away each tenfold length
 * takes the same room. `place` says where an instant is, from 0 to 1.
 */
export type Axis = { place: (at: number) => number; ticks: { at: number; label: string }[] };

const bent = (ms: number) => Math.sign(ms) * Math.log1p(Math.abs(ms) / nearMs);

const hourMs = 60 * minuteMs;
/** What is marked, the most telling first: where marks would stand on each other, the later one is left out. */
const marks: readonly (readonly [number, string])[] = [
  [0, "T0"],
  [7 * dayMs, "7 d"],
  [dayMs, "1 d"],
  [hourMs, "1 h"],
  [4 * hourMs, "4 h"],
  [30 * dayMs, "30 d"],
  [3 * dayMs, "3 d"],
  [2 * hourMs, "2 h"],
  [30 * minuteMs, "30 min"],
];

/** The axis that shows all these instants (epoch ms), with T0 on it. Labels stand at least `gap` of its length apart. */
export function axisOf(t0: number, instants: readonly number[], gap = 0.07): Axis {
  const bends = [t0, ...instants].map((at) => bent(at - t0));
  const [from, to] = [Math.min(...bends), Math.max(...bends)];
  const length = Math.max(to - from, 0.5);
  const place = (at: number) => Math.min(1, Math.max(0, (bent(at - t0) - from) / length));
  const all = marks.flatMap(([ms, label]) =>
    ms === 0
      ? [{ at: t0, label }]
      : [
          { at: t0 - ms, label: `−${label}` },
          { at: t0 + ms, label: `+${label}` },
        ],
  );
  const ticks: Axis["ticks"] = [];
  for (const tick of all) {
    const bend = bent(tick.at - t0);
    if (bend < from - 0.01 || bend > to + 0.01) continue;
    if (ticks.every(({ at }) => Math.abs(place(at) - place(tick.at)) >= gap)) ticks.push(tick);
  }
  return { place, ticks: ticks.toSorted((a, b) => a.at - b.at) };
}

/**
 * When a message was said, or is to be (epoch ms; in ms from T0 while T0 is not fixed), by what is known and what is forecast; null where nothing says when.
 */
export function placedAt(room: PlanRoom, message: Message, state: PlanProgress): number | null {
  if (!room.plan.t0) {
    if (message.at?.kind === "offset") return message.at.minutes * minuteMs;
    return message.milestone?.kind === "start" ? 0 : null;
  }
  // A meeting stands where it is held.
  if (message.meeting && !message.milestone) return occursAt(room, message);
  if (message.sentAt) return Date.parse(message.sentAt);
  const due = messageDueAt(room, message);
  if (due !== null || !message.milestone) return due;
  const { kind, id } = message.milestone;
  if (kind === "start") return Date.parse(room.plan.t0);
  if (kind === "end") return state.forecastEnd;
  return kind === "phase" ? (state.phases.find(({ phase }) => phase.id === id)?.forecast.end ?? null) : null;
}

/** Messages by whom they are for, in the words they say it; what is said to nobody in particular last. */
export function byAudience(messages: readonly Message[]): { audience: string | null; messages: Message[] }[] {
  const groups = new Map<string, Message[]>();
  for (const message of messages) groups.set(message.audience ?? "", [...(groups.get(message.audience ?? "") ?? []), message]);
  const named = [...groups].map(([audience, list]) => ({ audience: audience || null, messages: list }));
  return [...named.filter(({ audience }) => audience !== null), ...named.filter(({ audience }) => audience === null)];
}
