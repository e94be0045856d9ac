import { describe, expect, it } from "vitest";
import { addPhase, movePhase, removePhase, restorePhase } from "../phases/verbs.ts";
import { cancelPlan } from "../plan/start-and-end.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addStep, assignStep, editStep, moveStep, removeStep, restoreStep } from "./edit.ts";
import { completeStep, startStep } from "./work.ts";

const drafted = () => new TestRoom(draftOf({ Prepare: ["A", "B"], Deploy: { C: ["C1", "C2"], D: [] } }));
const id = (plan: TestRoom, title: string) => plan.step(title).id;

describe("editing steps", () => {
  it("adds first, behind a step and under a step", () => {
    const plan = drafted();
    const phaseId = plan.phaseId("Prepare");
    plan.do(addStep, { phaseId, parentId: null, afterId: null, title: "First" });
    plan.do(addStep, { phaseId, parentId: null, afterId: id(plan, "A"), title: "Between" });
    plan.do(addStep, { phaseId, parentId: id(plan, "B"), afterId: null, title: "Under" });
    expect(plan.outline().Prepare).toEqual(["First", "A", "Between", "B [Under]"]);
  });

  it("does not add under a closed step or one of another phase", () => {
    const plan = drafted().start();
    plan.do(completeStep, { stepId: id(plan, "A") });
    expect(plan.do(addStep, { phaseId: plan.phaseId("Prepare"), parentId: id(plan, "A"), afterId: null, title: "X" })).toMatchObject({
      reason: "closed",
    });
    expect(plan.do(addStep, { phaseId: plan.phaseId("Prepare"), parentId: id(plan, "C"), afterId: null, title: "X" })).toMatchObject({
      code: "not-found",
    });
  });

  it("moves a step with what is under it into another phase", () => {
    const plan = drafted();
    plan.do(moveStep, { stepId: id(plan, "C"), phaseId: plan.phaseId("Prepare"), parentId: null, afterId: id(plan, "A") });
    expect(plan.outline()).toEqual({ Prepare: ["A", "C [C1, C2]", "B"], Deploy: ["D"] });
    expect(plan.step("C1").phaseId).toBe(plan.phaseId("Prepare"));
  });

  it("cannot move a step under itself", () => {
    const plan = drafted();
    const move = { stepId: id(plan, "C"), phaseId: plan.phaseId("Deploy"), afterId: null };
    expect(plan.do(moveStep, { ...move, parentId: id(plan, "C") })).toMatchObject({ reason: "inside-itself" });
    expect(plan.do(moveStep, { ...move, parentId: id(plan, "C1") })).toMatchObject({ reason: "inside-itself" });
  });

  it("removes with children and puts exactly those back", () => {
    const plan = drafted();
    plan.do(removeStep, { stepId: id(plan, "C1") });
    plan.now = "2026-11-26T12:01:00.000Z";
    plan.do(removeStep, { stepId: id(plan, "C") });
    expect(plan.outline().Deploy).toEqual(["D"]);
    expect(plan.do(removeStep, { stepId: id(plan, "C") })).toMatchObject({ kind: "already" });
    expect(plan.do(restoreStep, { stepId: id(plan, "C1") })).toMatchObject({ reason: "gone" });
    plan.do(restoreStep, { stepId: id(plan, "C") });
    expect(plan.outline().Deploy).toEqual(["C [C2]", "D"]);
  });

  it("puts a step back where its parent is by now, and under none that was closed meanwhile", () => {
    const plan = drafted();
    plan.do(removeStep, { stepId: id(plan, "C1") });
    plan.do(moveStep, { stepId: id(plan, "C"), phaseId: plan.phaseId("Prepare"), parentId: null, afterId: null });
    plan.do(restoreStep, { stepId: id(plan, "C1") });
    expect(plan.outline()).toEqual({ Prepare: ["C [C1, C2]", "A", "B"], Deploy: ["D"] });
    plan.start().do(removeStep, { stepId: id(plan, "C1") }, sofia);
    plan.do(completeStep, { stepId: id(plan, "C2") });
    plan.do(completeStep, { stepId: id(plan, "C") });
    expect(plan.do(restoreStep, { stepId: id(plan, "C1") }, sofia)).toMatchObject({ kind: "refusal", reason: "closed" });
  });

  it("cannot remove what has begun, nor its parent or phase", () => {
    const plan = drafted().start();
    plan.do(startStep, { stepId: id(plan, "C1") });
    for (const title of ["C1", "C"]) expect(plan.do(removeStep, { stepId: id(plan, title) }, sofia)).toMatchObject({ reason: "begun" });
    expect(plan.do(removePhase, { phaseId: plan.phaseId("Deploy") }, sofia)).toMatchObject({ reason: "begun" });
  });

  it("raises the revision only while the plan runs, and only for a real change", () => {
    const plan = drafted();
    plan.do(editStep, { stepId: id(plan, "A"), title: "A2" });
    expect(plan.room.plan.revision).toBe(0);
    plan.start();
    plan.do(editStep, { stepId: id(plan, "A2"), title: "A3" }, sofia);
    expect(plan.do(editStep, { stepId: id(plan, "A3"), title: "A3" }, sofia)).toMatchObject({ kind: "already" });
    expect(plan.room.plan.revision).toBe(1);
  });

  it("gives a step to a person and back", () => {
    const plan = drafted();
    const stepId = id(plan, "A");
    plan.do(assignStep, { stepId, assignee: { id: "jonas", name: "Jonas Ott" } });
    expect(plan.step("A").assigneeId).toBe("jonas");
    expect(plan.do(assignStep, { stepId, assignee: { id: "jonas", name: "Jonas Ott" } })).toMatchObject({ kind: "already" });
    plan.do(assignStep, { stepId, assignee: null });
    expect(plan.step("A").assigneeId).toBeNull();
  });

  it("changes nothing once the plan has ended", () => {
    const plan = drafted();
    const removed = id(plan, "B");
    plan.do(removeStep, { stepId: removed });
    plan.do(cancelPlan, { reason: "no" }, sofia);
    const ended = { kind: "refusal", reason: "ended" };
    expect(plan.do(editStep, { stepId: id(plan, "A"), title: "Z" })).toMatchObject(ended);
    expect(plan.do(removeStep, { stepId: id(plan, "A") })).toMatchObject(ended);
    expect(plan.do(restoreStep, { stepId: removed })).toMatchObject(ended);
    expect(plan.do(assignStep, { stepId: id(plan, "A"), assignee: { id: "jonas", name: "Jonas Ott" } })).toMatchObject(ended);
    expect(plan.do(addPhase, { title: "Z", kind: "deploy", afterId: null })).toMatchObject(ended);
  });
});

describe("editing phases", () => {
  it("adds, moves, removes and restores with its steps", () => {
    const plan = drafted();
    plan.do(addPhase, { title: "Verify", kind: "verify", afterId: plan.phaseId("Prepare") });
    expect(Object.keys(plan.outline())).toEqual(["Prepare", "Verify", "Deploy"]);
    plan.do(movePhase, { phaseId: plan.phaseId("Verify"), afterId: null });
    expect(Object.keys(plan.outline())).toEqual(["Verify", "Prepare", "Deploy"]);
    plan.do(removePhase, { phaseId: plan.phaseId("Deploy") });
    expect(Object.keys(plan.outline())).toEqual(["Verify", "Prepare"]);
    expect(plan.step("C1").removedAt).not.toBeNull();
    plan.do(restorePhase, { phaseId: plan.phaseId("Deploy") });
    expect(plan.outline().Deploy).toEqual(["C [C1, C2]", "D"]);
  });
});
