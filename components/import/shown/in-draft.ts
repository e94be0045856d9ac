import type { DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";

type Lines = { line: number; endLine: number };

/**
 * Tells whether a draft makes something to work with of a line, or of one within `endLine`: anything but a note. Each kind of piece
 * is a list of the draft, so a new one counts by itself.
 */
export function inDraft({ notes: _, phases, gates, ...others }: PlanDraft): (line: number, endLine: number) => boolean {
  const lists = Object.values(others).filter((each) => Array.isArray(each));
  const pieces: Lines[] = [
    ...lists.flat(),
    ...gates.flatMap((gate) => [gate, ...gate.criteria]),
    ...phases.flatMap((phase) => [phase, ...phase.steps.flatMap(withChildren)]),
  ];
  const made = new Set(pieces.map(({ line }) => line));
  return (line, endLine) => {
    for (let at = line; at <= Math.min(endLine, line + 200); at++) if (made.has(at)) return true;
    return false;
  };
}

const withChildren = (step: DraftStep): DraftStep[] => [step, ...step.children.flatMap(withChildren)];
