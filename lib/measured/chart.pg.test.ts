import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { atTheDoor, type Door } from "../http/testing/at-the-door.ts";
import { readChart } from "./chart.ts";
import { rawMs, rollUp } from "./rollups.ts";
import { clockAt, hour, measuredPlan, minute } from "./testing/measured-plan.ts";

const start = Date.parse("2031-03-01T00:00:00.000Z");

let door: Door;
let metricId: string;
let store: Awaited<ReturnType<typeof measuredPlan>>["store"];

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
});
beforeEach(async () => {
  ({ metricId, store } = await measuredPlan(door));
  clockAt(start);
});
afterEach(() => void vi.useRealTimers());

const chart = async (from: number, to: number, seconds: number) => (await readChart(metricId, { from, to, seconds })).points;

it("a chart says the same of samples, of what is rolled up, and of hours of both", async () => {
  const points = Array.from({ length: 600 }, (_, nth) => [start + nth * minute, (nth * 7) % 50] as const);
  clockAt(start + 10 * hour);
  await store(...points);
  const span = [start, start + 10 * hour, 600] as const;
  const raw = await chart(...span);
  expect(raw).toHaveLength(60);
  expect(raw[0]).toEqual([start, 0, 49, 21.5, 13]);
  clockAt(start + 6 * hour);
  await rollUp();
  expect(await chart(...span)).toEqual(raw);
  const hours = [start, start + 10 * hour, 3600] as const;
  const partly = await chart(...hours);
  clockAt(start + rawMs + 20 * hour);
  await rollUp();
  await rollUp();
  expect(await chart(...span)).toEqual(raw);
  expect(await chart(...hours)).toEqual(partly);
});

it("what came to an hour whose samples are gone is on the chart at once, beside what is rolled up of it", async () => {
  await store([start, 1], [start + 2 * hour, 1]);
  clockAt(start + rawMs + 20 * hour);
  await rollUp();
  await rollUp();
  await store([start + 1000, 5]);
  expect(await chart(start, start + hour, 3600)).toEqual([[start, 1, 5, 3, 5]]);
  await rollUp();
  expect(await chart(start, start + hour, 3600)).toEqual([[start, 1, 5, 3, 5]]);
});

it("points shorter than a minute are read from samples while they are there, and from minutes afterwards", async () => {
  await store([start, 1], [start + 10_000, 3], [start + 3 * hour, 2]);
  clockAt(start + 2 * hour);
  await rollUp();
  expect(await chart(start, start + minute, 2)).toHaveLength(2);
  clockAt(start + rawMs + 20 * hour);
  await rollUp();
  await rollUp();
  expect(await chart(start, start + minute, 2)).toEqual([[start, 1, 3, 2, 3]]);
});
