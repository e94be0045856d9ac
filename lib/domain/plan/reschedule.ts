import * as z from "zod";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { instant, line, person, reason, roomId } from "../kernel/fields.ts";
import { find } from "../kernel/room.ts";
import { because, countOf, strong, toned } from "../kernel/sentence.ts";
import { already, type Context, change, type Job, me, type Refusal, refuse, withJobs } from "../kernel/verb.ts";
import { tellAgain } from "../messages/tell-again.ts";
import type { PlanRoom } from "../room.ts";
import { learnedOf } from "../schedule/learned.ts";
import { steps } from "../steps/rows.ts";
import { rowsAnew } from "./anew.ts";
import { type Plan, plans } from "./rows.ts";
import { isUnderWay } from "./statuses.ts";
import { t0Timer } from "./timers.ts";
import { planVerbOn } from "./verb.ts";

export type Rescheduled = { reason: string; t0: string | null; announce?: string | undefined };

const example = { title: "Ledger 4 cutover" };

/** What rescheduling does to a plan, whoever decides it: it ends, those who were told are told, and the product makes the plan of the new T0. */
export function reschedule(
  context: Context & { room: PlanRoom },
  { reason: why, t0, announce }: Rescheduled,
): Refusal | { rows: RowChange[]; jobs: Job[] } {
  const { room, now } = context;
  const told = announce ? tellAgain(context, { title: "Rescheduled", words: announce }) : { rows: [], jobs: [] };
  if ("kind" in told) return told;
  return {
    rows: [set(plans, room.id, { status: "rescheduled", endedAt: now, endReason: why, rescheduledTo: t0 }), ...told.rows],
    jobs: [...told.jobs, successorJob(context, t0)],
  };
}

/** The timer that makes the plan anew, as soon as this is on disk. */
const successorJob = (context: Context, t0: string | null): Job => ({
  ...{ key: "successor", at: context.now, verb: "plan.succeeded" },
  input: { t0, by: me(context) },
});

/** Ends a plan under way and makes it anew for another time: roles, gates and messages move along, ticks do not. */
export const reschedulePlan = planVerbOn({
  on: plans,
  type: "plan.rescheduled",
  may: "plan:run",
  during: "always",
  input: () =>
    z.strictObject({
      reason,
      /** Null: it is not known yet. */
      t0: instant.nullable(),
      /** A sentence for stakeholders, to everybody who was told of the old time. */
      announce: line.optional(),
    }),
  data: () => z.strictObject({ title: z.string(), reason: z.string(), t0: z.string().nullable(), announced: z.string().optional() }),
  example: { ...example, reason: "the replica lags", t0: "2026-12-03T12:00:00.000Z" },
  sentence: ({ reason: why, t0, announced }, { when }) => [
    toned("rescheduled", "hold"),
    " the plan",
    t0 ? ` to ${when(t0)}` : "",
    because(why),
    announced ? `; told stakeholders “${announced}”` : "",
  ],
  decide(plan, { reason: why, t0, announce }, context) {
    if (plan.status === "rescheduled") return already("The plan is rescheduled already.", null, plan.endedAt);
    if (plan.endedAt) return refuse("ended", `“${plan.title}” has ended already.`);
    if (!isUnderWay(plan)) return refuse("not-started", `“${plan.title}” has not started. Move its T0 instead.`);
    if (plan.status !== "running" && plan.status !== "held")
      return refuse("not-now", `“${plan.title}” goes back or is cared for. It ends in another way.`);
    if (t0 && t0 <= context.now) return refuse("past", "The new T0 has passed; choose a later one.", "invalid");
    const done = reschedule(context, { reason: why, t0, announce });
    if ("kind" in done) return done;
    const data = { title: plan.title, reason: why, t0, ...(announce && { announced: announce }) };
    return withJobs(change(plan.id, data, done.rows), done.jobs);
  },
});

/** Makes a plan that has ended anew, to be run once more: what it says, with nothing done. What its steps took is known there. */
export const repeatPlan = planVerbOn({
  on: plans,
  type: "plan.repeated",
  may: "plan:run",
  during: "always",
  input: () => z.strictObject({ t0: instant.nullable() }),
  data: () => z.strictObject({ title: z.string(), t0: z.string().nullable() }),
  example: { ...example, t0: "2026-12-03T12:00:00.000Z" },
  sentence: ({ t0 }, { when }) => ["asked for another run of the plan", t0 ? `, ${when(t0)}` : ""],
  decide(plan, { t0 }, context) {
    if (plan.continuedBy) return already(`It goes on as “${plan.continuedBy.title}” already.`);
    if (!plan.endedAt) return refuse("goes-on", `“${plan.title}” has not ended. Once it has, it can be run again.`);
    if (plan.status === "rescheduled") return already("It is being made anew already.");
    if (t0 && t0 <= context.now) return refuse("past", "The new T0 has passed; choose a later one.", "invalid");
    return withJobs(change(plan.id, { title: plan.title, t0 }, []), [successorJob(context, t0)]);
  },
});

/** A plan as another one names it. */
const otherPlan = () => z.strictObject({ id: roomId, slug: z.string().min(1).max(80), title: line });

/** Makes a plan anew for another run. Only the product does, when one was rescheduled or is to be run again; it brings the plan as it ended. */
export const continuePlan = planVerbOn({
  on: plans,
  type: "plan.continued",
  may: "plan:create",
  during: "always",
  system: true,
  input: () => z.strictObject({ slug: z.string().min(1).max(80), t0: instant.nullable(), by: person }),
  data: () => z.strictObject({ title: z.string(), t0: z.string().nullable(), from: z.string(), by: z.string(), steps: z.number() }),
  example: { ...example, t0: "2026-12-03T12:00:00.000Z", from: "ledger-4-cutover", by: "Sofia Brandt", steps: 24 },
  sentence: ({ title = "", t0, by, steps: count = 0 }, { when }) => [
    "made the plan anew from ",
    strong(title),
    t0 ? `, for ${when(t0)}` : "",
    `: ${countOf(count, "step")}, none done`,
    by ? `; ${by} had asked for it` : "",
  ],
  decide(_, { slug, t0, by }, { room, now, newId, facts }) {
    if (room.seq > 0) return refuse("exists", "There is a plan here already.", "conflict");
    const before = facts.before;
    const old = before ? find(before, plans, before.id) : undefined;
    if (!before || !old) return refuse("no-plan", "There is no plan to go on from.", "not-found");
    const { rows: said, idOf } = rowsAnew(before, old, { planId: room.id, t0, now, newId });
    const plan: Plan = {
      ...{ ...old, id: room.id, slug, t0, status: "draft", revision: 0, createdAt: now, createdBy: by },
      ...{ startedAt: null, workEndedAt: null, endedAt: null, endReason: null, rescheduledTo: null, window: null },
      escalation: old.escalation && { ...old.escalation, roleId: idOf(old.escalation.roleId) },
      ...{ continues: { id: old.id, slug: old.slug, title: old.title }, continuedBy: null },
    };
    const rows = said.map((each) =>
      each.collection === steps.name
        ? { ...each, row: { ...each.row, learned: learnedOf(facts.durations?.[String(each.row.originId)] ?? []) } }
        : each,
    );
    const count = rows.filter(({ collection }) => collection === steps.name).length;
    const made = change(room.id, { title: plan.title, t0, from: old.slug, by: by.name, steps: count }, [
      set(plans, room.id, plan),
      ...rows,
    ]);
    return t0 && t0 > now ? withJobs(made, [t0Timer(plan, now)]) : made;
  },
});

/** Notes as which plan one goes on. */
export const noteSuccessor = planVerbOn({
  on: plans,
  type: "plan.succeeded",
  may: "plan:run",
  during: "always",
  system: true,
  input: () => z.strictObject({ successor: otherPlan() }),
  data: () => z.strictObject({ successor: z.string(), slug: z.string() }),
  example: { successor: "Ledger 4 cutover", slug: "ledger-4-cutover-3f2a1c" },
  sentence: ({ successor = "" }) => ["made the plan anew: ", strong(successor)],
  decide(plan, { successor }) {
    if (plan.continuedBy) return already("It has been made anew already.");
    return change(plan.id, { successor: successor.title, slug: successor.slug }, [set(plans, plan.id, { continuedBy: successor })]);
  },
});
