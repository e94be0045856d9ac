import * as z from "zod";
import { set } from "../kernel/change.ts";
import { prose, reason } from "../kernel/fields.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { planVerb } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import type { Hold } from "./rows.ts";

/** Holds the whole deployment: nothing new is begun until a lead resumes it. Steps in hand are brought to their end. */
export const holdPlan = planVerb({
  type: "plan.held",
  input: z.strictObject({ reason }),
  may: "plan:hold",
  decide(room, { reason }, context) {
    const hold = openHold(room);
    if (hold) return already(`${hold.heldBy.name} has put it on hold: ${hold.reason}`, hold.heldBy, hold.heldAt);
    if (room.plan.status !== "running") return refuse("not-running", `“${room.plan.title}” is not running, so there is nothing to hold.`);
    const id = context.newId();
    const row: Hold = {
      ...{ id, planId: room.id, reason, heldAt: context.now, heldBy: me(context) },
      ...{ resumedAt: null, resumedBy: null, note: null },
    };
    return change(room.id, { reason }, [set("holds", id, row), set("plan", room.id, { status: "held" })]);
  },
});

/** Lets the deployment go on after a hold. */
export const resumePlan = planVerb({
  type: "plan.resumed",
  input: z.strictObject({ note: prose.optional() }),
  may: "plan:resume",
  decide(room, { note }, context) {
    const hold = openHold(room);
    if (!hold) return already(`“${room.plan.title}” is not on hold.`);
    if (room.plan.endedAt) return refuse("ended", `“${room.plan.title}” has ended. Its record does not change any more.`);
    // A clock that was set back meanwhile makes no length negative.
    const minutes = Math.max(0, Math.round((Date.parse(context.now) - Date.parse(hold.heldAt)) / 60_000));
    return change(room.id, { minutes, ...(note ? { note } : {}) }, [
      set("holds", hold.id, { resumedAt: context.now, resumedBy: me(context), note: note ?? null }),
      set("plan", room.id, { status: "running" }),
    ]);
  },
});

/** The hold the deployment is in, if it is in one. */
export function openHold(room: PlanRoom): Hold | null {
  return Object.values(room.holds).find((hold) => !hold.resumedAt) ?? null;
}

/** For how long the deployment has been on hold altogether at `now`, in ms. Holds of a plan that has ended end with it. */
export function heldMs(room: PlanRoom, now: number): number {
  const end = room.plan.endedAt ? Date.parse(room.plan.endedAt) : now;
  return Object.values(room.holds).reduce(
    (sum, { heldAt, resumedAt }) => sum + Math.max(0, (resumedAt ? Date.parse(resumedAt) : end) - Date.parse(heldAt)),
    0,
  );
}

/** Why nothing is begun now, and who can change it. */
export function heldSentence(room: PlanRoom): string {
  const hold = openHold(room);
  return `${hold?.heldBy.name ?? "Somebody"} has put the deployment on hold: ${hold?.reason ?? ""}. A lead resumes it.`;
}
