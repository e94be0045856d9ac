import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { must } from "./must.ts";
import { byOrder, type Ordered } from "./order.ts";

/** `count` order keys, first to last, for rows that are new together. */
export function orderKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/** The order key of a row put behind `afterId` among `siblings`, or first where that is null. */
export function orderAfter(siblings: readonly Ordered[], afterId: string | null): string {
  return must(ordersAfter(siblings.toSorted(byOrder), afterId, 1)[0], "an order key");
}

/** The order key of a row behind all of its siblings, which are in order. */
export const orderAtEnd = (sorted: readonly Ordered[]): string => generateKeyBetween(sorted.at(-1)?.order ?? null, null);

/** The same for `count` rows that are put there together; `sorted` are the siblings in order. */
export function ordersAfter(sorted: readonly Ordered[], afterId: string | null, count: number): string[] {
  const at = afterId === null ? -1 : sorted.findIndex((row) => row.id === afterId);
  if (afterId !== null && at < 0) return generateNKeysBetween(sorted.at(-1)?.order ?? null, null, count);
  const before = at < 0 ? null : (sorted[at]?.order ?? null);
  // Equal keys (two people inserted at one place at once) have nothing between them: go behind the last equal one.
  const next = sorted.slice(at + 1).find((row) => before === null || row.order > before);
  return generateNKeysBetween(before, next?.order ?? null, count);
}
