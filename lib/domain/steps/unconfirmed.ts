import { type Context, type Refusal, refuse } from "../kernel/verb.ts";
import type { Step } from "./rows.ts";

/** What a step says while no second person has confirmed it. */
export const unconfirmed = { confirmedBy: null, confirmedAt: null } as const satisfies Partial<Step>;

/** Why a step is not done yet that needs a second person: nobody has confirmed it, or only whoever ticks it. Null where nothing is missing. */
export function withoutSecond(step: Step, { actor }: Pick<Context, "actor">): Refusal | null {
  if (!step.second) return null;
  if (!step.confirmedBy)
    return refuse("second", `“${step.title}” needs a second person: somebody else opens it and confirms it, then it is done.`);
  if (step.confirmedBy.id !== actor.userId) return null;
  return refuse("second", `You confirmed “${step.title}” as the second person; somebody else runs it and ticks it.`);
}
