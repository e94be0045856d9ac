import { LRUCache } from "lru-cache";
import type { Taken } from "../domain/metrics/take-samples.ts";
import { perProcess } from "../per-process.ts";

const hourMs = 3_600_000;
/** So long after an hour ended, in ms, each sample of it is marked anew; it is rolled up some minutes later at the earliest (`rollups.ts`). */
const lateMs = 300_000;

/** Hours that this process has marked, and that are not over: their samples need no mark of their own. */
const markedHours = () => perProcess("marked-hours", () => new LRUCache<string, true>({ max: 50_000 }));

/**
 * The hours that samples fall into, to be marked as due for rolling up, without those that surely are. `stored`: to be called once they are written.
 */
export function hoursOf(samples: readonly Taken[], now: number) {
  const marked = markedHours();
  const hours = new Map<string, { metricId: string; at: string }>();
  const fresh: string[] = [];
  for (const { metricId, at } of samples) {
    const start = Math.floor(at / hourMs) * hourMs;
    const key = `${metricId} ${start}`;
    const isFresh = start + hourMs + lateMs > now;
    if (hours.has(key) || (isFresh && marked.has(key))) continue;
    hours.set(key, { metricId, at: new Date(start).toISOString() });
    if (isFresh) fresh.push(key);
  }
  return {
    hours: [...hours.values()],
    stored() {
      for (const key of fresh) marked.set(key, true);
    },
  };
}
