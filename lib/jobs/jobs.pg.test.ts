import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { system } from "../domain/kernel/permissions.ts";
import { editPhase } from "../domain/phases/verbs.ts";
import { reschedulePlan } from "../domain/plan/reschedule.ts";
import { cancelPlan, startPlan } from "../domain/plan/start-and-end.ts";
import { moveT0 } from "../domain/plan/when.ts";
import { completeStep, reopenStep, startStep } from "../domain/steps/work.ts";
import { ana, jonas, sofia } from "../domain/testing/people.ts";
import { chance } from "../journal/chance.ts";
import { perform } from "../journal/perform.ts";
import { verifyRoom } from "../journal/replay.ts";
import { readRoom } from "../journal/rooms.ts";
import { loadRoom } from "../journal/store.ts";
import { elsewhere } from "../journal/testing/elsewhere.ts";
import { type TestPlan, testPlan } from "../journal/testing/plan.ts";
import { perProcess } from "../per-process.ts";
import { isLong } from "../testing/long.ts";
import { setTimersOfOldPlans } from "./old-timers.ts";
import { performTimer } from "./perform-timer.ts";
import { startWorker, type Worker } from "./worker.ts";

beforeAll(async () => {
  await freshDatabase();
});

const running: Worker[] = [];
const begin = () => {
  running.push(startWorker());
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  chance.now = () => new Date().toISOString();
  await pool().query("DELETE FROM graphile_worker._private_jobs");
});

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const waiting = () => testPlan({ Deploy: ["One"] }, { started: false });
const jobs = async () => (await pool().query<{ key: string; run_at: Date }>("SELECT key, run_at FROM graphile_worker.jobs")).rows;

/** How many times it stands in the record that T0 passed, for each of these plans. */
async function timesNoted(plans: TestPlan[]): Promise<number[]> {
  const { rows } = await pool().query<{ roomId: string; n: number }>(
    `SELECT "roomId", count(*)::int AS n FROM "Event" WHERE type = 'plan.t0_passed' AND "roomId" = ANY($1) GROUP BY 1`,
    [plans.map(({ id }) => id)],
  );
  return plans.map(({ id }) => rows.find(({ roomId }) => roomId === id)?.n ?? 0);
}

const everyOnce = (plans: TestPlan[], timeout = 20_000) =>
  vi.waitFor(async () => expect(new Set(await timesNoted(plans))).toEqual(new Set([1])), { timeout, interval: 50 });

describe("a timer", () => {
  test("is set by the statement that commits its change, and a later one of its key replaces it", async () => {
    const plan = await waiting();
    await plan.act(moveT0, { t0: "2100-01-01T00:00:00.000Z" }, ana);
    expect(await jobs()).toEqual([{ key: `${plan.id}:t0`, run_at: new Date("2100-01-01T00:00:00.000Z") }]);
    await plan.act(moveT0, { t0: "2100-02-01T00:00:00.000Z" }, ana);
    expect(await jobs()).toEqual([{ key: `${plan.id}:t0`, run_at: new Date("2100-02-01T00:00:00.000Z") }]);
    await plan.act(moveT0, { t0: null }, ana);
    expect(await jobs()).toEqual([]);
  });

  test("set twice by one group of verbs stands as the last said", async () => {
    const plan = await waiting();
    await Promise.all([1, 2, 3].map((month) => plan.act(moveT0, { t0: `2100-0${month}-01T00:00:00.000Z` }, ana)));
    const t0 = (await plan.room()).plan.t0;
    expect((await jobs()).map(({ run_at }) => run_at.toISOString())).toEqual([t0]);
  });

  test("is not set by a change that lost its race and was refused when decided again", async () => {
    const plan = await waiting();
    await plan.room();
    // Another process cancels; this one's copy has not heard of it when it decides.
    await elsewhere(loadRoom, plan.id, cancelPlan, { reason: "Not today" }, sofia);
    await expect(plan.act(moveT0, { t0: "2100-01-01T00:00:00.000Z" }, ana)).rejects.toThrow();
    expect(await jobs()).toEqual([]);
  });

  test("that has come performs its verb once, as the product itself, and the record verifies", async () => {
    const plan = await waiting();
    await plan.act(moveT0, { t0: inMs(200) }, ana);
    begin();
    await everyOnce([plan]);
    const { rows } = await pool().query(`SELECT "actorKind", "actorName" FROM "Event" WHERE type = 'plan.t0_passed' AND "roomId" = $1`, [
      plan.id,
    ]);
    expect(rows).toEqual([{ actorKind: "system", actorName: "Holdpoint" }]);
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
  });

  test("that runs twice, late, or after a person acted adds nothing", async () => {
    const plan = await waiting();
    const t0 = inMs(-60_000);
    await plan.act(moveT0, { t0 }, ana);
    const payload = { roomId: plan.id, key: "t0", at: t0, verb: "plan.t0_passed", input: { t0 } };
    const helpers = undefined as never;
    await performTimer(payload, helpers);
    await performTimer(payload, helpers);
    expect(await timesNoted([plan])).toEqual([1]);
    await plan.act(startPlan, {}, sofia);
    await performTimer({ ...payload, at: inMs(0) }, helpers);
    expect(await timesNoted([plan])).toEqual([1]);
  });

  test("that comes too early, by a clock set back, is tried again later", async () => {
    const plan = await waiting();
    const t0 = inMs(3600_000);
    await plan.act(moveT0, { t0 }, ana);
    const payload = { roomId: plan.id, key: "t0", at: t0, verb: "plan.t0_passed", input: { t0 } };
    await expect(performTimer(payload, undefined as never)).rejects.toMatchObject({ reason: "too-early" });
    chance.now = () => inMs(3700_000);
    await performTimer(payload, undefined as never);
    expect(await timesNoted([plan])).toEqual([1]);
  });

  test("of a deadline that passes with steps open notes it once, and who takes the deadline away takes the timer away", async () => {
    const plan = await testPlan({ Prepare: ["One", "Two"] });
    const [phaseId = ""] = Object.keys((await plan.room()).phases);
    const { t0 } = (await plan.room()).plan;
    const soon = (minutes: number) => plan.act(editPhase, { phaseId, deadline: { kind: "offset", minutes } }, sofia);
    await soon(60);
    const deadline = new Date(Date.parse(t0 ?? "") + 3600_000).toISOString();
    expect(await jobs()).toMatchObject([{ key: `${plan.id}:deadline ${phaseId}`, run_at: new Date(deadline) }]);
    const payload = {
      roomId: plan.id,
      key: `deadline ${phaseId}`,
      at: deadline,
      verb: "phase.deadline_passed",
      input: { phaseId, deadline },
    };
    await plan.act(editPhase, { phaseId, deadline: null }, sofia);
    expect(await jobs()).toEqual([]);
    await soon(60);
    chance.now = () => new Date(Date.parse(deadline) + 1000).toISOString();
    await Promise.all([1, 2].map(() => performTimer(payload, undefined as never)));
    const { rows } = await pool().query(`SELECT "actorKind" FROM "Event" WHERE type = 'phase.deadline_passed' AND "roomId" = $1`, [
      plan.id,
    ]);
    expect(rows).toEqual([{ actorKind: "system" }]);
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
  });

  test("makes a rescheduled plan anew, once, however often it runs, with nothing done", async () => {
    const plan = await testPlan({ Deploy: ["One", "Two"] });
    await plan.act(startStep, { stepId: await plan.stepId("One") }, ana);
    await plan.act(completeStep, { stepId: await plan.stepId("One") }, ana);
    await plan.act(reschedulePlan, { reason: "storm", t0: "2100-01-01T00:00:00.000Z" }, sofia);
    const by = { id: sofia.userId, name: sofia.name };
    const payload = { roomId: plan.id, key: "successor", at: inMs(0), verb: "plan.succeeded" };
    const input = { t0: "2100-01-01T00:00:00.000Z", by };
    await Promise.all([1, 2].map(() => performTimer({ ...payload, input }, undefined as never)));
    await performTimer({ ...payload, input }, undefined as never);
    const { continuedBy } = (await plan.room()).plan;
    const { rows } = await pool().query(`SELECT id FROM "Plan" WHERE "seriesId" = $1 AND id <> $1`, [plan.id]);
    expect(rows).toEqual([{ id: continuedBy?.id }]);
    const next = await readRoom("plan", continuedBy?.id ?? "");
    expect(next.plan).toMatchObject({ status: "draft", t0: input.t0, createdBy: by, continues: { id: plan.id } });
    expect(
      Object.values(next.steps)
        .map(({ title, status, learned }) => [title, status, learned])
        .toSorted(),
    ).toEqual([
      ["One", "todo", { runs: 1, p50: 1, p90: 1 }],
      ["Two", "todo", null],
    ]);
    expect(await verifyRoom(pool(), next.id)).toMatchObject({ ok: true });
    expect(await verifyRoom(pool(), plan.id)).toMatchObject({ ok: true });
  });

  test("performs no verb that is for people", async () => {
    const plan = await waiting();
    await performTimer({ roomId: plan.id, key: "x", at: inMs(0), verb: "plan.started", input: {} }, undefined as never);
    expect((await plan.room()).plan.status).toBe("draft");
    await expect(perform({ verb: startPlan, roomId: plan.id, input: {}, actor: system, commandId: "s" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("is given to plans from before there were timers", async () => {
    const plan = await waiting();
    await plan.act(moveT0, { t0: "2100-01-01T00:00:00.000Z" }, jonas);
    await pool().query("DELETE FROM graphile_worker._private_jobs");
    expect(await setTimersOfOldPlans(inMs(0))).toBeGreaterThan(0);
    expect(await setTimersOfOldPlans(inMs(0))).toBe(0);
    expect((await jobs()).map(({ key }) => key)).toContain(`${plan.id}:t0`);
  });

  test("of a deadline is given to plans that ran before there were timers, where it is still to come", async () => {
    const plan = await testPlan({ Prepare: ["One"], Deploy: ["Two"] });
    const [first = "", second = ""] = Object.keys((await plan.room()).phases);
    const t0 = Date.parse((await plan.room()).plan.t0 ?? "");
    await plan.act(editPhase, { phaseId: first, deadline: { kind: "offset", minutes: 60 } }, sofia);
    await plan.act(editPhase, { phaseId: second, deadline: { kind: "offset", minutes: -60 } }, sofia);
    await pool().query("DELETE FROM graphile_worker._private_jobs");
    await setTimersOfOldPlans(new Date(t0).toISOString());
    const ours = async () => (await jobs()).filter(({ key }) => key.startsWith(plan.id));
    expect(await ours()).toEqual([{ key: `${plan.id}:deadline ${first}`, run_at: new Date(t0 + 3600_000) }]);
    expect(await setTimersOfOldPlans(new Date(t0).toISOString())).toBe(0);
  });
});

/** Many plans whose T0 comes at the same moment. */
async function dueAtOnce(count: number, t0: string): Promise<TestPlan[]> {
  const plans: TestPlan[] = [];
  for (let at = 0; at < count; at += 50) {
    const some = await Promise.all(Array.from({ length: Math.min(50, count - at) }, waiting));
    await Promise.all(some.map((plan) => plan.act(moveT0, { t0 }, ana)));
    plans.push(...some);
  }
  return plans;
}

describe("workers", () => {
  test("two of them do nobody's work twice, and lose none", async () => {
    const plans = await dueAtOnce(100, inMs(-1));
    await setDue(plans);
    begin();
    begin();
    await everyOnce(plans);
  });

  test("killed amid 200 timers that are due, the next one does each once", async () => {
    const plans = await dueAtOnce(200, inMs(-1));
    await setDue(plans);
    const child = fork(join(import.meta.dirname, "testing/worker-process.ts"), { stdio: "ignore", env: { ...process.env } });
    await vi.waitFor(async () => expect((await timesNoted(plans)).filter((n) => n > 0).length).toBeGreaterThan(5), {
      timeout: 20_000,
      interval: 5,
    });
    child.kill("SIGKILL");
    await once(child, "exit");
    const done = (await timesNoted(plans)).filter((n) => n > 0).length;
    begin();
    await everyOnce(plans);
    expect(done).toBeLessThan(200);
  }, 60_000);

  test.runIf(isLong)(
    "fire a thousand that are due in one second, each once, while people go on ticking",
    async () => {
      const plans = await dueAtOnce(1000, inMs(-1));
      const busy = await testPlan({ Deploy: ["One"] });
      const stepId = await busy.stepId("One");
      await setDue(plans);
      begin();
      let fired = false;
      const all = everyOnce(plans, 120_000).finally(() => {
        fired = true;
      });
      let ticks = 0;
      while (!fired) {
        await busy.act(completeStep, { stepId }, ana);
        await busy.act(reopenStep, { stepId }, ana);
        ticks += 1;
      }
      await all;
      expect(ticks).toBeGreaterThan(10);
      expect(await verifyRoom(pool(), busy.id)).toMatchObject({ ok: true });
    },
    180_000,
  );

  test.runIf(isLong)(
    "go by the clock of deployments, which jumps two hours back, one forward and thirty days on: what is due fires once",
    async () => {
      const clock = perProcess("clock", () => ({ ahead: 0, moved: new Set<() => Promise<void>>() }));
      chance.now = () => new Date(now()).toISOString();
      const from = Date.now();
      const due = (hours: number) => dueAtOnce(20, new Date(from + hours * 3600_000).toISOString());
      const plans = [...(await due(1)), ...(await due(24)), ...(await due(24 * 29))];
      const noted = async () => (await timesNoted(plans)).filter((n) => n > 0).length;
      for (const [hours, count] of [
        [-2, 0],
        [1, 20],
        [24 * 30, 60],
      ] as const) {
        clock.ahead = hours * 3600_000 + 60_000;
        begin();
        await vi.waitFor(async () => expect(await noted()).toBe(count), { timeout: 20_000, interval: 50 });
        await Promise.all(running.splice(0).map((worker) => worker.stop()));
      }
      clock.ahead = 0;
      expect(new Set(await timesNoted(plans))).toEqual(new Set([1]));
    },
    120_000,
  );

  test("go on when the database cuts every connection", async () => {
    begin();
    const [first] = await dueAtOnce(1, inMs(300));
    if (!first) throw new Error("there is no plan");
    await everyOnce([first]);
    await pool().query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()",
    );
    const plans = await vi.waitFor(() => dueAtOnce(1, inMs(300)), { timeout: 10_000 });
    await everyOnce(plans);
  });
});

/** As if the timers of these plans had waited while no worker ran: T0 came in the meantime. */
async function setDue(plans: TestPlan[]): Promise<void> {
  for (const plan of plans) {
    const t0 = (await plan.room()).plan.t0;
    const payload = { roomId: plan.id, key: "t0", at: t0, verb: "plan.t0_passed", input: { t0 } };
    await pool().query("SELECT graphile_worker.add_job('perform', $1, run_at => $2, job_key => $3)", [payload, t0, `${plan.id}:t0`]);
  }
}
