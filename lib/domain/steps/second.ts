import * as z from "zod";
import { set } from "../kernel/change.ts";
import { ref } from "../kernel/ref.ts";
import { toned } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { isClosed, steps } from "./rows.ts";

/** A second person has read a step and says that it may be run. Whoever has it in hand does not, nor does a token. */
export const confirmStep = planVerbOn({
  on: steps,
  type: "step.confirmed",
  may: "step:confirm",
  during: "work",
  input: () => z.strictObject({ stepId: ref(steps) }),
  data: () => z.strictObject({ title: z.string() }),
  example: { title: "Drop the old tables" },
  sentence: ({ title = "" }) => [toned("confirmed", "go"), ` “${title}” as the second person`],
  decide(step, { stepId }, context) {
    if (!step.second) return refuse("one-person", `“${step.title}” needs nobody else.`);
    if (isClosed(step)) return refuse("closed", `“${step.title}” is ${step.status}. Reopen it first.`);
    if (step.confirmedBy) return already(`${step.confirmedBy.name} has confirmed it already.`, step.confirmedBy, step.confirmedAt);
    const own = step.startedBy?.id === context.actor.userId || step.assigneeId === context.actor.userId;
    if (own) return refuse("own", `You have “${step.title}” in hand; somebody else confirms it.`);
    return change(stepId, { title: step.title }, [set(steps, stepId, { confirmedBy: me(context), confirmedAt: context.now })]);
  },
});
