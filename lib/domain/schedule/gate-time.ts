import { placeOfGate } from "../gates/place.ts";
import type { Gate } from "../gates/rows.ts";
import type { PlanRoom } from "../room.ts";
import type { PhaseForecast } from "./forecast.ts";
import { schedule } from "./schedule.ts";

/**
 * When it comes to a gate, if everything goes on as forecast (epoch ms): when what stands right behind it begins, or the plan ends. Null where nobody
 * knows. `phases`, `end`: the forecast.
 */
export function expectedAt(room: PlanRoom, gate: Gate, phases: readonly PhaseForecast[], end: number | null): number | null {
  const { phase, step } = placeOfGate(room, gate);
  if (!phase) return end;
  const there = phases.find((each) => each.phase.id === phase.id);
  if (!step) return there?.forecast.start ?? null;
  const going = there?.going.find((each) => each.step.id === step.id)?.start;
  return going ?? schedule(room).steps.get(step.id) ?? there?.forecast.start ?? null;
}
