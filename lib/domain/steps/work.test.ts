import { describe, expect, it } from "vitest";
import type { Actor } from "../kernel/permissions.ts";
import { completePlan } from "../plan/start-and-end.ts";
import { ana, draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { editStep } from "./edit.ts";
import { completeStep, failStep, reopenStep, skipStep, startStep } from "./work.ts";

const outline = { Deploy: { Alone: [], Both: ["Zone a", "Zone b"], Deep: { Inner: ["Leaf"] } } };
const running = () => new TestRoom(draftOf(outline)).start();
const id = (plan: TestRoom, title: string) => ({ stepId: plan.step(title).id });

describe("working on steps", () => {
  it("starts, completes, and remembers who and when", () => {
    const plan = running();
    plan.do(startStep, id(plan, "Alone"), jonas);
    expect(plan.step("Alone")).toMatchObject({
      status: "doing",
      startedAt: plan.now,
      startedBy: { id: "jonas", name: "Jonas Ott" },
      touchedSeq: 3,
      touchedBy: "jonas",
    });
    plan.do(completeStep, { ...id(plan, "Alone"), note: "fine" });
    expect(plan.step("Alone")).toMatchObject({
      status: "done",
      startedBy: { id: "jonas" },
      finishedBy: { id: "ana" },
      reason: "fine",
      touchedSeq: 4,
    });
  });

  it("gives a tick without a start no duration", () => {
    const plan = running();
    plan.do(completeStep, id(plan, "Alone"));
    expect(plan.step("Alone").startedAt).toBeNull();
  });

  it("closes parents with their last child, whichever way it closed", () => {
    const plan = running();
    plan.do(completeStep, id(plan, "Zone a"));
    expect(plan.step("Both").status).toBe("todo");
    plan.do(skipStep, { ...id(plan, "Zone b"), reason: "gone" });
    expect(plan.step("Both").status).toBe("done");
    plan.do(completeStep, id(plan, "Leaf"));
    expect([plan.step("Inner").status, plan.step("Deep").status]).toEqual(["done", "done"]);
  });

  it("leaves a parent with a command of its own open", () => {
    const plan = running();
    plan.do(editStep, { ...id(plan, "Both"), commands: [{ language: "sh", text: "true" }] }, sofia);
    plan.do(completeStep, id(plan, "Zone a"));
    plan.do(completeStep, id(plan, "Zone b"));
    expect(plan.step("Both").status).toBe("todo");
  });

  it("opens closed parents with a child", () => {
    const plan = running();
    plan.do(completeStep, id(plan, "Leaf"));
    plan.do(reopenStep, id(plan, "Leaf"));
    expect([plan.step("Leaf").status, plan.step("Inner").status, plan.step("Deep").status]).toEqual(["todo", "todo", "todo"]);
    expect(plan.step("Leaf")).toMatchObject({ finishedAt: null, finishedBy: null, reason: null });
  });

  it("asks before a parent with open children is ticked", () => {
    const plan = running();
    expect(plan.do(completeStep, id(plan, "Both"))).toMatchObject({
      kind: "refusal",
      reason: "open-children",
      message: "2 steps under “Both” are still open.",
    });
    plan.do(completeStep, { ...id(plan, "Both"), withChildren: true });
    expect([plan.step("Both").status, plan.step("Zone a").status, plan.step("Zone b").status]).toEqual(["done", "done", "done"]);
  });

  it("never ticks a step with a command along with its parent, and names it", () => {
    const plan = running();
    const run = { ...plan.step("Zone b"), commands: [{ language: "sh", text: "./move b" }] };
    plan.room = { ...plan.room, steps: { ...plan.room.steps, [run.id]: run } };
    expect(plan.do(completeStep, { ...id(plan, "Both"), withChildren: true })).toMatchObject({
      kind: "refusal",
      reason: "own-tick",
      message: "“Zone b” under “Both” has a command and is ticked one by one, once run.",
    });
    expect([plan.step("Both").status, plan.step("Zone a").status, plan.step("Zone b").status]).toEqual(["todo", "todo", "todo"]);
    plan.do(completeStep, id(plan, "Zone b"));
    plan.do(completeStep, { ...id(plan, "Both"), withChildren: true });
    expect(plan.step("Both").status).toBe("done");
  });

  it("skips open children with their parent and keeps done ones", () => {
    const plan = running();
    plan.do(completeStep, id(plan, "Zone a"));
    plan.do(skipStep, { ...id(plan, "Both"), reason: "no need" });
    expect([plan.step("Both").status, plan.step("Zone a").status, plan.step("Zone b").status]).toEqual(["skipped", "done", "skipped"]);
  });

  it("keeps a failed step open work", () => {
    const plan = running();
    plan.do(failStep, { ...id(plan, "Zone a"), reason: "502" });
    plan.do(completeStep, id(plan, "Zone b"));
    expect(plan.step("Both").status).toBe("todo");
    plan.do(startStep, id(plan, "Zone a"));
    expect(plan.step("Zone a")).toMatchObject({ status: "doing", reason: null });
  });

  it.each([
    ["done", (plan: TestRoom, actor: Actor) => plan.do(completeStep, id(plan, "Alone"), actor)],
    ["skipped", (plan: TestRoom, actor: Actor) => plan.do(skipStep, { ...id(plan, "Alone"), reason: "r" }, actor)],
    ["failed", (plan: TestRoom, actor: Actor) => plan.do(failStep, { ...id(plan, "Alone"), reason: "r" }, actor)],
    ["running", (plan: TestRoom, actor: Actor) => plan.do(startStep, id(plan, "Alone"), actor)],
  ])("names who had it %s first", (state, act) => {
    const plan = running();
    act(plan, jonas);
    const before = plan.room;
    expect(act(plan, ana)).toMatchObject({
      kind: "already",
      by: { name: "Jonas Ott" },
      message: `Jonas Ott had “Alone” ${state} before you.`,
    });
    expect(plan.room).toBe(before);
  });

  it("says that an open step is open", () => {
    const plan = running();
    expect(plan.do(reopenStep, id(plan, "Alone"))).toMatchObject({ kind: "already", by: null });
  });

  it("refuses to work on what is closed the other way", () => {
    const plan = running();
    plan.do(skipStep, { ...id(plan, "Alone"), reason: "r" }, jonas);
    expect(plan.do(completeStep, id(plan, "Alone"))).toMatchObject({
      reason: "closed",
      message: "Jonas Ott skipped “Alone”. Reopen it first.",
    });
    expect(plan.do(startStep, id(plan, "Alone"))).toMatchObject({ reason: "closed" });
    expect(plan.do(failStep, { ...id(plan, "Alone"), reason: "r" })).toMatchObject({ reason: "closed" });
    plan.do(completeStep, id(plan, "Zone a"), jonas);
    expect(plan.do(skipStep, { ...id(plan, "Zone a"), reason: "r" })).toMatchObject({
      message: "Jonas Ott did “Zone a” already. Reopen it first.",
    });
  });

  it("wants a reason and a step that is there", () => {
    const plan = running();
    expect(() => plan.do(skipStep, { ...id(plan, "Alone"), reason: "  " })).toThrow("Say why");
    expect(plan.do(completeStep, { stepId: "nowhere" })).toMatchObject({ kind: "refusal", code: "not-found" });
  });

  it("refuses while the plan does not run", () => {
    const before = new TestRoom(draftOf(outline));
    expect(before.do(completeStep, id(before, "Alone"))).toMatchObject({ reason: "not-started" });
    const after = running();
    after.do(completePlan, { leaveOpen: true }, sofia);
    expect(after.do(startStep, id(after, "Alone"))).toMatchObject({ reason: "ended" });
  });
});
