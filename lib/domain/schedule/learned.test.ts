import { describe, expect, it } from "vitest";
import { holdPlan, resumePlan } from "../holds/verbs.ts";
import { applyChange } from "../kernel/change.ts";
import { system } from "../kernel/permissions.ts";
import { continuePlan } from "../plan/reschedule.ts";
import { startPlan } from "../plan/start-and-end.ts";
import { emptyPlanRoom, type PlanRoom } from "../room.ts";
import { editStep } from "../steps/edit.ts";
import { completeStep, startStep } from "../steps/work.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { hangingOf } from "./critical.ts";
import { type Durations, durationsOf, leansOn, learnedOf, worstEnd } from "./learned.ts";
import { planProgress } from "./progress.ts";
import { schedule } from "./schedule.ts";

const t0 = Date.parse("2026-11-26T12:00:00.000Z");
const minutes = (n: number) => t0 + n * 60_000;
const iso = (n: number) => new Date(minutes(n)).toISOString();

/** Three steps, the first two of ten minutes by the plan, the third of none. */
function plan() {
  const test = new TestRoom(draftOf({ Deploy: ["a", "b", "c"] }), { t0: iso(0) });
  for (const title of ["a", "b"]) test.do(editStep, { stepId: test.step(title).id, durationMax: 10 });
  return test;
}

/** The same plan in its next run, with what its steps took before, by title. */
function next(test: TestRoom, took: Record<string, number[]>): PlanRoom {
  const durations: Durations = Object.fromEntries(Object.entries(took).map(([title, each]) => [test.step(title).originId, each]));
  let ids = 0;
  let room = emptyPlanRoom("next");
  const context = { now: iso(0), seq: 1, newId: () => `n${++ids}` };
  const input = { slug: "next", t0: iso(0), by: { id: "sofia", name: "Sofia Brandt" } };
  const made = continuePlan.decide(room, input, { ...context, actor: system, facts: { before: test.room, durations } });
  if (made.kind === "change") room = applyChange(room, { seq: 1, rows: made.rows });
  const started = startPlan.decide(room, {}, { ...context, actor: sofia, facts: {} });
  return started.kind === "change" ? applyChange(room, { seq: 2, rows: started.rows }) : room;
}
const stepOf = (room: PlanRoom, title: string) => Object.values(room.steps).find((step) => step.title === title);
const worst = (room: PlanRoom, n: number) => {
  const progress = planProgress(room, minutes(n));
  return worstEnd(room, minutes(n), progress, hangingOf(room, minutes(n), progress));
};

describe("what a step took", () => {
  it("is from its start to its tick, without the time on hold; who never started it took no known time", () => {
    const test = plan();
    test.now = iso(0);
    test.start();
    test.do(startStep, { stepId: test.step("a").id });
    test.now = iso(4);
    test.do(holdPlan, { reason: "storm" });
    test.now = iso(24);
    test.do(resumePlan, {}, sofia);
    test.now = iso(30);
    test.do(completeStep, { stepId: test.step("a").id });
    test.do(completeStep, { stepId: test.step("b").id });
    expect(durationsOf(test.room)).toEqual({ [test.step("a").originId]: 10 });
  });

  it("is known by its middle and by what nine of ten runs kept to", () => {
    expect(learnedOf([])).toBeNull();
    expect(learnedOf([7.2])).toEqual({ runs: 1, p50: 8, p90: 8 });
    expect(learnedOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ runs: 10, p50: 5, p90: 9 });
    expect(learnedOf([0.2, 0.1])).toEqual({ runs: 2, p50: 1, p90: 1 });
  });
});

describe("the next run", () => {
  it("plans a step that nobody gave a time by the middle of what it took before", () => {
    const test = plan();
    const room = next(test, { c: [20, 30, 40] });
    expect(stepOf(room, "c")?.learned).toEqual({ runs: 3, p50: 30, p90: 40 });
    expect([...schedule(room).phases.values()][0]).toMatchObject({ minutes: 50, assumed: false });
    expect(stepOf(room, "a")?.learned).toBeNull();
  });

  it("says its end as a range, and what that leans on", () => {
    const test = plan();
    const room = next(test, { a: [8, 9, 25], b: [5, 6, 7] });
    const progress = planProgress(room, minutes(0));
    // What was faster than planned makes no end earlier at worst.
    expect(worst(room, 0)).toEqual({ end: (progress.forecastEnd ?? 0) + 15 * 60_000, steps: 2, of: 3, runs: 3 });
    const found = worst(room, 0);
    expect(found && leansOn(found)).toBe("2 of the 3 steps the end hangs on ran before, up to 3 times");
  });

  it("has no worst end where none of its steps ran before", () => {
    expect(worst(next(plan(), {}), 0)).toBeNull();
  });
});
