import type { Communication } from "../reading.ts";

/** The entry of a communication plan whose section holds the line. */
export function entryAt(entries: readonly Communication[], line: number): Communication | undefined {
  return entries.findLast((entry) => entry.line <= line && line <= entry.endLine);
}
