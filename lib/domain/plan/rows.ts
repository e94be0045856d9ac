import * as z from "zod";
import { id, instant, line, person, prose, zone } from "../kernel/fields.ts";

export const planStatuses = ["draft", "ready", "running", "held", "completed", "rescheduled", "cancelled"] as const;

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

export const planMemberRow = z.strictObject({
  id,
  planId: id,
  userId: id,
  name: z.string(),
  addedAt: instant,
  removedAt: instant.nullable(),
});

export type Plan = z.infer<typeof planRow>;
