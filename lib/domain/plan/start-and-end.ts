import * as z from "zod";
import { type CareCheck, careChecks } from "../after-care/rows.ts";
import { dueOf, openCare } from "../after-care/status.ts";
import { undelivered } from "../deliverables/status.ts";
import { isReleased } from "../gates/gate-state.ts";
import { gatesOf, placeOfGate } from "../gates/place.ts";
import { set } from "../kernel/change.ts";
import { instant, prose, reason } from "../kernel/fields.ts";
import { because, countOf, toned } from "../kernel/sentence.ts";
import { already, change, refuse, withJobs } from "../kernel/verb.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import { isOver, watchesOf } from "../watches/slots.ts";
import { type Plan, plans } from "./rows.ts";
import { isUnderWay } from "./statuses.ts";
import { t0Timer } from "./timers.ts";
import { planVerbOn } from "./verb.ts";

const titled = () => z.strictObject({ title: z.string() });

const example = { title: "Run the migration" };

/** Starts the plan: the war room opens and steps can be ticked. An unset T0 becomes now. */
export const startPlan = planVerbOn({
  on: plans,
  type: "plan.started",
  may: "plan:run",
  during: "always",
  /** `t0`: now, or another moment; without, T0 stays, and one that is not fixed becomes now. */
  input: () => z.strictObject({ t0: z.union([z.literal("now"), instant]).optional() }),
  data: () => titled().extend({ t0: z.string(), by: z.string(), from: z.string().nullable().optional() }),
  example: { ...example, t0: "2026-11-26T12:00:00.000Z", by: "Ana Novak" },
  sentence: ({ t0, from }, { when }) => [toned("started", "run"), " the plan", from && t0 ? `; T0 is ${when(t0)} now` : ""],
  decide(plan, { t0: asked }, context) {
    const { now, actor } = context;
    if (isUnderWay(plan)) return already(`“${plan.title}” is running already.`, null, plan.startedAt);
    if (plan.endedAt) return refuse("ended", `“${plan.title}” has ended. Import the document again to run it once more.`);
    const t0 = asked === "now" ? now : (asked ?? plan.t0 ?? now);
    const moved = plan.t0 !== null && plan.t0 !== t0 ? { from: plan.t0 } : {};
    const made = change(plan.id, { title: plan.title, t0, by: actor.name, ...moved }, [
      set(plans, plan.id, { status: "running", startedAt: now, t0 }),
    ]);
    return plan.t0 ? withJobs(made, [t0Timer({ ...plan, startedAt: now }, now)]) : made;
  },
});

/** Ends a plan that ran to its end, or lets its after-care begin where there is any, or something is not delivered yet. With steps still open it asks first. */
export const completePlan = planVerbOn({
  on: plans,
  type: "plan.completed",
  may: "plan:run",
  during: "always",
  input: () => z.strictObject({ leaveOpen: z.boolean().optional(), note: prose.optional() }),
  data: () => titled().extend({ open: z.number(), note: z.string().optional(), care: z.number().optional(), owed: z.number().optional() }),
  example: { ...example, open: 0, note: "took 8 minutes" },
  sentence: ({ open = 0, note, care = 0, owed = 0 }) => [
    toned("completed", "go"),
    care + owed > 0 ? ` the work; ${afterwards(care, owed)}` : " the plan",
    open > 0 ? ` with ${countOf(open, "step")} left open` : "",
    because(note),
  ],
  decide(plan, { leaveOpen, note }, { room, now }) {
    if (plan.status === "completed") return already("The plan is completed already.", null, plan.endedAt);
    if (plan.status === "after-care") return already("Its work is completed already; its after-care goes on.", null, plan.workEndedAt);
    if (plan.status === "held") return refuse("held", `“${plan.title}” is on hold. Resume it first, or cancel it.`);
    if (plan.status !== "running") return refuse("not-running", `“${plan.title}” is not running, so it cannot be completed.`);
    const gate = gatesOf(room).find((each) => !placeOfGate(room, each).phase && !isReleased(room, each));
    if (gate)
      return refuse(
        "gate",
        `“${gate.title}” stands at the end of the plan and has no GO yet. Decide it, or waive it with a second person.`,
      );
    const open = openSteps(room);
    const watched = watchesOf(room).filter((watch) => !isOver(room, watch, Date.parse(now))).length;
    if (open + watched > 0 && !leaveOpen) {
      const what = [open > 0 ? countOf(open, "step") : "", watched > 0 ? `${countOf(watched, "check")} to repeat` : ""].filter(Boolean);
      return refuse(
        "open-steps",
        `${what.join(" and ")} ${open + watched === 1 ? "is" : "are"} still open. Complete the plan all the same?`,
      );
    }
    const said = { title: plan.title, open, ...(note ? { note } : {}) };
    const care = openCare(room);
    const owed = undelivered(room).length;
    if (care.length + owed === 0)
      return change(plan.id, said, [set(plans, plan.id, { status: "completed", endedAt: now, endReason: note ?? null })]);
    // What is asked afterwards keeps the plan open, and is dated from here.
    return change(plan.id, { ...said, care: care.length, ...(owed > 0 && { owed }) }, [
      set(plans, plan.id, { status: "after-care", workEndedAt: now, endReason: note ?? null }),
      ...care.filter(({ dueAt }) => !dueAt).map((check) => set(careChecks, check.id, { dueAt: dueAfter(check, now, plan) })),
    ]);
  },
});

/** Ends a plan before its end, or before its start, for a reason. */
export const cancelPlan = planVerbOn({
  on: plans,
  type: "plan.cancelled",
  may: "plan:run",
  during: "always",
  input: () => z.strictObject({ reason }),
  data: () => titled().extend({ reason: z.string() }),
  example: { ...example, reason: "the replica lags" },
  sentence: ({ reason }) => [toned("cancelled", "nogo"), " the plan", because(reason)],
  decide(plan, { reason }, { now }) {
    if (plan.status === "cancelled") return already("The plan is cancelled already.", null, plan.endedAt);
    if (plan.endedAt) return refuse("ended", `“${plan.title}” has ended already.`);
    if (plan.status === "after-care")
      return refuse("after-care", `The work of “${plan.title}” is done. Answer its after-care, then close it.`);
    return change(plan.id, { title: plan.title, reason }, [set(plans, plan.id, { status: "cancelled", endedAt: now, endReason: reason })]);
  },
});

const afterwards = (care: number, owed: number): string =>
  [care > 0 ? `${countOf(care, "after-care check")} to answer` : "", owed > 0 ? `${countOf(owed, "deliverable")} to hand over` : ""]
    .filter(Boolean)
    .join(", ");

function dueAfter(check: CareCheck, end: string, plan: Plan): string | null {
  const due = dueOf(check, Date.parse(end), plan);
  return due === null ? null : new Date(due).toISOString();
}

function openSteps(room: Parameters<typeof phasesOf>[0]): number {
  return phasesOf(room)
    .filter((phase) => phase.kind !== "rollback")
    .flatMap((phase) => leavesOf(room, phase.id))
    .filter((step) => !isClosed(step)).length;
}
