import * as z from "zod";
import { correction } from "./correction.ts";
import { id, instant, line, person, planTime, prose, source, zone } from "./fields.ts";

export const planStatuses = ["draft", "ready", "running", "held", "completed", "rescheduled", "cancelled"] as const;
export const phaseKinds = ["prepare", "deploy", "verify", "rollout", "watch", "rollback", "after-care"] as const;
export const stepStatuses = ["todo", "doing", "done", "failed", "skipped"] as const;

export const command = z.strictObject({ language: z.string().max(40), text: z.string().max(50_000) });
export type Command = z.infer<typeof command>;

const minutes = z.int().nonnegative().nullable();

export const planRow = z.strictObject({
  id,
  workspaceId: id,
  seriesId: id,
  slug: z.string(),
  title: line,
  mode: z.enum(["live", "rehearsal", "template"]),
  status: z.enum(planStatuses),
  /** The moment offsets count from. Unset, it becomes the moment of starting. */
  t0: instant.nullable(),
  zone,
  /** Restricted plans are seen by their plan members and by admins only. */
  restricted: z.boolean(),
  /** Goes up with every edit made while the plan runs. */
  revision: z.int(),
  createdAt: instant,
  createdBy: person,
  /** Whoever has changed what the plan says, by user id. */
  authors: z.array(id),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  endReason: prose.nullable(),
  /** The new T0 of a plan that was rescheduled, where it is known. */
  rescheduledTo: instant.nullable(),
});

export const documentRow = z.strictObject({
  id,
  planId: id,
  name: line,
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string().length(64),
  /** What people said single lines of it are, at the import. */
  corrections: z.array(correction).max(10_000),
  /** It was read with its wrong encoding repaired; the bytes are as they came. */
  repaired: z.boolean(),
  /** Since when a newer version of it is the plan's document; null for the one that is. */
  supersededAt: instant.nullable(),
});

/** A document as it comes in, before it is a plan's. */
export const newDocument = documentRow
  .omit({ id: true, planId: true, supersededAt: true })
  .extend({ corrections: documentRow.shape.corrections.default([]), repaired: z.boolean().default(false) });

export const phaseRow = z.strictObject({
  id,
  planId: id,
  originId: id,
  title: line,
  /** The name stakeholders read; without it they read only “phase x of y”. */
  publicTitle: line.nullable(),
  kind: z.enum(phaseKinds),
  order: z.string(),
  objective: prose.nullable(),
  at: planTime.nullable(),
  durationMin: minutes,
  durationMax: minutes,
  source: source.nullable(),
  removedAt: instant.nullable(),
});

export const stepRow = z.strictObject({
  id,
  planId: id,
  originId: id,
  phaseId: id,
  parentId: id.nullable(),
  title: line,
  order: z.string(),
  status: z.enum(stepStatuses),
  optional: z.boolean(),
  /** The imported document says it was done already; a claim, not a tick. */
  claimedDone: z.boolean(),
  commands: z.array(command),
  roleId: id.nullable(),
  assigneeId: id.nullable(),
  at: planTime.nullable(),
  durationMin: minutes,
  durationMax: minutes,
  startedAt: instant.nullable(),
  startedBy: person.nullable(),
  finishedAt: instant.nullable(),
  finishedBy: person.nullable(),
  /** Why it was skipped or failed, or the note given with the tick. */
  reason: prose.nullable(),
  /** Sequence number and actor of the last change that could make somebody else's queued tick wrong. */
  touchedSeq: z.int(),
  touchedBy: z.string(),
  source: source.nullable(),
  removedAt: instant.nullable(),
});

export const noteRow = z.strictObject({
  id,
  planId: id,
  phaseId: id.nullable(),
  stepId: id.nullable(),
  /** `document`: Markdown kept from the import. `comment`: what a person said. */
  kind: z.enum(["document", "comment"]),
  text: prose,
  order: z.string(),
  author: person.nullable(),
  createdAt: instant,
  source: source.nullable(),
  removedAt: instant.nullable(),
});

export const roleRow = z.strictObject({
  id,
  planId: id,
  title: line,
  order: z.string(),
  /** The name the document gave, if any: a claim, not an account. */
  namedAs: z.string().nullable(),
  /** What it answers for, and the team it belongs to; empty where nobody said. */
  responsibility: z.string().max(2000),
  team: z.string().max(500),
  holderId: id.nullable(),
  holderName: z.string().nullable(),
  /** Who would take it over. */
  backup: person.nullable(),
  /** Who acts in it while its holder is away. */
  standIn: person.nullable(),
  standInSince: instant.nullable(),
  /** Offered to somebody who has not accepted yet. */
  handover: z.strictObject({ to: person, by: person, at: instant, note: prose.nullable() }).nullable(),
  source: source.nullable(),
  removedAt: instant.nullable(),
});

export const planMemberRow = z.strictObject({
  id,
  planId: id,
  userId: id,
  name: z.string(),
  addedAt: instant,
  removedAt: instant.nullable(),
});

export const updateRow = z.strictObject({
  id,
  planId: id,
  headline: line,
  body: prose.nullable(),
  postedAt: instant,
  postedBy: person,
  withdrawnAt: instant.nullable(),
});

export const shareLinkRow = z.strictObject({
  id,
  planId: id,
  label: line,
  createdAt: instant,
  createdBy: person,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export type Plan = z.infer<typeof planRow>;
export type NewDocument = z.infer<typeof newDocument>;
export type Document = z.infer<typeof documentRow>;
export type Phase = z.infer<typeof phaseRow>;
export type Step = z.infer<typeof stepRow>;
export type Note = z.infer<typeof noteRow>;
export type Role = z.infer<typeof roleRow>;
export type ShareLink = z.infer<typeof shareLinkRow>;
