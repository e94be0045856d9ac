import * as z from "zod";
import { set } from "../kernel/change.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { schemaOf } from "../kernel/schema.ts";
import { already, change } from "../kernel/verb.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { steps } from "../steps/rows.ts";
import { rollbackRules } from "./rows.ts";
import { rollbackRule } from "./status.ts";

const shape = () => schemaOf(rollbackRules).shape;

/** Says who decides whether to go back, after how many minutes any lead may, and where the point of no return is. */
export const planRollback = planVerbOn({
  on: plans,
  type: "rollback.planned",
  may: "plan:run",
  during: "edit",
  input: () =>
    z.strictObject({
      roleId: ref(roles).nullable().optional(),
      standInMinutes: shape().standInMinutes.optional(),
      noReturnStepId: ref(steps).nullable().optional(),
      lost: shape().lost.optional(),
    }),
  data: () => z.strictObject({ changed: z.array(z.string()) }),
  example: { changed: ["noReturnStepId", "lost"] },
  sentence: () => ["changed who decides about going back, and its point of no return"],
  decide(plan, input, context) {
    const rule = rollbackRule(context.room);
    const id = rule?.id ?? context.newId();
    const before = rule ?? { ...rollbackRules.make({ id, planId: plan.id }) };
    const { patch, changed } = patchOf(rollbackRules, before, input);
    if (changed.length === 0) return already("The plan says that already.");
    const row = rule ? patch : { ...before, ...patch };
    return change(id, { changed }, [set(rollbackRules, id, row), set(plans, plan.id, revised(plan, context))]);
  },
});
