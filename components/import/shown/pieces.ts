import type { ShownReading } from "#components/import/shown/shown-reading.ts";

/** Something Holdpoint made out of lines of a document. */
export type Piece = { key: string; line: number; endLine: number };

/** Which piece each line went into (from 1): its row of the plan, and the thing found in it. */
export type Owners = { row: (Piece | undefined)[]; found: (Piece | undefined)[] };

/** For each line of a document the innermost row of the plan and the innermost thing found. */
export function ownersOf({ rows, planNotes, found }: ShownReading, lineCount: number): Owners {
  return {
    row: innermost([...rows, ...planNotes], lineCount),
    found: innermost(
      found.flatMap(({ items }) => items),
      lineCount,
    ),
  };
}

function innermost(pieces: readonly Piece[], lineCount: number): (Piece | undefined)[] {
  const owners = new Array<Piece | undefined>(lineCount + 1);
  for (const piece of pieces.toSorted((a, b) => span(b) - span(a))) owners.fill(piece, piece.line, piece.endLine + 1);
  return owners;
}

const span = ({ line, endLine }: Piece) => endLine - line;
