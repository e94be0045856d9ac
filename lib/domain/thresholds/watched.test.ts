import { expect, it } from "vitest";
import { metricsOf } from "../metrics/samples.ts";
import { addMetric } from "../metrics/verbs.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { type Standing, thresholdsOn } from "./status.ts";
import { addThreshold } from "./verbs.ts";
import { watchedOf } from "./watched.ts";

const now = Date.parse("2026-11-26T12:00:00Z");

it("metrics are shown the gravest first: a breach of a mild limit is a warning, what says nothing is before what is clear", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
  const standings: Record<string, Standing> = {};
  const series: Record<string, { points: []; last: [number, number] }> = {};
  const add = (title: string, level: string, state: Standing["state"], ago: number | null = 0) => {
    plan.do(addMetric, { title }, sofia);
    const metric = metricsOf(plan.room).at(-1);
    if (!metric) throw new Error("there is no metric");
    if (ago !== null) series[metric.id] = { points: [], last: [now - ago, 1] };
    plan.do(addThreshold, { metricId: metric.id, comparator: ">", limit: 5, level }, sofia);
    for (const { id } of thresholdsOn(plan.room, metric.id)) standings[id] = { state, since: now, until: null };
  };
  add("Clear", "", "ok");
  add("Mild", "Warning", "breached");
  add("Silent", "Critical", "ok", 3_600_000);
  add("Grave", "P1", "breached");
  add("Rising", "", "pending");
  add("Unpushed", "", "no-data", null);
  plan.do(addMetric, { title: "Tracked", trackOnly: true }, sofia);
  for (const { id, trackOnly } of metricsOf(plan.room)) if (trackOnly) series[id] = { points: [], last: [now, 1] };
  expect(watchedOf(plan.room, { series, standings }, now).map(({ metric, state }) => `${metric.title}: ${state}`)).toEqual([
    "Grave: breached",
    "Rising: pending",
    "Mild: warning",
    "Silent: no-data",
    "Clear: ok",
    "Tracked: tracked",
    "Unpushed: never",
  ]);
});
