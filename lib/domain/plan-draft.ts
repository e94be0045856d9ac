import * as z from "zod";
import { clock, date, line, planTime, prose } from "./fields.ts";
import { command, phaseKinds } from "./plan-rows.ts";

const lines = { line: z.int().positive(), endLine: z.int().positive() };
const span = { at: planTime.nullable(), durationMin: z.int().nonnegative().nullable(), durationMax: z.int().nonnegative().nullable() };

/** Markdown kept word for word: what the reader of the document made nothing of. */
export const draftNote = z.strictObject({ text: prose, ...lines });
export type DraftNote = z.infer<typeof draftNote>;

const draftStepFields = z.strictObject({
  title: line,
  optional: z.boolean(),
  claimedDone: z.boolean(),
  /** Role or person the text names, as written; null where it names nobody. */
  owner: line.nullable(),
  commands: z.array(command),
  notes: z.array(draftNote),
  ...span,
  ...lines,
});
export type DraftStep = z.infer<typeof draftStepFields> & { children: DraftStep[] };
export const draftStep: z.ZodType<DraftStep> = draftStepFields.extend({ children: z.lazy(() => z.array(draftStep)) });

export const draftPhase = z.strictObject({
  title: line,
  kind: z.enum(phaseKinds),
  objective: prose.nullable(),
  notes: z.array(draftNote),
  steps: z.array(draftStep),
  ...span,
  ...lines,
});
export type DraftPhase = z.infer<typeof draftPhase>;

/** What a document was read as: every line of it is in a phase, a step, a role or a note. */
export const planDraft = z.strictObject({
  title: line,
  /** The day, time and zone of the deployment where the text states them. */
  date: date.nullable(),
  start: clock.nullable(),
  zone: z.string().nullable(),
  phases: z.array(draftPhase),
  roles: z.array(z.strictObject({ title: line, namedAs: z.string().nullable(), ...lines })),
  notes: z.array(draftNote),
});
export type PlanDraft = z.infer<typeof planDraft>;
