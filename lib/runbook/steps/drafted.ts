import type { DraftPhase, PlanDraft } from "#lib/domain/document/draft.ts";
import type { Reading } from "../reading.ts";
import type { TreePhase, TreeStep } from "./tree.ts";

/** What was read of a document, before it is a plan. */
export type Told = Omit<Reading, "phases" | "notes" | "trace" | "offers" | "lint" | "coverage"> & {
  phases: readonly TreePhase[];
  lines: readonly string[];
};

/** What a noun takes of a document. */
export type Drafted = {
  /** Boxes that are its pieces and therefore no steps. */
  takes?(step: TreeStep): boolean;
  /** Whether a phase with nothing left but its pieces stays a phase. */
  keepsPhases?: true | ((step: TreeStep) => boolean);
  /** Its part of the draft, once the phases are made. */
  part(phases: readonly DraftPhase[]): Partial<PlanDraft>;
};

/** What a noun makes of what was read. */
export type DraftedNoun = (told: Told) => Drafted;
