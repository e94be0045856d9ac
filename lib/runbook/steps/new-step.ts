import type { LengthCounts } from "#lib/domain/kernel/fields.ts";
import type { Duration, StepSource } from "../reading.ts";
import type { StepReason } from "../sure/step-reasons.ts";
import { readTitle } from "./read-title.ts";
import type { TreeStep } from "./tree.ts";

type Made = { line: number; endLine: number; source: StepSource; because: StepReason; year: string | null };

/** A step of nothing but its title; `year` completes dates without one. */
export function newStep(title: string, { line, endLine, source, because, year }: Made): TreeStep {
  const { durationMin, durationMax, lengthCounts, ...facts } = readTitle(title, year);
  return {
    ...facts,
    duration: durationOf(durationMin, durationMax, lengthCounts),
    source,
    as: "step",
    because,
    words: title,
    done: false,
    commands: [],
    notes: [],
    children: [],
    line,
    endLine,
  };
}

export const durationOf = (min: number | null, max: number | null, counts?: LengthCounts): Duration | null =>
  min === null ? null : { minMinutes: min, maxMinutes: max ?? min, ...(counts && { counts }) };
