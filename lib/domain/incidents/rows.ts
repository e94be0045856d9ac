import { collection, type RowOf } from "../kernel/collection.ts";
import { severityWords } from "../rollback/rows.ts";

/** What is linked to an incident of one kind, at most. */
export const mostLinks = 50;
/** More than this is not written into one incident; the timeline of the plan takes the rest. */
export const mostEntries = 200;

/** What a line of the timeline of an incident tells. */
const entryKinds = ["note", "severity", "told", "resolved", "reopened"] as const;

/** Something that went wrong during the run: how grave it is, by when somebody is to take it, who has it, what it is about, and its cause. */
export const incidents = collection("incidents", {
  table: "Incident",
  one: "incident",
  row(fields) {
    const { z, id, instant, line, madeSeq, person, prose } = fields;
    const links = z.array(id).max(mostLinks);
    /** A line of its timeline. */
    const entry = z.strictObject({ kind: z.enum(entryKinds), text: prose, at: instant, by: person });
    return {
      id,
      planId: id,
      title: line,
      severity: severityWords(fields),
      /** By when somebody is to take it, where the plan says how soon for this severity. */
      dueAt: instant.nullable(),
      /** Who answers for it. */
      roleId: id.nullable(),
      stepIds: links,
      riskIds: links,
      checkIds: links,
      thresholdIds: links,
      messageIds: links,
      openedAt: instant,
      openedBy: person,
      takenAt: instant.nullable(),
      takenBy: person.nullable(),
      /** What was said of it, first to last. */
      entries: z.array(entry).max(mostEntries),
      /** What caused it; null while it is open. */
      cause: prose.nullable(),
      resolvedAt: instant.nullable(),
      resolvedBy: person.nullable(),
      /** What is done about it after the deployment. */
      followUpId: id.nullable(),
      madeSeq,
    };
  },
  defaults: {
    ...{
      severity: "",
      dueAt: null,
      roleId: null,
      stepIds: [],
      riskIds: [],
      checkIds: [],
      thresholdIds: [],
      messageIds: [],
      takenAt: null,
      takenBy: null,
    },
    ...{ entries: [], cause: null, resolvedAt: null, resolvedBy: null, followUpId: null },
  },
  document: null,
  numbered: true,
  roles: {
    without: (incident, role) => (incident.roleId === role.id ? { roleId: null } : null),
    waits: (incident, roleId) => (incident.roleId === roleId && !incident.resolvedAt ? [{ kind: "incident", text: incident.title }] : []),
  },
  people: null,
  public: null,
});

export type Incident = RowOf<typeof incidents>;
export type Entry = Incident["entries"][number];
