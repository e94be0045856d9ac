import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import type { TreePhase, TreeStep } from "./tree.ts";

/** When the work itself begins, as `13:00`: the first clock time of a deploy or rollout phase, of the phases in it or of its steps. */
export function startOf(phases: readonly TreePhase[]): string | null {
  const work = phases.filter((phase) => phase.kind === "deploy" || phase.kind === "rollout");
  for (const time of work.flatMap((phase) => [...timesIn(phase)])) {
    const clock = clockOf(time);
    if (clock) return clock;
  }
  return null;
}

/** In the order of the document. */
function* timesIn(phase: TreePhase): Generator<PlanTime | null> {
  yield phase.start;
  // What is days away from T0 has clock times of its own day.
  if (phase.start?.kind === "offset" && Math.abs(phase.start.minutes) >= 1440) return;
  const inside = [
    ...phase.phases.map((inner) => ({ line: inner.line, times: timesIn(inner) })),
    ...phase.steps.map((step) => ({ line: step.line, times: timesOf(step) })),
  ];
  for (const { times } of inside.sort((a, b) => a.line - b.line)) yield* times;
}

function* timesOf(step: TreeStep): Generator<PlanTime | null> {
  yield step.at;
  for (const child of step.children) yield* timesOf(child);
}

function clockOf(time: PlanTime | null): string | null {
  if (time?.kind === "wall") return time.time;
  if (time?.kind === "day" && time.days === 0) return time.time;
  return time?.kind === "window" ? time.start : null;
}
