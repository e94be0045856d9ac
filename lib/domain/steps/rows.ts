import * as z from "zod";
import { id, instant, line, person, planTime, prose, source } from "../kernel/fields.ts";

export const stepStatuses = ["todo", "doing", "done", "failed", "skipped"] as const;

export const command = z.strictObject({ language: z.string().max(40), text: z.string().max(50_000) });
export type Command = z.infer<typeof command>;

const minutes = z.int().nonnegative().nullable();

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

export type Step = z.infer<typeof stepRow>;
