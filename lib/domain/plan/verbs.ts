import * as z from "zod";
import { type CareCheck, careChecks } from "../after-care/rows.ts";
import { dueOf, openCare } from "../after-care/status.ts";
import { withUpdateTimers } from "../audiences/timers.ts";
import { planDraft } from "../document/draft.ts";
import { rowsOfDraft } from "../document/draft-rows.ts";
import { newDocument } from "../document/new-document.ts";
import { documents } from "../document/rows.ts";
import { isReleased } from "../gates/gate-state.ts";
import { gatesOf, placeOfGate } from "../gates/place.ts";
import { set } from "../kernel/change.ts";
import { instant, line, prose, reason, roomId, zone } from "../kernel/fields.ts";
import { fields } from "../kernel/schema.ts";
import { because, countOf, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse, withJobs } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { outsideSentence, outsideWindow } from "../schedule/window.ts";
import { workCalendar } from "../schedule/work-calendar.ts";
import { newUpdate } from "../status-page/new-update.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import { isOver, watchesOf } from "../watches/slots.ts";
import { setPlanCalendar } from "./calendar.ts";
import { addPlanMember, removePlanMember, restrictPlan } from "./members.ts";
import { repeatPlan, reschedulePlan } from "./reschedule.ts";
import { revised } from "./revised.ts";
import { type Plan, type PlanWindow, plans } from "./rows.ts";
import { isUnderWay } from "./statuses.ts";
import { t0Timer } from "./timers.ts";
import { planVerbOn } from "./verb.ts";

const titled = () => z.strictObject({ title: z.string() });

const example = { title: "Run the migration" };

/** Makes a plan out of what a document was read as. */
export const createPlan = planVerbOn({
  on: plans,
  type: "plan.created",
  may: "plan:create",
  during: "always",
  input: () =>
    z.strictObject({
      workspaceId: roomId,
      slug: z.string().min(1).max(80),
      title: line,
      t0: instant.nullable(),
      zone,
      mode: z.enum(["live", "rehearsal"]).default("live"),
      /** The working days of the workspace, as they are now. */
      calendar: workCalendar(fields).optional(),
      draft: planDraft(fields),
      document: newDocument(fields).nullable(),
    }),
  data: () => titled().extend({ document: z.string().nullable() }),
  example: { ...example, document: "parcel-move.md" },
  sentence: ({ document }) => ["made the plan", document ? ` from ${document}` : ""],
  decide(nothingYet, { draft, document, calendar = nothingYet.calendar, ...input }, context) {
    const { room } = context;
    if (room.seq > 0) return refuse("exists", "There is a plan here already.", "conflict");
    const plan: Plan = { ...nothingYet, ...input, calendar, status: "draft", createdAt: context.now, createdBy: me(context) };
    const documentId = context.newId();
    const made = change(room.id, { title: input.title, document: document?.name ?? null }, [
      set(plans, room.id, plan),
      ...(document ? [set(documents, documentId, { ...document, id: documentId, planId: room.id, supersededAt: null })] : []),
      ...rowsOfDraft(draft, { planId: room.id, documentId: document ? documentId : null, now: context.now, newId: context.newId }),
    ]);
    return plan.t0 && plan.t0 > context.now ? withJobs(made, [t0Timer(plan, context.now)]) : made;
  },
});

/** Changes what a plan is called and when it counts from. */
export const editPlan = planVerbOn({
  on: plans,
  type: "plan.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ title: line.optional(), zone: zone.optional(), reminderMinutes: z.int().min(1).max(1440).optional() }),
  data: () =>
    z.strictObject({
      title: z.string().optional(),
      zone: z.string().optional(),
      reminderMinutes: z.int().optional(),
      from: z.strictObject({ title: z.string(), zone: z.string(), reminderMinutes: z.int().optional() }),
    }),
  example: { ...example, zone: "Europe/Berlin", from: { title: "Run the scripts", zone: "UTC" } },
  sentence: ({ title, zone, reminderMinutes, from }) => [
    "changed the plan",
    title && title !== from?.title ? `: it is called “${title}” now` : "",
    zone && zone !== from?.zone ? `: its times are ${zone} now` : "",
    reminderMinutes && reminderMinutes !== from?.reminderMinutes ? `: people are told ${reminderMinutes} min before their steps now` : "",
  ],
  decide(plan, input, context) {
    const { title, zone, reminderMinutes } = plan;
    const said = { title, zone, reminderMinutes, ...input };
    if (said.title === title && said.zone === zone && said.reminderMinutes === reminderMinutes)
      return already("The plan says that already.");
    const from = { title, zone, ...(input.reminderMinutes === undefined ? {} : { reminderMinutes }) };
    return change(plan.id, { ...input, from }, [set(plans, plan.id, { ...said, ...revised(plan, context) })]);
  },
});

/** Moves T0, and with it every time that counts from it. */
export const moveT0 = planVerbOn({
  on: plans,
  type: "plan.t0_moved",
  may: "plan:edit",
  during: "edit",
  immediate: true,
  input: () =>
    z.strictObject({
      t0: instant.nullable(),
      /** Why; it stays inside. Needed once the plan runs, and where the work leaves a published window. */
      reason: prose.optional(),
      /** A sentence for stakeholders: an update of the status page. */
      announce: line.optional(),
    }),
  data: () =>
    z.strictObject({
      t0: z.string().nullable(),
      from: z.string().nullable(),
      reason: z.string().optional(),
      announced: z.string().optional(),
      outside: z.string().optional(),
    }),
  example: { t0: "2026-11-26T12:00:00.000Z", from: null, reason: "the backup took longer" },
  sentence: ({ t0, reason, announced, outside }, { when }) => [
    ...(t0 ? ["moved T0 to ", strong(when(t0))] : ["took T0 away"]),
    because(reason),
    outside ? `; outside the window: ${outside}` : "",
    announced ? `; told stakeholders “${announced}”` : "",
  ],
  decide(plan, { t0, reason, announce }, context) {
    if (t0 === plan.t0) return already("T0 stands there already.");
    if (t0 === null && plan.startedAt) return refuse("running", "A plan that runs needs a T0. Give it another one instead.");
    if (plan.startedAt && !reason?.trim()) return refuse("no-reason", "Say why T0 moves: the plan runs, and people go by it.", "invalid");
    const outside = leavesWindow(context.room, t0, context.now);
    if (outside && plan.window?.published && !reason?.trim())
      return refuse(
        "outside-window",
        `${outside} Stakeholders go by it: say why T0 moves all the same, or move the window first.`,
        "invalid",
      );
    const data = {
      t0,
      from: plan.t0,
      ...(outside && { outside }),
      ...(reason?.trim() && { reason: reason.trim() }),
      ...(announce && { announced: announce }),
    };
    const made = change(plan.id, data, [
      set(plans, plan.id, { t0, ...revised(plan, context) }),
      ...(announce ? [newUpdate(plan.id, announce, context)] : []),
    ]);
    return withJobs(made, [t0Timer({ ...plan, t0 }, context.now)]);
  },
});

const windowInput = () => z.strictObject({ start: instant, end: instant, published: z.boolean() });

/** Says when the work may be done, by agreement with others, and whether people outside go by it; null takes it away. */
export const setWindow = planVerbOn({
  on: plans,
  type: "plan.window_set",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ window: windowInput().nullable() }),
  data: () => z.strictObject({ window: windowInput().nullable(), from: windowInput().nullable() }),
  example: { window: { start: "2026-11-26T12:00:00.000Z", end: "2026-11-26T16:00:00.000Z", published: true }, from: null },
  sentence: ({ window }, { when }) =>
    window
      ? [`set the ${window.published ? "published " : ""}window to `, strong(`${when(window.start)} – ${when(window.end)}`)]
      : ["took the window away"],
  decide(plan, { window }, context) {
    const before = plan.window;
    if (window && window.end <= window.start)
      return refuse("ends-first", "The window ends before it begins. Give it a later end.", "invalid");
    if (isSame(before, window)) return already(window ? "The window is that already." : "The plan has no window.");
    return change(plan.id, { window, from: before }, [set(plans, plan.id, { window, ...revised(plan, context) })]);
  },
});

const isSame = (one: PlanWindow | null, other: PlanWindow | null): boolean =>
  one?.start === other?.start && one?.end === other?.end && one?.published === other?.published;

/** What a move of T0 takes outside the window, as sentences; null where all fits or nothing is the worse for it. */
function leavesWindow(room: PlanRoom, t0: string | null, now: string): string | null {
  const { window, zone } = room.plan;
  if (!window || t0 === null) return null;
  const moved = outsideWindow({ ...room, plan: { ...room.plan, t0 } }, Date.parse(now));
  return moved.length > 0 ? moved.map((each) => outsideSentence(each, window, zone, Date.parse(t0))).join(" ") : null;
}

/** Notes that T0 came and nobody had started the plan: silence would look as if all were well. */
export const noteT0Passed = planVerbOn({
  on: plans,
  type: "plan.t0_passed",
  may: "plan:run",
  during: "edit",
  system: true,
  input: () => z.strictObject({ t0: instant }),
  data: () => z.strictObject({ t0: z.string() }),
  example: { t0: "2026-11-26T12:00:00.000Z" },
  sentence: ({ t0 }, { when }) => ["saw T0 pass", t0 ? ` at ${when(t0)}` : "", " with the ", strong("plan not started")],
  decide(plan, { t0 }, { now }) {
    if (plan.startedAt || plan.endedAt)
      return already("The plan was started or ended before its T0.", null, plan.startedAt ?? plan.endedAt);
    if (plan.t0 !== t0) return already("T0 was moved meanwhile.");
    if (now < t0) return refuse("too-early", "T0 has not come yet.");
    return change(plan.id, { t0 }, []);
  },
});

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
    return withUpdateTimers(plan.t0 ? withJobs(made, [t0Timer({ ...plan, startedAt: now }, now)]) : made, context);
  },
});

/** Ends a plan that ran to its end, or lets its after-care begin where there is any. With steps still open it asks first. */
export const completePlan = planVerbOn({
  on: plans,
  type: "plan.completed",
  may: "plan:run",
  during: "always",
  input: () => z.strictObject({ leaveOpen: z.boolean().optional(), note: prose.optional() }),
  data: () => titled().extend({ open: z.number(), note: z.string().optional(), care: z.number().optional() }),
  example: { ...example, open: 0, note: "took 8 minutes" },
  sentence: ({ open = 0, note, care = 0 }) => [
    toned("completed", "go"),
    care > 0 ? ` the work; ${countOf(care, "after-care check")} to answer` : " the plan",
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
    if (care.length === 0)
      return change(plan.id, said, [set(plans, plan.id, { status: "completed", endedAt: now, endReason: note ?? null })]);
    // What is asked afterwards keeps the plan open, and is dated from here.
    return change(plan.id, { ...said, care: care.length }, [
      set(plans, plan.id, { status: "after-care", workEndedAt: now, endReason: note ?? null }),
      ...care.filter(({ dueAt }) => !dueAt).map((check) => set(careChecks, check.id, { dueAt: dueAfter(check, now) })),
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

function dueAfter(check: CareCheck, end: string): string | null {
  const due = dueOf(check, Date.parse(end));
  return due === null ? null : new Date(due).toISOString();
}

function openSteps(room: Parameters<typeof phasesOf>[0]): number {
  return phasesOf(room)
    .filter((phase) => phase.kind !== "rollback")
    .flatMap((phase) => leavesOf(room, phase.id))
    .filter((step) => !isClosed(step)).length;
}

/** What a person may do with a plan as a whole, by name. */
export const planOwnVerbs = {
  startPlan,
  completePlan,
  reschedulePlan,
  repeatPlan,
  cancelPlan,
  editPlan,
  moveT0,
  setWindow,
  setPlanCalendar,
  restrictPlan,
  addPlanMember,
  removePlanMember,
} as const;
