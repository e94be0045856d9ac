import type { Phase, Step } from "../reading.ts";
import type { StepReason } from "../sure/step-reasons.ts";
import type { Bounds } from "../values/bounds.ts";

/** What a box or item was taken as. Everything but `step` is told apart in the reading; a plan ticks them all. */
export type TakenAs = "step" | "question" | "criterion" | "watch" | "sign-off" | "deliverable";

/** A step before the reading sorts what is a step from what is a question, a criterion, a check to repeat. */
export type TreeStep = Omit<Step, "children"> & {
  as: TakenAs;
  /** Why it is something to tick at all. */
  because: StepReason;
  /** All it says, with the times and names that left the title. */
  words: string;
  children: TreeStep[];
};

export type TreePhase = Omit<Phase, "steps" | "phases" | "criteria" | "rollback"> & {
  steps: TreeStep[];
  phases: TreePhase[];
  bounds?: Bounds;
};

/** Steps at every depth, the phase's sub-phases included. */
export function* stepsUnder(phase: TreePhase): Generator<TreeStep> {
  yield* flat(phase.steps);
  for (const inner of phase.phases) yield* stepsUnder(inner);
}

function* flat(steps: readonly TreeStep[]): Generator<TreeStep> {
  for (const step of steps) {
    yield step;
    yield* flat(step.children);
  }
}
