import { must } from "#lib/domain/kernel/must.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import type { Measures } from "#lib/domain/thresholds/status.ts";
import { calmHours } from "./calm.ts";
import { denseHours } from "./dense.ts";
import { type Setting, settingOf } from "./setting.ts";

/** A room at a moment, as its page would be given it: `now` in epoch ms. */
export type Day = { room: PlanRoom; now: number; measures: Measures };

/** How long after T0 each of the days is looked at, in minutes. */
const looked = { calm: 11, dense: 17 };

/**
 * A plan as its room has it at `now` (epoch ms), in the middle of its day: `calm`, where nothing is wrong, or `dense`, where everything is
 * at once.
 */
export function dayOf(mood: "calm" | "dense", now: number): Day {
  const setting = settingOf(now - looked[mood] * 60_000, mood === "dense");
  calmHours(setting);
  if (mood === "dense") denseHours(setting);
  return { room: setting.plan.room, now, measures: measuresOf(setting, now) };
}

/** The numbers of the last minutes: those that come, one that went silent, one that is asked for in vain, and those nobody ever sent. */
function measuresOf({ errors, latency, split, tracked, asked, limit, dense }: Setting, now: number): Measures {
  const run = (to: number, from: number, until: number): [number, number][] =>
    Array.from({ length: 20 }, (_, n) => [until - (19 - n) * 15_000, from + ((to - from) * n) / 19]);
  const series = (points: [number, number][]) => ({ points, last: must(points.at(-1), "a point") });
  return {
    series: {
      [errors]: series(run(dense ? 5.9 : 0.05, 0.04, now - 5_000)),
      [latency]: series(run(dense ? 1840 : 182, 170, now - 20 * 60_000)),
      [split]: series(run(0.06, 0.05, now - 5_000)),
      [tracked]: series(run(dense ? 12 : 240, 230, now - 5_000)),
      [asked]: series(run(7, 9, now - 15 * 60_000)),
    },
    probings: { [asked]: { askedAt: now - 12_000, problem: "The host does not answer." } },
    standings: {
      [limit]: dense ? { state: "breached", since: now - 180_000, until: null } : { state: "ok", since: null, until: null },
    },
  };
}
