import type { DraftStep } from "#lib/domain/plan-draft.ts";
import { readTitle } from "./read-title.ts";

/** A step of nothing but its title; `year` completes dates without one. */
export function newStep(title: string, year: string | null, lines: { line: number; endLine: number }): DraftStep {
  const { line, endLine } = lines;
  return { ...readTitle(title, year), claimedDone: false, commands: [], notes: [], children: [], line, endLine };
}
