export type Ordered = { id: string; order: string };

/** Compares by order key, then by id, so that two rows that got the same key at once still stand in one order everywhere. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What was made last comes first. */
export const byNewest = (a: { madeSeq: number; id: string }, b: { madeSeq: number; id: string }): number =>
  b.madeSeq - a.madeSeq || (a.id < b.id ? -1 : 1);
