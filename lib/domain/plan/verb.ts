import type * as z from "zod";
import { guardHeldWork } from "../gates/held-work.ts";
import type { Action } from "../kernel/permissions.ts";
import { refsIn } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { type Context, changedSince, type Decision, missing, type Verb, verbsOf } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { steps } from "../steps/rows.ts";
import { type During, notNow } from "./statuses.ts";

export type PlanVerb<I = unknown> = Verb<PlanRoom, I>;

/** Declares a verb on a plan's room. */
export const planVerbOn = verbsOf<PlanRoom, During>("plan", notNow, guardHeldWork);

type Plain<I> = { releases?: true } & {
  type: string;
  input: z.ZodType<I>;
  may: Action;
  decide(room: PlanRoom, input: I, context: Context): Decision;
};

export const planVerb = <I>(verb: Plain<I> & { subjectOf?: (input: I) => string }): PlanVerb<I> => {
  const refs = refsIn(verb.input);
  return {
    ...{ room: "plan", system: false, data: undefined as never, example: {}, sentence: () => [] },
    ...verb,
    decide(room, input, context) {
      const decision = missing(room, input, refs) ?? verb.decide(room, input, context);
      if (decision.kind !== "change") return decision;
      const changed = verb.subjectOf ? changedSince(steps, live(room, steps, verb.subjectOf(input)), context) : null;
      return changed ?? guardHeldWork(room, decision, context, verb.releases ?? false);
    },
  };
};
