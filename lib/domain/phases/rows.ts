import * as z from "zod";
import { id, instant, line, planTime, prose, source } from "../kernel/fields.ts";

export const phaseKinds = ["prepare", "deploy", "verify", "rollout", "watch", "rollback", "after-care"] as const;

const minutes = z.int().nonnegative().nullable();

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

export type Phase = z.infer<typeof phaseRow>;
