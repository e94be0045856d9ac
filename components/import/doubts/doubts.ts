import { type Spot, spotAt, spotOf } from "#components/import/shown/line-shape.ts";
import type { PlanRow, RowKind } from "#components/import/shown/row-kind.ts";
import type { Sure, Taken, TakenKind } from "#lib/runbook/sure/surety.ts";

/** A reading of a line that is not sure. */
export type Doubt = { line: number; endLine: number; as: TakenKind; sure: Exclude<Sure, "sure">; reason: string; why: string };

/** What is not sure, what is open first, each in the order of the document; of one line what is least sure. */
export function doubtsOf(trace: readonly Taken[]): Doubt[] {
  const unsure = trace.flatMap(({ line, endLine, as, sure, reason, why }): Doubt[] =>
    sure === "sure" ? [] : [{ line, endLine, as, sure, reason, why }],
  );
  const sorted = [...unsure.filter(({ sure }) => sure === "open"), ...unsure.filter(({ sure }) => sure === "likely")];
  const seen = new Set<number>();
  return sorted.filter(({ line }) => !seen.has(line) && seen.add(line));
}

type Rows = { rows: readonly PlanRow[]; planNotes: readonly PlanRow[]; doubts: readonly Doubt[] };
/** How a line was read: what its row was taken as, and why. */
export type ReadAs = { kind: TakenKind; reason: string; why: string };

/** How the line of a spot was read; null where nothing was made of it. */
export function readAsOf(line: number, { rows, planNotes, doubts }: Rows, lines: readonly string[]): ReadAs | null {
  const doubt = doubts.find((each) => each.line === line);
  if (doubt) return { kind: doubt.as, reason: doubt.reason, why: doubt.why };
  const row = [...rows, ...planNotes].find((each) => spotOf(each, lines).line === line);
  return row ? { kind: row.kind, reason: row.reason, why: row.why } : null;
}

/** Reasons that say nothing of a line by itself. */
const general = new Set(["", "note", "note-told", "said", "phase", "phase-made"]);

/** The spots of all lines that were taken as the same, for the same reason, and are written alike. */
export function spotsAlike(one: ReadAs, spot: Spot, { rows, doubts }: Rows, lines: readonly string[]): Spot[] {
  if (general.has(one.reason)) return [spot];
  const ofRows = one.kind === "note" ? [] : rows.filter((row) => row.kind === (one.kind as RowKind) && row.reason === one.reason);
  const ofLines = doubts.filter(({ as, reason }) => as === one.kind && reason === one.reason);
  const spots = [...ofRows.map((row) => spotOf(row, lines)), ...ofLines.map(({ line }) => spotAt(line, lines))];
  const alike = new Map([spot, ...spots].filter(({ shape }) => shape === spot.shape).map((each) => [each.line, each]));
  return [...alike.values()];
}
