import { setTimeout } from "node:timers/promises";
import { perProcess } from "../per-process.ts";

const state = () => perProcess("people-first", () => ({ underWay: 0, waiting: new Set<() => void>() }));

/** Counts a command of somebody who waits for its answer, until it is answered. */
export async function asked<T>(work: () => Promise<T>): Promise<T> {
  const people = state();
  people.underWay += 1;
  try {
    return await work();
  } finally {
    people.underWay -= 1;
    if (people.underWay === 0) for (const goOn of people.waiting) goOn();
  }
}

/**
 * Waits while somebody waits for an answer, but no longer than so many ms: what the product does by itself comes after people, and where people never
 * rest it comes all the same.
 */
export async function afterPeople(mostMs: number): Promise<void> {
  const { underWay, waiting } = state();
  if (underWay === 0) return;
  const over = new AbortController();
  const rest = Promise.withResolvers<void>();
  waiting.add(rest.resolve);
  await Promise.race([rest.promise, setTimeout(mostMs, undefined, { signal: over.signal }).catch(() => {})]);
  waiting.delete(rest.resolve);
  over.abort();
}
