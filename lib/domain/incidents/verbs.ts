import * as z from "zod";
import { careMinutes } from "../after-care/rows.ts";
import { addCareCheck } from "../after-care/verbs.ts";
import { checks } from "../checks/rows.ts";
import { set } from "../kernel/change.ts";
import { instant, line, reason } from "../kernel/fields.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, type Context, change, me, refuse } from "../kernel/verb.ts";
import { messages } from "../messages/rows.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { risks } from "../risks/rows.ts";
import { roles } from "../roles/rows.ts";
import { severityWords } from "../rollback/rows.ts";
import { newUpdate } from "../status-page/new-update.ts";
import { steps } from "../steps/rows.ts";
import { thresholds } from "../thresholds/rows.ts";
import { type Entry, type Incident, incidents, mostEntries, mostLinks } from "./rows.ts";
import { severityMeant } from "./status.ts";

const most = 500;

const details = () => ({
  title: line,
  severity: severityWords(fields),
  roleId: ref(roles).nullable(),
  stepIds: z.array(ref(steps)).max(mostLinks),
  riskIds: z.array(ref(risks)).max(mostLinks),
  checkIds: z.array(ref(checks)).max(mostLinks),
  thresholdIds: z.array(ref(thresholds)).max(mostLinks),
  messageIds: z.array(ref(messages)).max(mostLinks),
});
const titled = () => z.strictObject({ title: z.string() });
const noted = () => titled().extend({ note: z.string() });
const example = { title: "Nobody can sign in" };
const graded = () => titled().extend({ severity: z.string() });

const dueAfter = (openedAt: string, minutes: number | null) =>
  minutes === null ? null : new Date(Date.parse(openedAt) + minutes * 60_000).toISOString();

/** One more line in the timeline of an incident. */
function entered(incident: Incident, kind: Entry["kind"], text: string, context: Context): Pick<Incident, "entries"> {
  return { entries: [...incident.entries, { kind, text, at: context.now, by: me(context) }].slice(-mostEntries) };
}

/** Says in one line that something went wrong. How soon somebody is to take it follows from its severity, where the plan says so. */
export const openIncident = planVerbOn({
  on: plans,
  type: "incident.opened",
  may: "step:work",
  during: "work",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true }).shape),
  data: graded,
  example: { ...example, severity: "P1" },
  sentence: ({ title = "", severity }) => [toned("opened the incident ", "nogo"), strong(title), severity ? ` (${severity})` : ""],
  decide(plan, { severity: said = "", ...input }, context) {
    const { room, newId, now } = context;
    if (all(room, incidents).length >= most) return refuse("too-many", `A plan has at most ${most} incidents. Write it into one of them.`);
    const id = newId();
    const { name: severity, responseMinutes } = severityMeant(room, said);
    const opened = { openedAt: now, openedBy: me(context), dueAt: dueAfter(now, responseMinutes) };
    return change(id, { title: input.title, severity }, [
      set(incidents, id, incidents.make({ id, planId: plan.id, ...input, severity, ...opened })),
    ]);
  },
});

/** Changes how grave an incident is, who answers for it, and what it is about. Its clock counts from when it was opened. */
export const editIncident = planVerbOn({
  on: incidents,
  type: "incident.edited",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ incidentId: ref(incidents), ...z.object(details()).partial().shape }),
  data: () => titled().extend({ changed: z.array(z.string()), severity: z.string().optional() }),
  example: { ...example, changed: ["severity"], severity: "P2" },
  sentence: ({ title = "", severity }) => [
    "edited the incident ",
    strong(title),
    severity === undefined ? "" : `: it is ${severity || "of no severity"} now`,
  ],
  decide(incident, { incidentId, ...edits }, context) {
    const meant = edits.severity === undefined ? null : severityMeant(context.room, edits.severity);
    const { patch, changed } = patchOf(incidents, incident, meant ? { ...edits, severity: meant.name } : edits);
    if (changed.length === 0) return already(`“${incident.title}” says that already.`);
    const graver = meant && changed.includes("severity");
    const regraded = graver
      ? { dueAt: dueAfter(incident.openedAt, meant.responseMinutes), ...entered(incident, "severity", meant.name, context) }
      : {};
    return change(incidentId, { title: incident.title, changed, ...(graver ? { severity: meant.name } : {}) }, [
      set(incidents, incidentId, { ...patch, ...regraded }),
    ]);
  },
});

/** “I have it”: the clock of the response stops, and everybody sees who is at it. */
export const takeIncident = planVerbOn({
  on: incidents,
  type: "incident.taken",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ incidentId: ref(incidents) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["has the incident ", strong(title)],
  decide(incident, { incidentId }, context) {
    const by = me(context);
    if (incident.resolvedAt) return refuse("resolved", `“${incident.title}” is resolved. Open it again first.`);
    if (incident.takenBy?.id === by.id) return already("You have it already.", incident.takenBy, incident.takenAt);
    return change(incidentId, { title: incident.title }, [set(incidents, incidentId, { takenAt: context.now, takenBy: by })]);
  },
});

/** Writes a line into the timeline of an incident. */
export const noteIncident = planVerbOn({
  on: incidents,
  type: "incident.noted",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ incidentId: ref(incidents), note: reason }),
  data: noted,
  example: { ...example, note: "The session store is full." },
  sentence: ({ title = "", note }) => ["noted on the incident ", strong(title), because(note)],
  decide(incident, { incidentId, note }, context) {
    if (incident.entries.length >= mostEntries)
      return refuse("too-many", `“${incident.title}” has ${mostEntries} lines. Write a note on a step, or open another incident.`);
    return change(incidentId, { title: incident.title, note }, [set(incidents, incidentId, entered(incident, "note", note, context))]);
  },
});

/** Says what caused an incident, and that it is over. */
export const resolveIncident = planVerbOn({
  on: incidents,
  type: "incident.resolved",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ incidentId: ref(incidents), cause: reason }),
  data: () => titled().extend({ cause: z.string() }),
  example: { ...example, cause: "The session store had no room." },
  sentence: ({ title = "", cause }) => [toned("resolved the incident ", "go"), strong(title), because(cause)],
  decide(incident, { incidentId, cause }, context) {
    if (incident.resolvedAt)
      return already(
        `${incident.resolvedBy?.name ?? "Somebody"} has resolved “${incident.title}” already.`,
        incident.resolvedBy,
        incident.resolvedAt,
      );
    return change(incidentId, { title: incident.title, cause }, [
      set(incidents, incidentId, {
        ...{ cause, resolvedAt: context.now, resolvedBy: me(context) },
        ...entered(incident, "resolved", cause, context),
      }),
    ]);
  },
});

/** It is not over after all. What was said of its cause stays in its timeline. */
export const reopenIncident = planVerbOn({
  on: incidents,
  type: "incident.reopened",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ incidentId: ref(incidents), reason }),
  data: () => titled().extend({ reason: z.string() }),
  example: { ...example, reason: "It is back." },
  sentence: ({ title = "", reason }) => [toned("opened the incident ", "nogo"), strong(title), " again", because(reason)],
  decide(incident, { incidentId, reason }, context) {
    if (!incident.resolvedAt) return already(`“${incident.title}” is open.`, incident.openedBy, incident.openedAt);
    return change(incidentId, { title: incident.title, reason }, [
      set(incidents, incidentId, {
        ...{ cause: null, resolvedAt: null, resolvedBy: null },
        ...entered(incident, "reopened", reason, context),
      }),
    ]);
  },
});

/** Makes a follow-up of the after-care of an incident: what is to be done about it, by when, by whom. */
export const followUpIncident = planVerbOn({
  on: incidents,
  type: "incident.followed_up",
  may: "plan:edit",
  during: "work",
  input: () =>
    z.strictObject({
      incidentId: ref(incidents),
      followUp: line,
      afterMinutes: careMinutes(fields).optional(),
      dueAt: instant.optional(),
      roleId: ref(roles).nullable().optional(),
    }),
  data: () => titled().extend({ followUp: z.string() }),
  example: { ...example, followUp: "Give the session store more room" },
  sentence: ({ title = "", followUp = "" }) => ["made a follow-up of the incident ", strong(title), ": ", strong(followUp)],
  decide(incident, { incidentId, followUp, ...when }, context) {
    if (incident.followUpId) return already(`“${incident.title}” has its follow-up under after-care.`);
    const said = { title: followUp, kind: "action" as const, afterMinutes: when.afterMinutes ?? null, dueAt: when.dueAt ?? null };
    const made = addCareCheck.decide(context.room, { ...said, roleId: when.roleId ?? incident.roleId }, context);
    if (made.kind !== "change") return made;
    return change(incidentId, { title: incident.title, followUp }, [
      ...made.rows,
      set(incidents, incidentId, { followUpId: made.subject }),
    ]);
  },
});

/** Tells stakeholders of an incident: these words, and nothing else of it, stand on the status page. */
export const tellIncident = planVerbOn({
  on: incidents,
  type: "incident.told",
  may: "update:post",
  during: "message",
  input: () => z.strictObject({ incidentId: ref(incidents), words: line }),
  data: () => titled().extend({ words: z.string() }),
  example: { ...example, words: "Signing in is slow. Nothing is lost." },
  sentence: ({ title = "", words = "" }) => ["told stakeholders of the incident ", strong(title), ": ", strong(words)],
  decide(incident, { incidentId, words }, context) {
    const update = newUpdate(context.room.id, words, context);
    return change(incidentId, { title: incident.title, words }, [
      update,
      set(incidents, incidentId, entered(incident, "told", words, context)),
    ]);
  },
});

/** What a person may do with incidents, by name. */
export const incidentVerbs = {
  openIncident,
  editIncident,
  takeIncident,
  noteIncident,
  resolveIncident,
  reopenIncident,
  followUpIncident,
  tellIncident,
} as const;
