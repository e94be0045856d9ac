import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { completeStep } from "../domain/steps/work.ts";
import { ana, jonas } from "../domain/testing/people.ts";
import { beginCopy, copyOf, discard, onEvents, peekRoom, readRoom, roomListener } from "./rooms.ts";
import { loadRoom, readEvents } from "./store.ts";
import { elsewhere } from "./testing/elsewhere.ts";
import { type TestPlan, testPlan } from "./testing/plan.ts";

vi.mock("./store.ts", { spy: true });
const real = await vi.importActual<typeof import("./store.ts")>("./store.ts");

beforeAll(async () => {
  await freshDatabase();
});

// Nudges arrive: a copy is trusted as it is.
beforeEach(async () => roomListener.hearing(true));

const steps = Array.from({ length: 6 }, (_, index) => `Step ${index + 1}`);

/** Another process ticks a step; answers the number of its event. */
async function tickElsewhere(plan: TestPlan, title: string, stepIds: Record<string, string>): Promise<number> {
  const outcome = await elsewhere(real.loadRoom, plan.id, completeStep, { stepId: stepIds[title] ?? "" }, jonas);
  return outcome.kind === "done" ? outcome.event.seq : expect.fail(JSON.stringify(outcome));
}

const nudge = (plan: TestPlan, seq: number) => roomListener.heard(`${plan.id} ${seq} ${seq}`);

async function begun() {
  const plan = await testPlan({ Deploy: steps });
  const stepIds = Object.fromEntries(Object.values((await plan.room()).steps).map(({ title, id }) => [title, id]));
  return { plan, stepIds };
}

/** Forgets the room, and lets something happen while it is read again: after the tables were read, before the copy is there. */
async function whileLoading(plan: TestPlan, happen: () => Promise<void>): Promise<void> {
  const copy = await copyOf(plan.id);
  if (copy) discard(copy);
  vi.mocked(loadRoom).mockImplementationOnce(async (db, roomId) => {
    const found = await real.loadRoom(db, roomId);
    await happen();
    return found;
  });
}

describe("what another process commits while a room is being loaded", () => {
  test("is in the room that is read", async () => {
    const { plan, stepIds } = await begun();
    await whileLoading(plan, async () => nudge(plan, await tickElsewhere(plan, "Step 1", stepIds)));
    expect((await readRoom("plan", plan.id)).seq).toBe(3);
  });

  test("is told to everybody who looks on, once and in order", async () => {
    const { plan, stepIds } = await begun();
    const heard: number[] = [];
    const end = onEvents((id, _room, told) => id === plan.id && heard.push(...told.map(({ seq }) => seq)));
    await whileLoading(plan, async () => {
      for (const title of ["Step 1", "Step 2"]) nudge(plan, await tickElsewhere(plan, title, stepIds));
    });
    await plan.act(completeStep, { stepId: stepIds["Step 3"] }, ana);
    end();
    expect(heard).toEqual([3, 4, 5]);
  });

  test("is in the room though nudges began to arrive only then", async () => {
    const { plan, stepIds } = await begun();
    await roomListener.hearing(false);
    await whileLoading(plan, async () => {
      await tickElsewhere(plan, "Step 1", stepIds);
      await roomListener.hearing(true);
    });
    expect((await readRoom("plan", plan.id)).seq).toBe(3);
  });
});

test("a copy is not trusted until it is known what it missed while nudges did not arrive", async () => {
  const { plan, stepIds } = await begun();
  await roomListener.hearing(false);
  await tickElsewhere(plan, "Step 1", stepIds);
  const again = roomListener.hearing(true);
  expect(peekRoom("plan", plan.id)).toBeNull();
  await again;
  expect((await readRoom("plan", plan.id)).seq).toBe(3);
});

test("a room that was crowded out of memory tells what happened meanwhile when it is read again", async () => {
  const { plan, stepIds } = await begun();
  const heard: number[] = [];
  const end = onEvents((id, _room, told) => id === plan.id && heard.push(...told.map(({ seq }) => seq)));
  for (let other = 0; other < 200; other++) beginCopy("plan", `other-${other}`);
  nudge(plan, await tickElsewhere(plan, "Step 1", stepIds));
  expect((await readRoom("plan", plan.id)).seq).toBe(3);
  await plan.act(completeStep, { stepId: stepIds["Step 2"] }, ana);
  end();
  expect(heard).toEqual([3, 4]);
});

test("a command that comes while the room reads what another process did is carried out", { timeout: 5000 }, async () => {
  const { plan, stepIds } = await begun();
  const seq = await tickElsewhere(plan, "Step 1", stepIds);
  const reading = Promise.withResolvers<void>();
  vi.mocked(readEvents).mockImplementationOnce(async (...asked) => {
    await reading.promise;
    return real.readEvents(...asked);
  });
  nudge(plan, seq);
  const answer = plan.act(completeStep, { stepId: stepIds["Step 2"] }, ana);
  setImmediate(reading.resolve);
  expect(await answer).toMatchObject({ event: { seq: 4 } });
});
