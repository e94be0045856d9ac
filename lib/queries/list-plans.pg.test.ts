import { beforeAll, expect, test, vi } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { emptyRoom } from "../domain/room.ts";
import { completeStep } from "../domain/steps/work.ts";
import { ana } from "../domain/testing/people.ts";
import { testPlan } from "../journal/testing/plan.ts";
import { listPlans } from "./list-plans.ts";

beforeAll(async () => {
  await freshDatabase();
});

test("the list says how far each plan is, and finds a plan's steps by an index, however many there are", async () => {
  const plan = await testPlan({ Prepare: ["One"], Deploy: ["Two", "Three"] });
  await plan.act(completeStep, { stepId: await plan.stepId("One") }, ana);
  const asked = vi.spyOn(pool(), "query");
  const [listed] = await listPlans(ana, { ...emptyRoom.workspace("w"), seq: 1 });
  expect(listed).toMatchObject({ id: plan.id, closed: 1, total: 3, phase: "Deploy", phaseIndex: 2, phaseCount: 2 });
  const [{ text = "", values = [] } = {}] = asked.mock.calls[0] as unknown as [{ text?: string; values?: unknown[] }];
  asked.mockRestore();
  const client = await pool().connect();
  await client.query("SET enable_seqscan = off");
  const { rows } = await client.query(`EXPLAIN ${text}`, values);
  client.release(true);
  const explained = rows.map((row) => String(row["QUERY PLAN"])).join("\n");
  // Once for the steps, once for those that are somebody's children.
  expect(explained.match(/Step_planId_idx/g)).toHaveLength(2);
});
