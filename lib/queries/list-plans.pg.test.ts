import { beforeAll, describe, expect, test, vi } from "vitest";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { restrictPlan } from "../domain/plan/members.ts";
import { cancelPlan } from "../domain/plan/start-and-end.ts";
import { askRollback, decideRollback } from "../domain/rollback/decisions.ts";
import { emptyRoom } from "../domain/room.ts";
import { completeStep } from "../domain/steps/work.ts";
import { ana, sofia } from "../domain/testing/people.ts";
import { readRoom } from "../journal/rooms.ts";
import { testPlan } from "../journal/testing/plan.ts";
import { type ListedPlan, listPlans, type PlanSectionName } from "./list-plans.ts";

const workspace = { ...emptyRoom.workspace("w"), seq: 1 };

beforeAll(async () => {
  await freshDatabase();
});

/** Every page of a part, one after the other. */
async function pagesOf(section: PlanSectionName): Promise<ListedPlan[][]> {
  const pages: ListedPlan[][] = [];
  for (let after: string | null = null; pages.length === 0 || after; ) {
    const page = await listPlans(ana, workspace, section, after);
    pages.push(page.plans);
    after = page.next;
  }
  return pages;
}

describe("the list of plans", () => {
  test("says how far each is, also after another step", async () => {
    const plan = await testPlan({ Prepare: ["One"], Deploy: ["Two", "Three"] });
    const mine = async () => (await listPlans(ana, workspace, "live")).plans.find(({ id }) => id === plan.id);
    expect(await mine()).toMatchObject({ closed: 0, total: 3, phase: "Prepare", phaseIndex: 1, phaseCount: 2 });
    await plan.act(completeStep, { stepId: await plan.stepId("One") }, ana);
    expect(await mine()).toMatchObject({ closed: 1, total: 3, phase: "Deploy", phaseIndex: 2, phaseCount: 2 });
  });

  test("says of which of them it is asked whether to roll back", async () => {
    const plan = await testPlan({ Deploy: ["One"] });
    const asks = async () => (await listPlans(ana, workspace, "live")).plans.find(({ id }) => id === plan.id)?.asksRollback;
    expect(await asks()).toBe(false);
    await plan.act(askRollback, { reason: "Nobody can sign in." }, ana);
    expect(await asks()).toBe(true);
    const decisionId = Object.keys((await readRoom("plan", plan.id)).rollbackDecisions)[0] ?? "";
    await plan.act(decideRollback, { decisionId, outcome: "go-on", rationale: "They can." }, sofia);
    expect(await asks()).toBe(false);
  });

  test("counts a plan again only where something happened in it", async () => {
    const plan = await testPlan({ Deploy: ["One", "Two"] });
    await listPlans(ana, workspace, "live");
    const asked = vi.spyOn(pool(), "query");
    const counted = () => asked.mock.calls.filter(([query]) => (query as { name?: string }).name === "count-steps").map(([query]) => query);
    await listPlans(ana, workspace, "live");
    expect(counted()).toEqual([]);
    await plan.act(completeStep, { stepId: await plan.stepId("One") }, ana);
    await listPlans(ana, workspace, "live");
    expect(counted()).toMatchObject([{ values: [[plan.id]] }]);
    asked.mockRestore();
  });

  test("has each plan in one part, and no plan that is restricted to others", async () => {
    const [drafted, ended, hidden] = await Promise.all([
      testPlan({ Deploy: ["One"] }, { started: false }),
      testPlan({ Deploy: ["One"] }),
      testPlan({ Deploy: ["One"] }),
    ]);
    await ended.act(cancelPlan, { reason: "no" }, sofia);
    await hidden.act(restrictPlan, { restricted: true }, sofia);
    const ids = async (section: PlanSectionName) => (await pagesOf(section)).flat().map(({ id }) => id);
    expect(await ids("upcoming")).toEqual([drafted.id]);
    expect(await ids("past")).toEqual([ended.id]);
    expect(await ids("live")).not.toContain(hidden.id);
  });

  test("comes in pages, newest first, each plan once, also where many were made in one instant", async () => {
    const plan = await testPlan({ Deploy: ["One"] });
    await pool().query(
      `INSERT INTO "Room" (id, kind, seq, head) SELECT 'copy-' || n, kind, seq, head FROM "Room", generate_series(1, 130) n WHERE id = $1`,
      [plan.id],
    );
    await pool().query(
      `INSERT INTO "Plan" SELECT (jsonb_populate_record(p, jsonb_build_object('id', 'copy-' || n, 'slug', 'copy-' || n))).*
        FROM "Plan" p, generate_series(1, 130) n WHERE p.id = $1`,
      [plan.id],
    );
    const pages = await pagesOf("live");
    expect(pages.slice(0, 2).map((page) => page.length)).toEqual([50, 50]);
    const all = pages.flat().map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => id.startsWith("copy-"))).toHaveLength(130);
  });

  test.each(["", "x", "2026~y", "2026-11-26T00:00:00.000Z", `${"9".repeat(9000)}~a`])(
    "begins at the newest after %j, which is no place",
    async (after) => {
      expect((await listPlans(ana, workspace, "upcoming", after)).plans).toHaveLength(1);
    },
  );

  test("finds plans and steps by an index, however many there are", async () => {
    const asked = vi.spyOn(pool(), "query");
    const fresh = await testPlan({ Deploy: ["One"] });
    await listPlans(ana, workspace, "live");
    const queries = new Map(
      asked.mock.calls
        .map(([query]) => query as unknown as { name?: string; text: string; values: unknown[] })
        .map((query) => [query.name, query]),
    );
    asked.mockRestore();
    const client = await pool().connect();
    await client.query("SET enable_seqscan = off");
    const explain = async (name: string) => {
      const { text, values } = queries.get(name) ?? expect.fail(name);
      const { rows } = await client.query(`EXPLAIN ${text}`, values);
      return rows.map((row) => String(row["QUERY PLAN"])).join("\n");
    };
    // A page is read off in the order of the index: nothing but the pages of the single statuses is sorted.
    expect(await explain("list-plans")).toMatch(/Index Scan Backward using "Plan_workspaceId_status_createdAt_id_idx"/);
    expect((await explain("count-steps")).match(/Step_planId_idx/g)).toHaveLength(1);
    client.release(true);
    expect(fresh.id).not.toBe("");
  });
});
