import { describe, expect, it } from "vitest";
import { editPhase } from "../phases/verbs.ts";
import { completePlan } from "../plan/verbs.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { assignStep, editStep } from "../steps/edit.ts";
import { completeStep, failStep, skipStep, startStep } from "../steps/work.ts";
import { draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { lateMinutes } from "./late.ts";
import { planProgress, stepsOfPerson } from "./progress.ts";

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

  it("is late when the clock time has passed and the step is open", () => {
    const plan = move();
    expect(planProgress(plan.room, later(400)).driftMinutes ?? 0).toBeGreaterThan(60);
  });
});

it("a parent is late when what it says it takes is over and it is open; the list of late steps names its children", () => {
  const plan = new TestRoom(draftOf({ Deploy: { Both: ["a", "b"], After: [] } }), { t0: new Date(t0).toISOString() });
  plan.do(editStep, { ...id(plan, "Both"), durationMax: 20 });
  at(plan, 0).start();
  expect(lateMinutes(plan.room, plan.step("Both"), minutes(15))).toBe(0);
  expect(lateMinutes(plan.room, plan.step("Both"), minutes(35))).toBe(15);
  expect(titles(planProgress(plan.room, minutes(35)).late.map(({ step }) => step))).not.toContain("Both");
});
