import type { DraftStep, PlanDraft } from "#lib/domain/plan-draft.ts";

/** Something Holdpoint made out of lines of a document. The key is its place in the draft: `p2.s0.n1`. */
export type Piece = { key: string; line: number; endLine: number };

/** Every piece of a draft, outer ones before what is inside them. */
export function piecesOf(draft: PlanDraft): Piece[] {
  return [
    ...draft.notes.map((note, at) => piece(`n${at}`, note)),
    ...draft.roles.map((role, at) => piece(`r${at}`, role)),
    ...draft.phases.flatMap((phase, at) => [
      piece(`p${at}`, phase),
      ...phase.notes.map((note, n) => piece(`p${at}.n${n}`, note)),
      ...phase.steps.flatMap((step, s) => ofStep(step, `p${at}.s${s}`)),
    ]),
  ];
}

/** For each line of a document (from 1) the innermost piece it went into. */
export function ownersOf(pieces: readonly Piece[], lineCount: number): (string | undefined)[] {
  const owners = new Array<string | undefined>(lineCount + 1);
  const widest = pieces.toSorted((a, b) => span(b) - span(a));
  for (const { key, line, endLine } of widest) owners.fill(key, line, endLine + 1);
  return owners;
}

function ofStep(step: DraftStep, key: string): Piece[] {
  return [
    piece(key, step),
    ...step.notes.map((note, at) => piece(`${key}.n${at}`, note)),
    ...step.children.flatMap((child, at) => ofStep(child, `${key}.s${at}`)),
  ];
}

const piece = (key: string, { line, endLine }: { line: number; endLine: number }): Piece => ({ key, line, endLine });
const span = ({ line, endLine }: Piece) => endLine - line;
