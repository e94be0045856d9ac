import type { Trigger } from "../reading.ts";
import type { Told } from "./drafted.ts";
import { measuredIn } from "./measured.ts";
import { stepsUnder } from "./tree.ts";

/**
 * Whether a machine can see that this trigger comes true. What holds only together with others that are not told one by one, or in one stage
 * of a rollout, is for people to see; what is a box to tick stays a step.
 */
export function raisesRollback(trigger: Trigger, { rollout, phases }: Pick<Told, "rollout" | "phases">): boolean {
  if ((trigger.logic === "all" && !trigger.together) || rollout.some(({ line }) => line === trigger.line)) return false;
  if (phases.some((phase) => [...stepsUnder(phase)].some(({ line }) => line === trigger.line))) return false;
  return measuredIn(trigger) !== null;
}
