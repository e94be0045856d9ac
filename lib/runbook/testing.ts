import type { PlanDraft } from "#lib/domain/document/draft.ts";
import type { Correction } from "./correction.ts";
import { read } from "./read.ts";
import type { Reading } from "./reading.ts";

/** For tests: the plan a text becomes. */
export const draftFrom = (text: string): PlanDraft => read(text).draft;

/** For tests: what a text says. */
export const readingFrom = (text: string, corrections: readonly Correction[] = []): Reading => read(text, corrections).reading;
