import type { Comparator } from "../metrics/rows.ts";

/** Whether a value is beyond a limit. */
export function beyond(comparator: Comparator, value: number, limit: number): boolean {
  if (comparator === ">") return value > limit;
  if (comparator === ">=") return value >= limit;
  return comparator === "<" ? value < limit : value <= limit;
}
