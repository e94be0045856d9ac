import type { PlanTime } from "#lib/domain/fields.ts";
import { stepsUnder, type TreePhase } from "./tree.ts";

/** When the work itself begins, as `13:00`: the first clock time of a deploy or rollout phase or of its steps. */
export function startOf(phases: readonly TreePhase[]): string | null {
  const work = phases.filter((phase) => phase.kind === "deploy" || phase.kind === "rollout");
  const times = work.flatMap((phase) => [
    phase.start,
    ...phase.phases.map((inner) => inner.start),
    ...[...stepsUnder(phase)].map((step) => step.at),
  ]);
  return times.map(clockOf).find((clock) => clock !== null) ?? null;
}

function clockOf(time: PlanTime | null): string | null {
  if (time?.kind === "wall") return time.time;
  return time?.kind === "window" ? time.start : null;
}
