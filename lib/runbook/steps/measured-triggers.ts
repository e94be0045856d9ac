import type { Trigger } from "../reading.ts";
import type { Told } from "./drafted.ts";
import { measuredIn } from "./measured.ts";
import { stepsUnder } from "./tree.ts";

/**
 * Whether a machine can raise the question by itself when this trigger comes true. What holds only together with others, or in one stage
 * of a rollout, is for people to see; what is a box to tick stays a step.
 */
export function raisesRollback(trigger: Trigger, { rollout, phases }: Pick<Told, "rollout" | "phases">): boolean {
  if (trigger.logic === "all" || rollout.some(({ line }) => line === trigger.line)) return false;
  if (phases.some((phase) => [...stepsUnder(phase)].some(({ line }) => line === trigger.line))) return false;
  return measuredIn(trigger) !== null;
}
