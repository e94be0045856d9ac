import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editPhase } from "../phases/verbs.ts";
import { completePlan } from "../plan/start-and-end.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { addStep, assignStep, editStep } from "../steps/edit.ts";
import { completeStep, failStep, skipStep, startStep } from "../steps/work.ts";
import { draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { criticalSteps } from "./critical.ts";
import { lateMinutes } from "./late.ts";
import { planProgress, stepsOfPerson } from "./progress.ts";
import { schedule } from "./schedule.ts";

const t0 = Date.parse("2026-11-26T12:00:00.000Z");
const minutes = (n: number) => t0 + n * 60_000;
const at = (plan: TestRoom, n: number) => {
  plan.now = new Date(minutes(n)).toISOString();
  return plan;
};
const id = (plan: TestRoom, title: string) => ({ stepId: plan.step(title).id });

/** Two phases of 20 minutes from T0, ten minutes a step, running since T0; then what a rollback would be. */
function running() {
  const plan = new TestRoom(draftOf({ Deploy: ["a", "b"], Verify: ["c", "d"], Back: ["r"] }), { t0: new Date(t0).toISOString() });
  for (const title of ["a", "b", "c", "d"]) plan.do(editStep, { ...id(plan, title), durationMax: 10 });
  plan.do(editPhase, { phaseId: plan.phaseId("Back"), kind: "rollback" });
  return at(plan, 0).start();
}
const titles = (steps: readonly { title: string }[]) => steps.map(({ title }) => title);

describe("where a plan stands", () => {
  it("is at the plan when nothing has happened", () => {
    const now = planProgress(running().room, minutes(0));
    expect(now).toMatchObject({
      closed: 0,
      total: 4,
      plannedEnd: minutes(40),
      forecastEnd: minutes(40),
      driftMinutes: 0,
      late: [],
      now: [],
      failed: [],
    });
    expect(now.current?.phase.title).toBe("Deploy");
    expect(now.next.map(({ step, plannedAt }) => [step.title, plannedAt])).toEqual([
      ["a", minutes(0)],
      ["b", minutes(10)],
      ["c", minutes(20)],
      ["d", minutes(30)],
    ]);
  });

  it("drifts by what was lost", () => {
    const plan = running();
    at(plan, 5).do(startStep, id(plan, "a"));
    expect(planProgress(plan.room, minutes(5)).driftMinutes).toBe(5);
    expect(planProgress(plan.room, minutes(12)).driftMinutes).toBe(5);
    at(plan, 25).do(completeStep, id(plan, "a"));
    expect(planProgress(plan.room, minutes(25))).toMatchObject({ driftMinutes: 15, forecastEnd: minutes(55) });
  });

  it("is early when work goes faster, except for what has a time of its own", () => {
    const plan = running();
    at(plan, 4).do(completeStep, id(plan, "a"));
    at(plan, 8).do(completeStep, id(plan, "b"));
    expect(planProgress(plan.room, minutes(8)).driftMinutes).toBe(-12);
    plan.do(editPhase, { phaseId: plan.phaseId("Verify"), at: { kind: "offset", minutes: 20 } }, sofia);
    expect(planProgress(plan.room, minutes(8)).driftMinutes).toBe(0);
  });

  it("says what runs, is late and has failed", () => {
    const plan = running();
    at(plan, 1).do(startStep, id(plan, "a"));
    at(plan, 2).do(failStep, { ...id(plan, "c"), reason: "502" });
    const now = planProgress(plan.room, minutes(15));
    expect(titles(now.now)).toEqual(["a"]);
    expect(titles(now.failed)).toEqual(["c"]);
    expect(now.late.map(({ step, minutes }) => [step.title, minutes])).toEqual([
      ["a", 4],
      ["b", 5],
    ]);
    expect(titles(now.next.map(({ step }) => step))).toEqual(["b", "d"]);
  });

  it("counts skipped as closed and moves to the next phase", () => {
    const plan = running();
    at(plan, 3).do(completeStep, id(plan, "a"));
    at(plan, 6).do(skipStep, { ...id(plan, "b"), reason: "no need" });
    const now = planProgress(plan.room, minutes(6));
    expect(now).toMatchObject({ closed: 2, total: 4 });
    expect(now.current?.phase.title).toBe("Verify");
    expect(now.phases[0]).toMatchObject({ state: "done", closed: 2, total: 2, actualStart: minutes(3), actualEnd: minutes(6) });
  });

  it("is nowhere when all is closed, and then ends when it ended", () => {
    const plan = running();
    for (const title of ["a", "b", "c", "d"]) at(plan, 30).do(completeStep, id(plan, title));
    expect(planProgress(plan.room, minutes(50))).toMatchObject({ current: null, forecastEnd: minutes(30), driftMinutes: -10, next: [] });
    plan.do(completePlan, {}, sofia);
    expect(planProgress(plan.room, minutes(90))).toMatchObject({ forecastEnd: minutes(30), late: [] });
  });

  it("does not count the watch into the end", () => {
    const plan = running();
    plan.do(editPhase, { phaseId: plan.phaseId("Verify"), kind: "watch" }, sofia);
    expect(planProgress(plan.room, minutes(0)).plannedEnd).toBe(minutes(20));
  });

  it("knows nothing of ends without T0", () => {
    const plan = new TestRoom(draftOf({ P: ["a"] }));
    expect(planProgress(plan.room, minutes(0))).toMatchObject({ plannedEnd: null, forecastEnd: null, driftMinutes: null, total: 1 });
  });
});

describe("the steps of a person", () => {
  it("are those assigned to them, started by them, or nobody's in their role", () => {
    const plan = running();
    plan.do(addRole, { title: "QA" }, sofia);
    const role = Object.values(plan.room.roles)[0];
    plan.do(assignRole, { roleId: role?.id ?? "", holder: { id: "jonas", name: "Jonas Ott" } }, sofia);
    plan.do(editStep, { ...id(plan, "c"), roleId: role?.id ?? "" }, sofia);
    plan.do(editStep, { ...id(plan, "d"), roleId: role?.id ?? "" }, sofia);
    plan.do(assignStep, { ...id(plan, "d"), assignee: { id: "ana", name: "Ana Novak" } });
    plan.do(assignStep, { ...id(plan, "b"), assignee: { id: "jonas", name: "Jonas Ott" } });
    plan.do(startStep, id(plan, "a"), jonas);
    expect(titles(stepsOfPerson(plan.room, "jonas"))).toEqual(["a", "b", "c"]);
    plan.do(completeStep, id(plan, "a"), jonas);
    expect(titles(stepsOfPerson(plan.room, "jonas"))).toEqual(["b", "c"]);
  });
});

describe("a forecast", () => {
  const night = Date.parse("2027-02-03T22:00:00.000Z");
  const wall = (time: string) => ({ kind: "wall" as const, time, date: null });

  /** A move at night: prepared from 22:00, the job at 02:30, open again at 03:30; the phase itself says no time. */
  function move() {
    const plan = new TestRoom(draftOf({ Prepare: ["Freeze"], Move: ["Run the job", "Open again"] }), { t0: new Date(night).toISOString() });
    plan.do(editPhase, { phaseId: plan.phaseId("Prepare"), at: { kind: "window", start: "22:00", end: "23:00", date: null } });
    for (const [title, time] of [
      ["Freeze", "22:15"],
      ["Run the job", "02:30"],
      ["Open again", "03:30"],
    ] as const)
      plan.do(editStep, { ...id(plan, title), at: wall(time) });
    plan.now = new Date(night).toISOString();
    return plan.start();
  }
  const later = (minutesOn: number) => night + minutesOn * 60_000;
  const of = (plan: TestRoom, phase: string, now: number) =>
    planProgress(plan.room, now).phases.find((each) => each.phase.title === phase)?.forecast;

  it("never begins a step before the clock time it says itself: whoever is early waits", () => {
    const plan = move();
    expect(planProgress(plan.room, night)).toMatchObject({ plannedEnd: later(330), forecastEnd: later(330), driftMinutes: 0 });
    expect(of(plan, "Move", night)).toEqual({ start: later(270), end: later(330) });
    plan.now = new Date(later(20)).toISOString();
    plan.do(completeStep, id(plan, "Freeze"));
    expect(of(plan, "Move", later(20))).toEqual({ start: later(270), end: later(330) });
    plan.now = new Date(later(275)).toISOString();
    plan.do(completeStep, id(plan, "Run the job"));
    expect(of(plan, "Move", later(275))?.end).toBe(later(330));
    expect(planProgress(plan.room, later(275)).driftMinutes).toBe(0);
  });

  it("begins a phase with a time of its own then, whatever time its first step says", () => {
    expect(of(move(), "Prepare", night)).toEqual({ start: night, end: later(60) });
  });

  it("lets run beside each other what does so by the plan, and passes on by how much the one before is late", () => {
    const plan = running();
    for (const [title, minutes] of [
      ["Deploy", 0],
      ["Verify", 5],
    ] as const)
      plan.do(editPhase, { phaseId: plan.phaseId(title), at: { kind: "offset", minutes } }, sofia);
    expect(planProgress(plan.room, minutes(0))).toMatchObject({ plannedEnd: minutes(25), forecastEnd: minutes(25), driftMinutes: 0 });
    const late = planProgress(plan.room, minutes(7));
    expect(late).toMatchObject({ driftMinutes: 7 });
    expect(late.phases.map(({ waitsFor }) => waitsFor)).toEqual([null, plan.phaseId("Deploy"), null]);
    expect(criticalSteps(plan.room, minutes(7))).toEqual(["a", "b", "c", "d"].map((title) => plan.step(title).id));
  });

  it("of a phase that spans weeks is not put off by the time between its steps", () => {
    const plan = new TestRoom(draftOf({ Tell: ["week before", "day before", "day", "week after"] }), { t0: new Date(t0).toISOString() });
    const week = 7 * 24 * 60;
    for (const [title, offset] of [
      ["week before", -week],
      ["day before", -24 * 60],
      ["day", 0],
      ["week after", week],
    ] as const)
      plan.do(editStep, { ...id(plan, title), at: { kind: "offset", minutes: offset } });
    at(plan, 0).start();
    expect(planProgress(plan.room, minutes(0))).toMatchObject({ plannedEnd: minutes(week), forecastEnd: minutes(week), driftMinutes: 0 });
    at(plan, 30).do(completeStep, id(plan, "week before"));
    expect(planProgress(plan.room, minutes(30)).driftMinutes).toBe(0);
  });

  it("waits for a time that the parent of its first step says", () => {
    const plan = running();
    plan.do(addStep, { phaseId: plan.phaseId("Verify"), parentId: plan.step("d").id, afterId: null, title: "d1" }, sofia);
    plan.do(editStep, { ...id(plan, "d"), at: { kind: "offset", minutes: 60 } }, sofia);
    for (const title of ["a", "b", "c"]) at(plan, 5).do(completeStep, id(plan, title));
    expect(planProgress(plan.room, minutes(5)).forecastEnd ?? 0).toBeGreaterThanOrEqual(minutes(60));
  });

  it("is late when the clock time has passed and the step is open", () => {
    const plan = move();
    expect(planProgress(plan.room, later(400)).driftMinutes ?? 0).toBeGreaterThan(60);
  });
});

it("no forecast of any plan ends before now, and one begun at its first time and not yet late is on time", () => {
  const minute = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
  const step = fc.record({ at: fc.option(fc.integer({ min: -300, max: 600 }), { nil: null }), minutes: minute });
  const phase = fc.record({
    at: fc.option(fc.integer({ min: -300, max: 600 }), { nil: null }),
    minutes: minute,
    steps: fc.array(step, { maxLength: 4 }),
  });
  const acts = fc.array(fc.record({ step: fc.nat(15), after: fc.integer({ min: 0, max: 90 }), start: fc.boolean() }), { maxLength: 8 });
  const offset = (n: number | null) => (n === null ? null : { kind: "offset" as const, minutes: n });
  const made = fc.property(fc.array(phase, { minLength: 1, maxLength: 4 }), acts, (phases, todo) => {
    const outline = Object.fromEntries(phases.map(({ steps }, p) => [`p${p}`, steps.map((_, s) => `s${p}.${s}`)]));
    const plan = new TestRoom(draftOf(outline), { t0: new Date(t0).toISOString() });
    for (const [p, each] of phases.entries()) {
      plan.do(editPhase, { phaseId: plan.phaseId(`p${p}`), at: offset(each.at), durationMax: each.minutes }, sofia);
      for (const [s, { at, minutes }] of each.steps.entries())
        plan.do(editStep, { ...id(plan, `s${p}.${s}`), at: offset(at), durationMax: minutes }, sofia);
    }
    let now = Math.min(t0, ...[...schedule(plan.room).phases.values()].map(({ start }) => start ?? t0));
    plan.now = new Date(now).toISOString();
    plan.start();
    const first = planProgress(plan.room, now);
    if (first.late.length === 0) expect(first.driftMinutes).toBe(0);
    const ids = Object.keys(plan.room.steps);
    for (const { step, after, start } of todo) {
      now += after * 60_000;
      plan.now = new Date(now).toISOString();
      const stepId = ids[step % Math.max(1, ids.length)];
      if (stepId) plan.do(start ? startStep : completeStep, { stepId });
      for (const { state, total, forecast } of planProgress(plan.room, now).phases)
        if (state !== "done" && total > 0) expect(forecast.end).toBeGreaterThanOrEqual(now);
    }
  });
  fc.assert(made, { numRuns: 300 });
});

it("a parent is late when what it says it takes is over and it is open; the list of late steps names its children, or it where none of them is late", () => {
  const plan = new TestRoom(draftOf({ Deploy: { Both: ["a", "b"], After: [] } }), { t0: new Date(t0).toISOString() });
  plan.do(editStep, { ...id(plan, "Both"), durationMax: 20 });
  at(plan, 0).start();
  const late = (now: number) => titles(planProgress(plan.room, now).late.map(({ step }) => step));
  expect(lateMinutes(plan.room, plan.step("Both"), minutes(15))).toBe(0);
  expect(lateMinutes(plan.room, plan.step("Both"), minutes(35))).toBe(15);
  expect(late(minutes(35))).toEqual(["a", "After"]);
  plan.do(completeStep, id(plan, "a"));
  expect(late(minutes(35))).toEqual(["Both", "After"]);
});

it("tells how late steps are by whole minutes of the clock, so that a list and the rows beside it say the same", () => {
  const plan = running();
  plan.now = new Date(minutes(0) + 50_000).toISOString();
  plan.do(startStep, id(plan, "a"));
  const [within, after] = [minutes(12) + 55_000, minutes(13)];
  expect(planProgress(plan.room, within).late.find(({ step }) => step.title === "a")?.minutes).toBe(1);
  expect(planProgress(plan.room, after).late.find(({ step }) => step.title === "a")?.minutes).toBe(2);
});
