import * as z from "zod";
import { planDraft } from "../document/draft.ts";
import { channelOfDraft, escalationOfDraft, rolesAmong } from "../document/draft-contacts.ts";
import { rowsOfDraft } from "../document/draft-rows.ts";
import { windowOfDraft } from "../document/draft-window.ts";
import { newDocument } from "../document/new-document.ts";
import { documents } from "../document/rows.ts";
import { set } from "../kernel/change.ts";
import { instant, line, roomId, zone } from "../kernel/fields.ts";
import { fields } from "../kernel/schema.ts";
import { already, change, me, refuse, withJobs } from "../kernel/verb.ts";
import { reminderMinutes } from "../schedule/reminder-minutes.ts";
import { workCalendar } from "../schedule/work-calendar.ts";
import { setPlanCalendar } from "./calendar.ts";
import { setContacts } from "./contacts.ts";
import { addPlanMember, removePlanMember, restrictPlan } from "./members.ts";
import { repeatPlan, reschedulePlan } from "./reschedule.ts";
import { revised } from "./revised.ts";
import { type Plan, plans } from "./rows.ts";
import { cancelPlan, completePlan, startPlan } from "./start-and-end.ts";
import { t0Timer } from "./timers.ts";
import { planVerbOn } from "./verb.ts";
import { moveT0, setWindow } from "./when.ts";

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
      /** How long before their steps people are told, as the workspace has it now. */
      reminderMinutes: reminderMinutes(fields).optional(),
      draft: planDraft(fields),
      document: newDocument(fields).nullable(),
    }),
  data: () => titled().extend({ document: z.string().nullable() }),
  example: { ...example, document: "parcel-move.md" },
  sentence: ({ document }) => ["made the plan", document ? ` from ${document}` : ""],
  decide(nothingYet, { draft, document, calendar = nothingYet.calendar, reminderMinutes = nothingYet.reminderMinutes, ...input }, context) {
    const { room } = context;
    if (room.seq > 0) return refuse("exists", "There is a plan here already.", "conflict");
    const window = windowOfDraft(draft.window, { t0: input.t0, day: draft.date, zone: input.zone });
    const documentId = context.newId();
    const origin = { planId: room.id, documentId: document ? documentId : null, now: context.now, newId: context.newId };
    const rows = rowsOfDraft(draft, origin);
    const called = {
      escalation: escalationOfDraft(draft.escalation, rolesAmong(rows)),
      primaryChannel: channelOfDraft(draft.primaryChannel),
    };
    const own = { window, calendar, reminderMinutes, ...called };
    const plan: Plan = { ...nothingYet, ...input, ...own, status: "draft", createdAt: context.now, createdBy: me(context) };
    const made = change(room.id, { title: input.title, document: document?.name ?? null }, [
      set(plans, room.id, plan),
      ...(document ? [set(documents, documentId, { ...document, id: documentId, planId: room.id, supersededAt: null })] : []),
      ...rows,
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
  input: () => z.strictObject({ title: line.optional(), zone: zone.optional(), reminderMinutes: reminderMinutes(fields).optional() }),
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
  setContacts,
  setPlanCalendar,
  restrictPlan,
  addPlanMember,
  removePlanMember,
} as const;
