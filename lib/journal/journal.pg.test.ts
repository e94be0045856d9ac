import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { madeIds } from "../domain/kernel/made-ids.ts";
import { addNote } from "../domain/notes/verbs.ts";
import { completeStep, reopenStep, skipStep } from "../domain/steps/work.ts";
import { ana, jonas, vera } from "../domain/testing/people.ts";
import { verifyRoom } from "./replay.ts";
import { copyOf, discard } from "./rooms.ts";
import { testPlan } from "./testing/plan.ts";

beforeAll(async () => {
  await freshDatabase();
});

const many = (count: number) => Array.from({ length: count }, (_, index) => `Step ${index + 1}`);

async function forget(id: string) {
  const copy = await copyOf(id);
  if (copy) discard(copy);
}

describe("the journal", () => {
  test("writes a tick as one event and one row, and its record verifies", async () => {
    const plan = await testPlan({ Deploy: many(3) });
    const stepId = await plan.stepId("Step 2");
    const done = await plan.act(completeStep, { stepId }, ana);
    expect(done).toMatchObject({ already: false, event: { seq: 3, type: "step.completed", actor: { name: "Ana Novak" } } });
    await forget(plan.id);
    expect((await plan.room()).steps[stepId]).toMatchObject({ status: "done", finishedBy: { id: "ana", name: "Ana Novak" } });
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true, events: 3 });
  });

  test("gives two people on one step one event, and names the first to the second", async () => {
    const plan = await testPlan({ Deploy: many(1) });
    const stepId = await plan.stepId("Step 1");
    const answers = await Promise.all([plan.act(completeStep, { stepId }, ana), plan.act(completeStep, { stepId }, jonas)]);
    expect(answers.filter((answer) => !answer.already)).toHaveLength(1);
    expect(answers.find((answer) => answer.already)).toMatchObject({ by: { name: "Ana Novak" } });
    expect((await plan.room()).seq).toBe(3);
  });

  test("answers the same command ten times with the same event", async () => {
    const plan = await testPlan({ Deploy: many(1) });
    const stepId = await plan.stepId("Step 1");
    const answers = await Promise.all(Array.from({ length: 10 }, () => plan.act(completeStep, { stepId }, ana, "once")));
    expect(new Set(answers.map((answer) => (answer.already ? -1 : answer.event.seq)))).toEqual(new Set([3]));
  });

  test("remembers a command that this process has forgotten, even after the step was reopened", async () => {
    const plan = await testPlan({ Deploy: many(1) });
    const stepId = await plan.stepId("Step 1");
    await plan.act(completeStep, { stepId }, ana, "tick");
    await plan.act(reopenStep, { stepId }, jonas);
    await forget(plan.id);
    expect(await plan.act(completeStep, { stepId }, ana, "tick")).toMatchObject({ already: false, repeated: true, event: { seq: 3 } });
    expect((await plan.room()).steps[stepId]?.status).toBe("todo");
  });

  test("calls the rows that a command makes as the browser that sent it does", async () => {
    const plan = await testPlan({ Deploy: many(1) });
    const stepId = await plan.stepId("Step 1");
    await plan.act(addNote, { stepId, text: "Said once" }, ana, "said");
    expect(Object.keys((await plan.room()).notes)).toEqual([madeIds(plan.id, ana.id, "said")()]);
  });

  test("refuses a command id that was used for something else", async () => {
    const plan = await testPlan({ Deploy: many(2) });
    const [first, second] = [await plan.stepId("Step 1"), await plan.stepId("Step 2")];
    await plan.act(completeStep, { stepId: first }, ana, "k");
    await expect(plan.act(completeStep, { stepId: second }, ana, "k")).rejects.toMatchObject({ code: "invalid", reason: "command-reused" });
    await forget(plan.id);
    await expect(plan.act(completeStep, { stepId: second }, ana, "k")).rejects.toMatchObject({ reason: "command-reused" });
  });

  test("asks who may, and says why not", async () => {
    const plan = await testPlan({ Deploy: many(1) });
    await expect(plan.act(completeStep, { stepId: await plan.stepId("Step 1") }, vera)).rejects.toMatchObject({ code: "forbidden" });
    await expect(plan.act(skipStep, { stepId: await plan.stepId("Step 1"), reason: " " }, ana)).rejects.toMatchObject({ code: "invalid" });
    expect((await plan.room()).seq).toBe(2);
  });

  test("keeps 400 ticks that arrive at once, gapless and in order, in few transactions", async () => {
    const plan = await testPlan({ Deploy: many(400) });
    const ids = Object.keys((await plan.room()).steps);
    const answers = await Promise.all(ids.map((stepId) => plan.act(completeStep, { stepId }, ana)));
    const seqs = answers.map((answer) => (answer.already ? 0 : answer.event.seq)).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 400 }, (_, index) => index + 3));
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true, events: 402 });
  });

  test("decides again when another process was first", async () => {
    const plan = await testPlan({ Deploy: many(2) });
    const stale = await copyOf(plan.id);
    if (!stale) throw new Error("no copy");
    // Another process: it has a copy of its own, and this one does not hear of it.
    discard(stale);
    await plan.act(completeStep, { stepId: await plan.stepId("Step 1") }, ana);
    const { enqueue } = await import("./commit.ts");
    const request = { verb: completeStep as never, inputDigest: "x", facts: {}, actor: jonas };
    const same = await enqueue(stale, { ...request, input: { stepId: await plan.stepId("Step 1") }, commandId: newId() });
    expect(same).toMatchObject({ kind: "already", by: { name: "Ana Novak" } });
    const other = await enqueue(stale, { ...request, input: { stepId: await plan.stepId("Step 2") }, commandId: newId() });
    expect(other).toMatchObject({ kind: "done", event: { seq: 4 } });
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true, events: 4 });
  });

  test("cannot be edited, emptied or shortened", async () => {
    const plan = await testPlan({ Deploy: many(1) });
    await expect(pool().query(`UPDATE "Event" SET "actorName" = 'Eve' WHERE "roomId" = $1`, [plan.id])).rejects.toThrow("append-only");
    await expect(pool().query(`DELETE FROM "Event" WHERE "roomId" = $1`, [plan.id])).rejects.toThrow("append-only");
    await expect(pool().query(`TRUNCATE "Event" CASCADE`)).rejects.toThrow("append-only");
  });

  test("finds a row that the journal does not explain", async () => {
    const plan = await testPlan({ Deploy: many(1) });
    await pool().query(`UPDATE "Step" SET status = 'done' WHERE "planId" = $1`, [plan.id]);
    const verdict = await verifyRoom(pool(), plan.id);
    expect(verdict).toMatchObject({ ok: false });
    expect(verdict.ok ? "" : verdict.problem).toContain("status");
  });
});
