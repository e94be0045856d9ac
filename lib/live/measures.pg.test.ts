import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { metricsOf } from "../domain/metrics/samples.ts";
import { addMetric } from "../domain/metrics/verbs.ts";
import { startPlan } from "../domain/plan/start-and-end.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import { openDecision } from "../domain/rollback/status.ts";
import { addThreshold } from "../domain/thresholds/verbs.ts";
import { addWatch } from "../domain/watches/edit-watches.ts";
import { beginWatch, readWatches } from "../domain/watches/verbs.ts";
import { atTheDoor, type Door } from "../http/testing/at-the-door.ts";
import { perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { measureNow } from "./measures.ts";

afterEach(() => void vi.useRealTimers());

let door: Door;
let token: string;
let path: string;
let roomId: string;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  ({ secret: token } = await door.token());
  ({ id: roomId, path } = await door.plan("# Move\n\n## Deploy\n\n- [ ] Switch\n"));
});

const act = <I>(verb: PlanVerb<I>, input: unknown) => perform({ verb, roomId, input, actor: door.admin, commandId: newId() });
const push = (...values: number[]) => {
  const samples = values.map((value, nth) => ({
    metric: "Error rate",
    value,
    at: new Date(Date.now() - (values.length - 1 - nth)).toISOString(),
  }));
  return door.call("POST", `${path}/metrics`, { token, body: { samples } });
};
const breaches = async () => {
  const { events } = (await door.call("GET", `${path}/events?after=0`, { token })).body as { events: { type: string }[] };
  return events.filter(({ type }) => type.startsWith("threshold.") && type !== "threshold.added").map(({ type }) => type);
};
const state = async () => (await door.call("GET", `${path}/thresholds`, { token })).body;

it("what was pushed breaches a threshold once, however often and by however many it is judged, and opens the decision", async () => {
  await act(addMetric, { title: "Error rate", unit: "%" });
  const [metric] = metricsOf(await readRoom("plan", roomId));
  await act(addThreshold, { metricId: metric?.id, comparator: ">", limit: 5, clear: 3, opensDecision: true });
  expect(await state()).toMatchObject([{ state: "no-data", metric: "Error rate", text: "above 5 %" }]);
  await push(9);
  await act(startPlan, {});
  await measureNow(roomId);
  expect(await breaches()).toEqual([]);
  await push(1, 6, 7);
  await Promise.all([measureNow(roomId), measureNow(roomId), measureNow(roomId)]);
  await measureNow(roomId);
  expect(await breaches()).toEqual(["threshold.breached"]);
  expect(await state()).toMatchObject([{ state: "breached", acknowledgedBy: null }]);
  const decision = openDecision(await readRoom("plan", roomId));
  expect(decision).toMatchObject({ cause: { kind: "threshold", text: "Error rate above 5 %" }, outcome: null });
  await push(4);
  await measureNow(roomId);
  expect(await breaches()).toEqual(["threshold.breached"]);
  await push(2);
  await measureNow(roomId);
  expect(await breaches()).toEqual(["threshold.breached", "threshold.cleared"]);
  expect(openDecision(await readRoom("plan", roomId))?.id).toBe(decision?.id);
});

it("a nudge of the database is enough: nobody has to ask", async () => {
  await push(8);
  await expect.poll(breaches, { timeout: 5000 }).toEqual(["threshold.breached", "threshold.cleared", "threshold.breached"]);
});

it("what a person reads at a watch of its name is a sample as well: listed, and judged as soon as it is heard of", async () => {
  await act(addMetric, { title: "Queue", unit: "jobs" });
  const { metrics, phases } = await readRoom("plan", roomId);
  const metricId = Object.values(metrics).find(({ title }) => title === "Queue")?.id;
  const phaseId = Object.keys(phases)[0];
  await act(addThreshold, { metricId, comparator: ">", limit: 100 });
  await act(addWatch, { title: "queue", phaseId, everyMinutes: 1, forMinutes: 60 });
  await act(beginWatch, { phaseId });
  const watchId = Object.keys((await readRoom("plan", roomId)).watches)[0];
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
  await act(readWatches, { readings: [{ watchId, slot: 1, verdict: "fine", value: "120 jobs" }] });
  const { body } = await door.call("GET", `${path}/metrics`, { token });
  expect(body).toMatchObject([{ title: "Error rate" }, { title: "Queue", state: "measured", value: 120 }]);
  await expect.poll(breaches, { timeout: 5000 }).toHaveLength(4);
});
