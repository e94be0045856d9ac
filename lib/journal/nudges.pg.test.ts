import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { completeStep } from "../domain/steps/work.ts";
import { ana } from "../domain/testing/people.ts";
import { copyOf, discard, peekRoom, readRoom, roomEar } from "./rooms.ts";
import { loadRoom } from "./store.ts";
import { testPlan } from "./testing/plan.ts";

vi.mock("./store.ts", async (original) => {
  const store = await original<typeof import("./store.ts")>();
  return { ...store, loadRoom: vi.fn(store.loadRoom) };
});

beforeAll(async () => {
  await freshDatabase();
  await roomEar.hearing(true);
});
afterEach(() => vi.mocked(loadRoom).mockReset());

/** A plan whose next load is answered with what the database said before its second step was ticked. */
async function planReadTooEarly() {
  const plan = await testPlan({ Deploy: ["One", "Two"] });
  const early = await loadRoom(pool(), plan.id);
  await plan.act(completeStep, { stepId: await plan.stepId("One") }, ana);
  const copy = await copyOf(plan.id);
  if (copy) discard(copy);
  const seq = copy?.room.seq ?? 0;
  vi.mocked(loadRoom).mockImplementationOnce(async () => {
    // Another process says so while this one reads.
    await null;
    roomEar.heard(`${plan.id} ${seq} ${seq}`);
    return early;
  });
  return { id: plan.id, seq };
}

test("a nudge that comes while a room is being read is remembered: the page that asked gets what was committed meanwhile", async () => {
  const { id, seq } = await planReadTooEarly();
  expect((await readRoom("plan", id)).seq).toBe(seq);
});

test("until it has caught up, a copy that was read too early is shown to nobody without asking", async () => {
  const { id, seq } = await planReadTooEarly();
  await copyOf(id);
  expect([null, seq]).toContain(peekRoom("plan", id)?.seq ?? null);
});
