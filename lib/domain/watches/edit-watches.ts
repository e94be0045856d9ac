import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields, schemaOf } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, type Context, change, type Refusal, refuse } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { type Watch, watches, watchMinutes } from "./rows.ts";
import { dueCount, isTooOften, mostSlots, slotCount } from "./slots.ts";

const mostWatches = 200;

const details = () => ({
  title: line,
  phaseId: ref(phases).nullable(),
  everyMinutes: watchMinutes(fields).nullable(),
  forMinutes: watchMinutes(fields).nullable(),
  lateMinutes: schemaOf(watches).shape.lateMinutes,
  unit: schemaOf(watches).shape.unit,
  roleId: ref(roles).nullable(),
});

const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Error rate" };

/** Adds something to look at again and again. */
export const addWatch = planVerbOn({
  on: plans,
  type: "watch.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true }).shape),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the check to repeat ", strong(title)],
  decide(plan, input, context) {
    const { room, newId } = context;
    if (all(room, watches).length >= mostWatches)
      return refuse("too-many", `A plan has at most ${mostWatches} checks to repeat. Take one out that nobody needs.`);
    const id = newId();
    const row = watches.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, watches)), ...input });
    const problem = tooMany(row);
    if (problem) return problem;
    return change(id, { title: row.title }, [set(watches, id, row), set(plans, plan.id, revised(plan, context))]);
  },
});

/** Changes what is looked at, how often, for how long, by whom. Once it has been looked at, its rhythm stays. */
export const editWatch = planVerbOn({
  on: watches,
  type: "watch.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ watchId: ref(watches), ...z.object(details()).partial().shape }),
  data: () => z.strictObject({ title: z.string(), changed: z.array(z.string()) }),
  example: { ...example, changed: ["forMinutes"] },
  sentence: ({ title = "", changed = [] }) => [
    changed.includes("forMinutes") ? "changed how long to look at " : "edited the check to repeat ",
    strong(title),
  ],
  decide(watch, { watchId, ...edits }, context) {
    const { room } = context;
    const { patch, changed } = patchOf(watches, watch, edits);
    if (changed.length === 0) return already(`“${watch.title}” says that already.`);
    const problem = tooMany({ ...watch, ...patch }) ?? pastChanged(room, watch, patch, context);
    if (problem) return problem;
    return change(watchId, { title: watch.title, changed }, [
      set(watches, watchId, patch),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

const watchOut = outOfPlan({
  ...{ on: watches, by: "watchId", type: "watch", called: "the check to repeat" },
  ...{ may: "plan:edit", during: "edit", example, revises: true },
  stays: ({ title, startedAt }) => (startedAt ? refuse("begun", `“${title}” has begun, and stays in the record. End it instead.`) : null),
});

/** Takes a check to repeat out of the plan, unless it has been looked at. */
export const removeWatch = watchOut.remove;

/** Puts a removed check to repeat back. */
export const restoreWatch = watchOut.restore;

function tooMany(watch: Pick<Watch, "everyMinutes" | "forMinutes">): Refusal | null {
  const slots = slotCount(watch);
  if (slots !== null && isTooOften(watch))
    return refuse(
      "too-many-slots",
      `That would be ${slots.toLocaleString("en")} times; a check is repeated at most ${mostSlots.toLocaleString("en")}. Look less often, or for a shorter time.`,
      "invalid",
    );
  if (watch.everyMinutes !== null && watch.forMinutes !== null && watch.forMinutes < watch.everyMinutes)
    return refuse("too-short", "It ends before it is looked at once. Look more often, or for longer.", "invalid");
  return null;
}

/** A rhythm that changes would make other times of those that have passed, and so would an end before now. */
function pastChanged(room: PlanRoom, watch: Watch, patch: Partial<Watch>, { now }: Context): Refusal | null {
  if (!watch.startedAt) return null;
  if ("everyMinutes" in patch || "phaseId" in patch)
    return refuse("begun", `“${watch.title}” has begun: its rhythm stays. End it, and add another one.`);
  const come = dueCount(room, watch, Date.parse(now));
  const left = slotCount({ ...watch, ...patch });
  if (left !== null && left < come)
    return refuse("past", `It has come ${come} times already. End it, or let it go on for longer.`, "invalid");
  return null;
}
