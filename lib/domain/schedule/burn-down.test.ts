import { describe, expect, it } from "vitest";
import type { PlanTime } from "../kernel/fields.ts";
import { system } from "../kernel/permissions.ts";
import { noteDeadlinePassed } from "../phases/deadline-passed.ts";
import { deadlineTimers } from "../phases/deadline-timers.ts";
import { editPhase } from "../phases/verbs.ts";
import { startPlan } from "../plan/start-and-end.ts";
import { moveT0 } from "../plan/when.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { completeStep, reopenStep, ruleOutStep, skipStep, startStep } from "../steps/work.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { burnDown, burnDowns, burnDownText, deadlineOf } from "./burn-down.ts";
import { planProgress } from "./progress.ts";
import { t0Move } from "./t0-move.ts";

const at = (clock: string) => Date.parse(`2026-11-26T${clock}.000Z`);

function prepared(deadline: PlanTime, t0: string | null = "2026-11-26T13:00:00.000Z") {
  const test = new TestRoom(draftOf({ Prepare: ["A", "B", "C"], Deploy: ["D"] }), { t0 });
  const phaseId = test.phaseId("Prepare");
  test.do(editPhase, { phaseId, deadline }, sofia);
  const burn = (clock: string) => {
    const phase = test.room.phases[phaseId];
    const found = phase && burnDown(test.room, phase, at(clock));
    return found ? [found.state, burnDownText(found)] : null;
  };
  return { test, phaseId, burn };
}

describe("a deadline of a phase", () => {
  const one: PlanTime = { kind: "wall", time: "13:00", date: "2026-11-26" };

  it("that passes with steps open stands in the record with who answers for it, and once; one that was kept or moved does not", () => {
    const { test, phaseId } = prepared(one);
    const noon = "2026-11-26T13:00:00.000Z";
    const role = test.do(addRole, { title: "Database" }, sofia);
    const roleId = role.kind === "change" ? role.subject : "";
    test.do(assignRole, { roleId, holder: { id: ana.userId, name: ana.name } }, sofia);
    test.do(editPhase, { phaseId, roleId }, sofia);
    // A plan that has not started is late for nothing.
    expect(deadlineTimers(test.room, test.now)).toEqual([{ key: `deadline ${phaseId}`, at: null }]);
    const began = test.do(startPlan, {}, sofia);
    expect(began).toMatchObject({ jobs: expect.arrayContaining([expect.objectContaining({ key: `deadline ${phaseId}`, at: noon })]) });
    const note = (deadline = noon) => test.do(noteDeadlinePassed, { phaseId, deadline }, system);
    expect(note()).toMatchObject({ kind: "refusal", reason: "too-early" });
    test.do(completeStep, { stepId: test.step("A").id });
    test.now = "2026-11-26T13:00:01.000Z";
    expect(note("2026-11-26T12:00:00.000Z")).toMatchObject({ kind: "already" });
    expect(note()).toMatchObject({ kind: "change", data: { title: "Prepare", open: 2, total: 3, owner: "Database · Ana Novak" } });
    const moved = test.do(editPhase, { phaseId, deadline: { kind: "wall", time: "14:00", date: "2026-11-26" } }, sofia);
    expect(moved).toMatchObject({ jobs: [{ key: `deadline ${phaseId}`, at: "2026-11-26T14:00:00.000Z", verb: "phase.deadline_passed" }] });
    for (const title of ["B", "C"]) test.do(completeStep, { stepId: test.step(title).id });
    test.now = "2026-11-26T14:00:00.000Z";
    expect(note("2026-11-26T14:00:00.000Z")).toMatchObject({ kind: "already" });
  });

  it("burns down before the start and after it, by the minutes of the clock", () => {
    const { test, burn } = prepared(one);
    expect(burn("12:20:30")).toEqual(["open", "3 open, 40 min left"]);
    test.start();
    test.now = "2026-11-26T12:30:00.000Z";
    test.do(completeStep, { stepId: test.step("A").id });
    test.do(skipStep, { stepId: test.step("B").id, reason: "not now" });
    expect(burn("12:59:59")).toEqual(["open", "1 open, 1 min left"]);
    expect(burn("13:00:00")).toEqual(["over", "1 open, 0 min over"]);
    expect(burn("13:12:40")).toEqual(["over", "1 open, 12 min over"]);
  });

  it("is kept by the last tick, whatever the time is by now; or it is not", () => {
    const { test, burn } = prepared(one);
    test.start();
    for (const title of ["A", "B"]) test.do(completeStep, { stepId: test.step(title).id });
    test.now = "2026-11-26T12:52:00.000Z";
    test.do(ruleOutStep, { stepId: test.step("C").id, reason: "nothing to do" });
    expect(burn("15:00:00")).toEqual(["kept", "all 3 done, 8 min early"]);
    test.do(reopenStep, { stepId: test.step("C").id });
    test.now = "2026-11-26T13:05:10.000Z";
    test.do(completeStep, { stepId: test.step("C").id });
    expect(burn("15:00:00")).toEqual(["broken", "all 3 done, 5 min late"]);
  });

  it("counts from T0 where it says so, and then waits for one; a date of its own stays when T0 moves", () => {
    const counted = prepared({ kind: "offset", minutes: -30 }, null);
    expect(counted.burn("12:00:00")).toBeNull();
    counted.test.do(moveT0, { t0: "2026-11-26T14:00:00.000Z" }, sofia);
    expect(counted.burn("12:00:00")).toEqual(["open", "3 open, 1 h 30 min left"]);
    const moved = t0Move(counted.test.room, "2026-11-26T15:00:00.000Z", at("12:00:00")).moved.map(({ title }) => title);
    expect(moved).toContain("Prepare: deadline");
    const fixed = prepared(one);
    expect(t0Move(fixed.test.room, "2026-11-26T15:00:00.000Z", at("12:00:00")).fixed.map(({ title }) => title)).toContain(
      "Prepare: deadline",
    );
  });

  it("on the day the clock is set forward is the next time there is, and one without a date is on the day of T0", () => {
    const test = new TestRoom(draftOf({ Prepare: ["A"] }), { t0: "2026-03-29T06:00:00.000Z", zone: "Europe/Berlin" });
    const phaseId = test.phaseId("Prepare");
    test.do(editPhase, { phaseId, deadline: { kind: "wall", time: "02:30", date: null } }, sofia);
    const phase = test.room.phases[phaseId];
    expect(phase && new Date(deadlineOf(test.room, phase) ?? 0).toISOString()).toBe("2026-03-29T01:00:00.000Z");
  });

  it("stands with the others, the next one first; the points of its line are its ticks", () => {
    const { test, phaseId } = prepared(one);
    test.do(editPhase, { phaseId: test.phaseId("Deploy"), deadline: { kind: "wall", time: "12:30", date: null } }, sofia);
    expect(burnDowns(test.room, at("12:00:00")).map(({ phase }) => phase.title)).toEqual(["Deploy", "Prepare"]);
    expect(burnDowns(test.room, at("12:00:00"))[0]?.points).toBeNull();
    test.start();
    test.now = "2026-11-26T12:10:00.000Z";
    test.do(completeStep, { stepId: test.step("B").id });
    const points = burnDowns(test.room, at("12:20:00")).find(({ phase }) => phase.id === phaseId)?.points;
    expect(points).toEqual([
      { at: at("12:00:00"), open: 3 },
      { at: at("12:10:00"), open: 2 },
    ]);
  });
});

describe("a phase", () => {
  it("starts with its first step, and has not once that is taken back", () => {
    const test = new TestRoom(draftOf({ Prepare: ["A", "B"] })).start();
    const startedAt = () => test.room.phases[test.phaseId("Prepare")]?.startedAt;
    test.now = "2026-11-26T12:03:00.000Z";
    test.do(startStep, { stepId: test.step("B").id });
    expect(startedAt()).toBe("2026-11-26T12:03:00.000Z");
    test.do(reopenStep, { stepId: test.step("B").id });
    expect(startedAt()).toBeNull();
    test.now = "2026-11-26T12:05:00.000Z";
    test.do(completeStep, { stepId: test.step("A").id });
    test.now = "2026-11-26T12:06:00.000Z";
    test.do(startStep, { stepId: test.step("B").id });
    test.do(reopenStep, { stepId: test.step("A").id });
    expect(startedAt()).toBe("2026-11-26T12:05:00.000Z");
    expect(planProgress(test.room, Date.parse(test.now)).phases[0]?.actualStart).toBe(at("12:05:00"));
  });
});
