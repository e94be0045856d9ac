import { attachmentUrl } from "../attachments/rows.ts";
import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { contact } from "../kernel/contact.ts";
import { reminderMinutes } from "../schedule/reminder-minutes.ts";
import { usualCalendar, workCalendar } from "../schedule/work-calendar.ts";

export const planStatuses = [
  "draft",
  "ready",
  "running",
  "held",
  "rolling-back",
  "after-care",
  "completed",
  "rolled-back",
  "rescheduled",
  "cancelled",
] as const;

/** Whether messages of a plan leave the house. */
export const sendingModes = ["off", "test", "live"] as const;

/** So many blanks a plan has answers for. */
export const mostBlanks = 200;
/** A blank of commands as it is written, and what stands for it. */
export const planBlank = kind(({ z }) =>
  z.strictObject({
    gap: z.string().min(1).max(200),
    value: z
      .string()
      .regex(/^[^\p{Cc}]+$/u, "is one line")
      .max(1000),
  }),
);
/** Another plan of the workspace, as it was called then. */
const otherPlan = kind(({ z, roomId, line }) => z.strictObject({ id: roomId, slug: z.string().max(80), title: line }));

/** Whom people call when something needs more than they can do: a role, a person of the workspace, or words; and a number of its own. */
const escalationContact = kind((fields) => {
  const { z, id, line, person } = fields;
  return z.strictObject({ roleId: id.nullable(), person: person.nullable(), words: line.nullable(), contact: contact(fields).nullable() });
});
/** Where people talk while the plan runs, and the address that leads there. */
export const primaryChannel = kind((fields) => fields.z.strictObject({ name: fields.line, url: attachmentUrl(fields).nullable() }));

export const plans = collection("plan", {
  table: "Plan",
  one: "plan",
  row(fields) {
    const { z, instant, id, accountId, roomId, outsideId, line, prose, person, zone } = fields;
    return {
      id,
      workspaceId: roomId,
      seriesId: roomId,
      slug: z.string(),
      title: line,
      mode: z.enum(["live", "rehearsal", "template"]),
      status: z.enum(planStatuses),
      /** The moment offsets count from. Unset, it becomes the moment of starting. */
      t0: instant.nullable(),
      zone,
      /** Which days its working days are: those of the workspace when it was made, or what was said since. */
      calendar: workCalendar(fields),
      /** Restricted plans are seen by their plan members and by admins only. */
      restricted: z.boolean(),
      /** Goes up with every edit made while the plan runs. */
      revision: z.int(),
      createdAt: instant,
      createdBy: person,
      /** Whoever has changed what the plan says, by user id. */
      authors: z.array(accountId),
      startedAt: instant.nullable(),
      /** When its work was done and its after-care began; null where it ended with its work. */
      workEndedAt: instant.nullable(),
      endedAt: instant.nullable(),
      endReason: prose.nullable(),
      /** The new T0 of a plan that was rescheduled, where it is known. */
      rescheduledTo: instant.nullable(),
      /** How long before their time, in minutes, people are told of their steps and deadlines. */
      reminderMinutes: reminderMinutes(fields),
      /** The plan that was rescheduled to this one, and the one that this was rescheduled to. */
      continues: otherPlan(fields).nullable(),
      continuedBy: otherPlan(fields).nullable(),
      /** When the work may be done, by agreement with others; `published`: people outside go by it. */
      window: z.strictObject({ start: instant, end: instant, published: z.boolean() }).nullable(),
      /** What it means for stakeholders, in a sentence or two. */
      impact: z.string().trim().min(1).max(500).nullable(),
      /** Whether messages leave the house: `test` sends all of them to one channel, marked. */
      sending: z.enum(sendingModes),
      /** The channel of the workspace that gets everything as a test. */
      testChannel: z.strictObject({ id: outsideId, name: line }).nullable(),
      /** The webhooks of the workspace that are told of each stage of the rollout. */
      stageChannels: z.array(z.strictObject({ id: outsideId, name: line })).max(20),
      /** What stands for the blanks of its commands and steps, each answered once: `<host>` is `db-7`. */
      blanks: z.array(planBlank(fields)).max(mostBlanks),
      /** Whom people call, and where they talk; neither is told outside. */
      escalation: escalationContact(fields).nullable(),
      primaryChannel: primaryChannel(fields).nullable(),
    };
  },
  defaults: {
    calendar: usualCalendar,
    workEndedAt: null,
    endReason: null,
    rescheduledTo: null,
    reminderMinutes: 5,
    continues: null,
    continuedBy: null,
    window: null,
    impact: null,
    sending: "live",
    testChannel: null,
    blanks: [],
    stageChannels: [],
    escalation: null,
    primaryChannel: null,
  },
  document: null,
  roles: {
    // Whom to call is not lost with the role: its name stays, as words.
    without: ({ escalation }, role) =>
      escalation?.roleId === role.id ? { escalation: { ...escalation, roleId: null, words: role.title } } : null,
    waits: () => [],
  },
  people: {
    without: ({ escalation }, userId) =>
      escalation?.person?.id === userId ? { escalation: escalation.contact ? { ...escalation, person: null } : null } : null,
  },
  public: ["title", "status", "mode", "t0", "zone", "startedAt", "workEndedAt", "endedAt", "rescheduledTo", "window", "impact"],
});

export const planMembers = collection("planMembers", {
  table: "PlanMember",
  one: "person of the plan",
  row: ({ z, instant, id, accountId }) => ({
    id,
    planId: id,
    userId: accountId,
    name: z.string(),
    addedAt: instant,
    removedAt: instant.nullable(),
  }),
  defaults: { removedAt: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Plan = RowOf<typeof plans>;
export type Escalation = NonNullable<Plan["escalation"]>;
export type PrimaryChannel = NonNullable<Plan["primaryChannel"]>;
export type PlanWindow = NonNullable<Plan["window"]>;

/** The plan of a room before its first event. */
export const emptyPlan = (id: string): Plan => ({
  ...{ id, workspaceId: "", seriesId: id, slug: "", title: "", mode: "live", status: "draft", t0: null, zone: "UTC" },
  ...{ restricted: false, revision: 0, createdAt: dawn, createdBy: { id: "", name: "" }, authors: [], startedAt: null, endedAt: null },
  ...plans.defaults,
});

const dawn = "1970-01-01T00:00:00.000Z";
