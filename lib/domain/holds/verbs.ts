import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { prose, reason } from "../kernel/fields.ts";
import { schemaOf } from "../kernel/schema.ts";
import { because, countOf, toned } from "../kernel/sentence.ts";
import { already, type Context, change, me, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { withRolloutTimer } from "../stages/timers.ts";
import { type Hold, holds } from "./rows.ts";
import { openHold } from "./status.ts";

/** Holds the whole deployment: nothing new is begun until a lead resumes it. Steps in hand are brought to their end. */
export const holdPlan = planVerbOn({
  on: plans,
  type: "plan.held",
  may: "plan:hold",
  during: "always",
  input: () => z.strictObject({ reason }),
  data: () => z.strictObject({ reason: z.string() }),
  example: { reason: "The error rate climbs" },
  sentence: ({ reason = "" }) => ["put the deployment on ", toned("HOLD", "hold"), because(reason)],
  decide(plan, { reason }, context) {
    const { room } = context;
    const hold = openHold(room);
    if (hold) return already(`${hold.heldBy.name} has put it on hold: ${hold.reason}`, hold.heldBy, hold.heldAt);
    const rows = held(room, reason, context);
    if (!rows) return refuse("not-running", `“${plan.title}” is not running, so there is nothing to hold.`);
    return withRolloutTimer(change(plan.id, { reason }, rows), context);
  },
});

/** Lets the deployment go on after a hold, with what the hold interrupted. */
export const resumePlan = planVerbOn({
  on: plans,
  type: "plan.resumed",
  may: "plan:resume",
  during: "always",
  input: () => z.strictObject({ note: prose.optional() }),
  data: () => z.strictObject({ minutes: z.number(), note: z.string().optional() }),
  example: { minutes: 12, note: "The rate is back" },
  sentence: ({ minutes = 0, note }) => [
    toned("resumed", "run"),
    ` the deployment after ${countOf(minutes, "minute")} on hold`,
    because(note),
  ],
  decide(plan, { note }, context) {
    const hold = openHold(context.room);
    if (!hold) return already(`“${plan.title}” is not on hold.`);
    if (plan.endedAt) return refuse("ended", `“${plan.title}” has ended. Its record does not change any more.`);
    // A clock that was set back meanwhile makes no length negative.
    const minutes = Math.max(0, Math.round((Date.parse(context.now) - Date.parse(hold.heldAt)) / 60_000));
    const resumed = change(plan.id, { minutes, ...(note ? { note } : {}) }, [
      endedHold(hold, note ?? null, context),
      set(plans, plan.id, { status: hold.interrupted }),
    ]);
    return withRolloutTimer(resumed, context);
  },
});

/** The rows that put the deployment on hold; null where it does not run. */
export function held({ plan }: PlanRoom, reason: string, context: Context): RowChange[] | null {
  const interrupted = schemaOf(holds).shape.interrupted.safeParse(plan.status);
  if (!interrupted.success) return null;
  const id = context.newId();
  const row = { id, planId: plan.id, reason, heldAt: context.now, heldBy: me(context), resumedAt: null, resumedBy: null, note: null };
  return [set(holds, id, { ...row, interrupted: interrupted.data }), set(plans, plan.id, { status: "held" })];
}

/** The row that ends a hold. */
export const endedHold = ({ id }: Hold, note: string | null, context: Context): RowChange =>
  set(holds, id, { resumedAt: context.now, resumedBy: me(context), note });

/** What a person may do with holds, by name. */
export const holdVerbs = { holdPlan, resumePlan } as const;
