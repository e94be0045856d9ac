import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { startPlan } from "../domain/plan/start-and-end.ts";
import { addThreshold } from "../domain/thresholds/verbs.ts";
import { atTheDoor, type Door } from "../http/testing/at-the-door.ts";
import { perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { judgements } from "./judgements.ts";
import { rawMs, rollUp } from "./rollups.ts";
import { readSamples, readSeries } from "./samples.ts";
import { clockAt, hour, measuredPlan, minute } from "./testing/measured-plan.ts";

const start = Date.parse("2031-03-01T00:00:00.000Z");

let door: Door;
let planId: string;
let metricId: string;
let store: Awaited<ReturnType<typeof measuredPlan>>["store"];

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
});
beforeEach(async () => {
  ({ planId, metricId, store } = await measuredPlan(door));
  clockAt(start);
});
afterEach(() => void vi.useRealTimers());

type Row = { seconds: number; ms: number; min: number; max: number; sum: number; count: number; last: number };
async function rolled(seconds: number): Promise<Row[]> {
  const { rows } = await pool().query<Row>(
    `SELECT round(extract(epoch FROM at) * 1000)::float AS ms, min, max, sum, count, last FROM "Rollup" WHERE "metricId" = $1 AND seconds = $2 ORDER BY at`,
    [metricId, seconds],
  );
  return rows;
}
const raw = async () => (await readSamples(metricId, 0)).length;

it("an hour is rolled up once it is over: by minutes and as a whole, with what was last", async () => {
  clockAt(start + hour);
  await store([start, 1], [start + 30_000, 5], [start + minute, 3], [start + hour, 9]);
  clockAt(start + hour + 9 * minute);
  await rollUp();
  expect(await rolled(3600)).toEqual([]);
  clockAt(start + hour + 11 * minute);
  await rollUp();
  expect(await rolled(60)).toEqual([
    { ms: start, min: 1, max: 5, sum: 6, count: 2, last: 5 },
    { ms: start + minute, min: 3, max: 3, sum: 3, count: 1, last: 3 },
  ]);
  expect(await rolled(3600)).toEqual([{ ms: start, min: 1, max: 5, sum: 9, count: 3, last: 3 }]);
});

it("a sample that comes late, or replaces another, is rolled up again", async () => {
  await store([start, 1], [start + 1000, 2]);
  clockAt(start + 3 * hour);
  await rollUp();
  await store([start, 4], [start + 2000, 0]);
  await rollUp();
  expect(await rolled(3600)).toEqual([{ ms: start, min: 0, max: 4, sum: 6, count: 3, last: 0 }]);
});

it("samples go a week after they were rolled up, but those of the newest hour; what was measured last is still told", async () => {
  await store([start, 1], [start + 1000, 2], [start + 5 * hour, 7]);
  clockAt(start + rawMs + 3 * hour);
  await rollUp();
  await rollUp();
  expect(await raw()).toBe(1);
  clockAt(start + 4 * rawMs);
  await rollUp();
  expect((await readSeries(planId))[metricId]?.last).toEqual([start + 5 * hour, 7]);
  expect((await rolled(3600)).map(({ sum }) => sum)).toEqual([3, 7]);
});

it("what comes to an hour whose samples are gone is added to what was rolled up of it, once", async () => {
  await store([start, 1], [start + minute, 2], [start + 9 * hour, 7]);
  clockAt(start + rawMs + 20 * hour);
  await rollUp();
  await rollUp();
  expect(await raw()).toBe(1);
  await store([start + 2000, 8]);
  await rollUp();
  await store([start + 3000, -8]);
  await rollUp();
  await rollUp();
  expect(await rolled(3600)).toEqual([
    { ms: start, min: -8, max: 8, sum: 3, count: 4, last: 2 },
    { ms: start + 9 * hour, min: 7, max: 7, sum: 7, count: 1, last: 7 },
  ]);
  expect((await rolled(60))[0]).toEqual({ ms: start, min: -8, max: 8, sum: 1, count: 3, last: -8 });
  expect(await raw()).toBe(1);
});

it("processes that roll up at the same time, while samples come, roll up each of them once", async () => {
  const points = Array.from({ length: 300 }, (_, nth) => [start + nth * 10 * minute, nth % 7] as const);
  clockAt(start + rawMs + 60 * hour);
  const late = (from: number) => Promise.all(points.slice(from, from + 75).map((point) => store(point)));
  await Promise.all([late(0), rollUp(), late(75), rollUp(), late(150), rollUp(), late(225), rollUp()]);
  await Promise.all([rollUp(), rollUp()]);
  await rollUp();
  const hours = await rolled(3600);
  expect(hours.reduce((all, { count }) => all + count, 0)).toBe(300);
  expect(hours.reduce((all, { sum }) => all + sum, 0)).toBe(points.reduce((all, [, value]) => all + value, 0));
});

it("a threshold that looks back far keeps the samples it is judged by", async () => {
  const act = (verb: Parameters<typeof perform>[0]["verb"], input: unknown) =>
    perform({ verb, roomId: planId, input, actor: door.admin, commandId: newId() });
  await act(startPlan, {});
  const edit = { metricId, comparator: ">", limit: 5, kind: "n-of-m", n: 3, m: 4 } as const;
  await act(addThreshold, edit);
  await pool().query('UPDATE "Metric" SET "silentMinutes" = 1440 WHERE id = $1', [metricId]);
  const days = (nth: number) => start + nth * 24 * hour;
  await store([days(0), 9], [days(3), 9], [days(6), 1], [days(10), 9]);
  clockAt(days(10) + minute);
  await rollUp();
  await rollUp();
  expect(await raw()).toBe(4);
  const [judged] = Object.values(await judgements(await readRoom("plan", planId), days(10) + minute));
  expect(judged?.breaches.length ?? 0).toBeLessThanOrEqual(1);
});
