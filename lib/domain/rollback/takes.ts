import { byNewest } from "../kernel/order.ts";
import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { minutesText } from "../schedule/format-time.ts";
import type { Step } from "../steps/rows.ts";
import { type Block, partsInHand, tickedOf, wayBack } from "./parts.ts";
import { type RollbackRehearsal, rollbackRehearsals } from "./rows.ts";

/** The rehearsal of the way back that goes on, if one does. */
export const openRehearsal = (room: PlanRoom): RollbackRehearsal | null =>
  all(room, rollbackRehearsals).find(({ endedAt }) => endedAt === null) ?? null;

/** How long these steps took in a rehearsal, in whole minutes from its beginning to the last of them; null where one of them was not done in it. */
export function rehearsedMinutes(room: PlanRoom, rehearsal: RollbackRehearsal, steps = wayBack(room).steps): number | null {
  const ticks = new Map(rehearsal.ticks.map(({ stepId, at }) => [stepId, Date.parse(at)]));
  const times = steps.map(({ id }) => ticks.get(id));
  if (times.length === 0 || times.includes(undefined)) return null;
  const last = times.reduce<number>((most, time) => Math.max(most, time ?? 0), 0);
  return Math.max(1, Math.ceil((last - Date.parse(rehearsal.startedAt)) / 60_000));
}

/** The newest rehearsal that is over and in which every one of these steps was done: of the whole way back, or of a part of it. */
export const lastRehearsal = (room: PlanRoom, steps = wayBack(room).steps): RollbackRehearsal | null =>
  all(room, rollbackRehearsals)
    .filter((each) => each.endedAt !== null && rehearsedMinutes(room, each, steps) !== null)
    .toSorted(byNewest)[0] ?? null;

/** How long something on the way back takes, and how that is known: it was rehearsed, the plan says it, or says it of some of its steps only. */
export type Takes = { minutes: number; by: "rehearsal" | "plan" | "part" };

/** How long a part of the way back takes; null where nothing says. */
export function partTakes(room: PlanRoom, steps: readonly Step[]): Takes | null {
  const ticked = tickedOf(room, steps);
  const rehearsal = lastRehearsal(room, ticked);
  const rehearsed = rehearsal ? rehearsedMinutes(room, rehearsal, ticked) : null;
  if (rehearsed !== null) return { minutes: rehearsed, by: "rehearsal" };
  const minutes = steps.reduce((sum, { durationMax }) => sum + (durationMax ?? 0), 0);
  return minutes === 0 ? null : { minutes, by: steps.every(({ durationMax }) => durationMax !== null) ? "plan" : "part" };
}

/** How long the way back takes, its parts side by side: by those in hand, or by `blocks`; null where nothing says. */
export function wayBackTakes(room: PlanRoom, blocks: readonly Block[] = partsInHand(room)): Takes | null {
  const parts = blocks.map(({ steps }) => partTakes(room, steps));
  const known = parts.filter((part) => part !== null);
  const longest = known.reduce<Takes | null>((most, part) => (most && most.minutes >= part.minutes ? most : part), null);
  if (!longest) return null;
  const of = new Set(parts.map((part) => part?.by ?? "part"));
  // What is known of some parts only is the least that it takes; what was rehearsed of some, and planned of the rest, is a plan.
  return { minutes: longest.minutes, by: of.has("part") ? "part" : of.has("plan") ? "plan" : "rehearsal" };
}

/** “18 min, as rehearsed” */
export const takesText = ({ minutes, by }: Takes): string =>
  ({
    rehearsal: `${minutesText(minutes)}, as rehearsed`,
    plan: `${minutesText(minutes)}, as planned`,
    part: `at least ${minutesText(minutes)}, as planned`,
  })[by];
