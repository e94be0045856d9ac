import type { DraftPhase } from "#lib/domain/plan-draft.ts";
import type { PlanTime } from "./parse-time.ts";

/** When the work itself begins, as `13:00`: the first clock time of a deploy or rollout phase or of its steps. */
export function startOf(phases: readonly DraftPhase[]): string | null {
  const work = phases.filter((phase) => phase.kind === "deploy" || phase.kind === "rollout");
  const times = work.flatMap((phase) => [phase.at, ...phase.steps.flatMap((step) => [step.at, ...step.children.map((child) => child.at)])]);
  return times.map(clockOf).find((clock) => clock !== null) ?? null;
}

function clockOf(time: PlanTime | null): string | null {
  if (time?.kind === "wall") return time.time;
  return time?.kind === "window" ? time.start : null;
}
