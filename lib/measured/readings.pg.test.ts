import { beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { metricsOf } from "../domain/metrics/samples.ts";
import { addMetric } from "../domain/metrics/verbs.ts";
import { startPlan } from "../domain/plan/start-and-end.ts";
import type { PlanVerb } from "../domain/plan/verb.ts";
import { addStage } from "../domain/stages/edit-stages.ts";
import { stagesOf } from "../domain/stages/status.ts";
import { atTheDoor, type Door } from "../http/testing/at-the-door.ts";
import { perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";

let door: Door;
let token: string;
let path: string;
let roomId: string;

beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
  ({ secret: token } = await door.token());
  ({ id: roomId, path } = await door.plan("# Move\n\n## Deploy\n\n- [ ] Switch\n"));
  await act(addMetric, { title: "Error rate", unit: "%" });
  const metricId = metricsOf(await readRoom("plan", roomId))[0]?.id;
  const errors = { text: "Error rate below 1 %", when: "exit", watchId: null, metricId, goal: { comparator: "<", limit: 1 } };
  await act(addStage, { title: "A tenth", percent: 10, criteria: [errors] });
  // What lets the first stage go does not let this one: its number is still to come.
  const fewer = { ...errors, text: "Error rate below 0.3 %", goal: { comparator: "<", limit: 0.3 } };
  await act(addStage, { title: "Half", percent: 50, criteria: [fewer], promotesItself: true });
  await act(addStage, { title: "Everybody", percent: 100 });
  await act(startPlan, {});
});

const act = <I>(verb: PlanVerb<I>, input: unknown) => perform({ verb, roomId, input, actor: door.admin, commandId: newId() });
const push = (value: number) =>
  door.call("POST", `${path}/metrics`, { token, body: { samples: [{ metric: "Error rate", value, at: new Date().toISOString() }] } });
const rollout = async () => (await door.call("GET", `${path}/rollout`, { token })).body;
const ask = (verb: string, body = {}) => door.call("POST", `${path}/rollout/${verb}`, { token, body });

it("a pipeline goes on only where the number is there and met; the word of nobody takes its place", async () => {
  await ask("enter");
  expect(await rollout()).toMatchObject({ percent: 10, state: "soaked" });
  expect(await ask("promote")).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining("“Error rate below 1 %” has no data") } },
  });
  await push(5.6);
  expect(await ask("promote")).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining("is not met") } } });
  await push(0.4);
  expect(await rollout()).toMatchObject({ percent: 10, state: "ready" });
  expect(await ask("promote")).toMatchObject({ status: 200 });
});

it("a stage that promotes itself goes on with the sample that meets its number, once, by whichever process hears of it", async () => {
  expect(await rollout()).toMatchObject({ percent: 50 });
  await push(3);
  expect(await rollout()).toMatchObject({ percent: 50, state: "soaked" });
  await push(0.2);
  await expect.poll(rollout, { timeout: 5000 }).toMatchObject({ percent: 100 });
  expect(stagesOf(await readRoom("plan", roomId))).toHaveLength(3);
});
