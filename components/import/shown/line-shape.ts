import type { FoundItem } from "#components/import/shown/found-in.ts";
import type { PlanRow } from "#components/import/shown/row-kind.ts";

/** How a line is written, as far as it decides what it can be: `label` heads a list, `text` is nothing but words. */
export type LineShape = "heading" | "label" | "item" | "fence" | "text";

/** The line a correction of a row goes to, and what that line looks like. */
export type Spot = { line: number; shape: LineShape };

const item = /^[\s>]*(?:[-*+•]|\d{1,9}[.)]|\[[ xX]?\])\s/;
const box = /\[[ xX]?\]|[☐☑☒✅✓□]/;

/** Where a person says that a row is something else. */
export function spotOf(row: Pick<PlanRow | FoundItem, "line" | "endLine" | "kind">, lines: readonly string[]): Spot {
  const shape = shapeOf(row.line, lines);
  if (row.kind === null || (row.kind !== "phase" && isTitle(row.line, lines))) return { line: row.line, shape: "text" };
  // A phase without a heading begins with its first step; that line is the step's.
  if (row.kind === "phase") return { line: row.line, shape: shape === "heading" || shape === "label" ? shape : "text" };
  if (shape !== "text" || row.kind === "note") return { line: row.line, shape };
  // Words over a fence of commands: the fence is what was taken as a step.
  const fence = [1, 2, 3].map((next) => row.line + next).find((line) => line <= row.endLine && shapeOf(line, lines) === "fence");
  if (fence) return { line: fence, shape: "fence" };
  const text = lines[row.line - 1] ?? "";
  return { line: row.line, shape: text.includes("|") || box.test(text) ? "item" : "label" };
}

/** A line by itself, as it is written. */
export const spotAt = (line: number, lines: readonly string[]): Spot => ({ line, shape: shapeOf(line, lines) });

/** The lines of a note that may be something of their own, its first line left out. */
export function spotsIn({ line, endLine }: PlanRow, lines: readonly string[]): Spot[] {
  const spots: Spot[] = [];
  let fenced = false;
  for (let at = line; at <= endLine; at++) {
    const shape = shapeOf(at, lines);
    if (!fenced && at > line && shape !== "text") spots.push({ line: at, shape });
    if (shape === "fence") fenced = !fenced;
  }
  return spots;
}

function shapeOf(line: number, lines: readonly string[]): LineShape {
  const text = lines[line - 1] ?? "";
  if (/^ {0,3}#{1,6}(?:\s|$)/.test(text)) return "heading";
  if (/^[\s>]*(?:```|~~~)/.test(text)) return "fence";
  if (item.test(text)) return "item";
  return text.trim() !== "" && /^ {0,3}(?:-{2,}|={2,})\s*$/.test(lines[line] ?? "") ? "heading" : "text";
}

/** The heading that names the document is no section. */
function isTitle(line: number, lines: readonly string[]): boolean {
  const first = /^ {0,3}#\s/;
  return first.test(lines[line - 1] ?? "") && lines.findIndex((each) => first.test(each)) === line - 1;
}
