import type { PlanRoom } from "../room.ts";
import { leavesOf } from "../steps/outline.ts";
import { waitsFor } from "../steps/predecessors.ts";
import { isClosed } from "../steps/rows.ts";
import type { Going, PhaseForecast } from "./forecast.ts";
import { type PlanProgress, planProgress } from "./progress.ts";

const minuteMs = 60_000;
/** Shorter than this is no time anybody has. */
const noTimeMs = 1000;

/** What the end of a plan hangs on, and what has time. */
export type Hanging = {
  /** The open steps the end hangs on, by id, in the order of the plan. */
  critical: readonly string[];
  /** The phases they are in, by id. */
  phases: ReadonlySet<string>;
  /**
   * How many whole minutes an open step may slip before it holds up the end, a step that waits for it, or one with a time of its own: by step,
   * only where that is a minute or more.
   */
  slack: ReadonlyMap<string, number>;
};

/** The open steps the end hangs on, in the order of the plan. `now` in epoch ms. */
export const criticalSteps = (room: PlanRoom, now: number, progress?: PlanProgress): readonly string[] =>
  hangingOf(room, now, progress).critical;

/**
 * What the end hangs on at `now` (epoch ms): in the phase that ends last, and in every one before it that the next waits for, the steps
 * that have no time to lose. A phase that waits for a time of its own hangs on nothing before it, and within a phase nothing hangs on steps
 * that are done before its latest fixed time comes.
 */
export function hangingOf(room: PlanRoom, now: number, progress: PlanProgress = planProgress(room, now)): Hanging {
  const phases = progress.phases.filter(({ phase }) => phase.kind !== "rollback");
  const chain = chainOf(phases, progress.forecastEnd);
  const spare = spareOf(phases, chain, progress.forecastEnd);
  const slips = slipsOf(room, phases, spare);
  const critical = phases.flatMap(({ phase, going }) => {
    if (!chain.has(phase.id)) return going.flatMap(({ step }) => (slips.get(step.id)?.end === 0 ? [step.id] : []));
    // Before the start nothing goes yet: all of the phase is ahead.
    if (going.length === 0) return leavesOf(room, phase.id).flatMap((step) => (isClosed(step) ? [] : [step.id]));
    return going.flatMap(({ step }) => ((slips.get(step.id)?.end ?? 0) < noTimeMs ? [step.id] : []));
  });
  const slack = [...slips].flatMap(([id, { any }]): [string, number][] =>
    Number.isFinite(any) && any >= minuteMs ? [[id, Math.floor(any / minuteMs)]] : [],
  );
  const there = new Set(critical);
  return {
    critical,
    phases: new Set(phases.flatMap(({ phase }) => (leavesOf(room, phase.id).some(({ id }) => there.has(id)) ? [phase.id] : []))),
    slack: new Map(slack.filter(([id]) => !there.has(id))),
  };
}

/** The phases the end hangs on, by id. */
function chainOf(phases: readonly PhaseForecast[], forecastEnd: number | null): Set<string> {
  const chain = new Set<string>();
  const last = phases.findLastIndex(({ forecast, state }) => state !== "done" && forecast.end !== null && forecast.end === forecastEnd);
  for (let at = last; at >= 0; at--) {
    const here = phases[at];
    if (!here || here.state === "done") break;
    chain.add(here.phase.id);
    // What has begun hangs on the open phases above it, whatever else waits on the one whose end decides when it begins.
    const before = here.state === "doing" ? at - 1 : phases.findIndex(({ phase }) => phase.id === here.waitsFor);
    at = before + 1;
  }
  return chain;
}

/** By how many ms each phase may end later and hold up neither the end nor a phase that waits for it. Infinite after the work. */
function spareOf(phases: readonly PhaseForecast[], chain: ReadonlySet<string>, forecastEnd: number | null): Map<string, number> {
  const spare = new Map<string, number>();
  for (const [index, each] of [...phases.entries()].reverse()) {
    const { end } = each.forecast;
    if (end === null || chain.has(each.phase.id)) {
      spare.set(each.phase.id, 0);
      continue;
    }
    const after = each.phase.kind === "watch" || each.phase.kind === "after-care";
    const own = after || forecastEnd === null ? Number.POSITIVE_INFINITY : forecastEnd - end;
    const next = phases.slice(index + 1).flatMap((later) => {
      const { start } = later.forecast;
      if (later.state !== "todo" || later.total === 0 || start === null) return [];
      const meant = later.planned?.start ?? null;
      const beside = meant === null ? 0 : Math.max(0, (each.planned?.end ?? end) - meant);
      return [start - (end - beside) + (spare.get(later.phase.id) ?? 0)];
    });
    spare.set(each.phase.id, Math.max(0, Math.min(own, ...next)));
  }
  return spare;
}

/** By how many ms a step may slip before it holds up the end; and before it holds up anything. */
type Slip = { end: number; any: number };

/** Each open step's, from the last to the first: what waits for it is known before. */
function slipsOf(room: PlanRoom, phases: readonly PhaseForecast[], spare: ReadonlyMap<string, number>): Map<string, Slip> {
  const byName = new Map<string, Going[]>();
  const saidToWait = new Set<string>();
  const goings = new Map<string, { going: Going; phase: PhaseForecast; index: number }>();
  for (const phase of phases)
    for (const [index, going] of phase.going.entries()) {
      goings.set(going.step.id, { going, phase, index });
      for (const { id } of waitsFor(room, going.step)) {
        saidToWait.add(going.step.id);
        byName.set(id, [...(byName.get(id) ?? []), going]);
      }
    }
  const slips = new Map<string, Slip>();
  const slipOf = (id: string): Slip => {
    const kept = slips.get(id);
    const here = goings.get(id);
    if (kept || !here) return kept ?? { end: Number.POSITIVE_INFINITY, any: Number.POSITIVE_INFINITY };
    const { going, phase, index } = here;
    const ends = phase.forecast.end ?? going.end;
    const slip: Slip = { end: Math.max(0, ends - going.end) + (spare.get(phase.phase.id) ?? 0), any: Number.POSITIVE_INFINITY };
    // In a circle, which no verb makes, it would be asked for again.
    slips.set(id, slip);
    let at = index + 1;
    while (at < phase.going.length && saidToWait.has(phase.going[at]?.step.id ?? "")) at++;
    const next = phase.going[at];
    for (const after of [...(next ? [next] : []), ...(byName.get(id) ?? [])]) {
      const wait = Math.max(0, after.start - going.end);
      const later = slipOf(after.step.id);
      slip.end = Math.min(slip.end, wait + later.end);
      // One with a time of its own begins then, and not later.
      slip.any = Math.min(slip.any, after.own !== null ? wait : wait + later.any);
    }
    slip.any = Math.min(slip.any, slip.end);
    return slip;
  };
  // From the last on, so that nothing is asked for deep down.
  for (const id of [...goings.keys()].reverse()) slipOf(id);
  return slips;
}
