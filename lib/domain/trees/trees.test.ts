import { describe, expect, it } from "vitest";
import { read } from "#lib/runbook/read.ts";
import { addStage } from "../stages/edit-stages.ts";
import { rolloutOf } from "../stages/status.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { actionsOf } from "./action.ts";
import { addTree, endWalk, releaseStop, startWalk, takeNode } from "./verbs.ts";
import { kindOf, openStops, placeOf, root, treesOf, walksOf } from "./walk.ts";

const canary = [
  { depth: 0, text: "Check the logs" },
  { depth: 0, text: "Decision point:" },
  { depth: 1, text: "If isolated to the canary:" },
  { depth: 2, text: "Stop the canary, investigate" },
  { depth: 1, text: "If widespread:" },
  { depth: 2, text: "STOP: Do not go on" },
  { depth: 0, text: "Tell everybody" },
];

function walking(nodes = canary, kind: "tree" | "matrix" = "tree") {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
  plan.do(addTree, { title: "Canary red", kind, nodes }, sofia);
  plan.start().do(startWalk, { treeId: treesOf(plan.room)[0]?.id ?? "" });
  const walk = () => {
    const [first] = walksOf(plan.room);
    if (!first) throw new Error("nobody walks");
    return first;
  };
  const take = (node: number, answer: number | null = null) => plan.do(takeNode, { walkId: walk().id, node, answer });
  return { plan, walk, take, here: () => (walk().endedAt ? null : placeOf(walk())) };
}

describe("a walk through a decision tree", () => {
  it("goes line by line, takes one answer of a question, and leaves the others out", () => {
    const { walk, take, here } = walking();
    expect(here()).toBe(0);
    take(0);
    expect([here(), kindOf(walk(), 1)]).toEqual([1, "question"]);
    expect(take(1)).toMatchObject({ kind: "refusal", reason: "no-answer" });
    expect(take(1, 3)).toMatchObject({ kind: "refusal", reason: "no-answer" });
    take(1, 2);
    expect(here()).toBe(3);
    take(3);
    expect(here()).toBe(6);
    take(6);
    expect(walk()).toMatchObject({ endedBy: { name: "Ana Novak" }, reason: null });
    expect(walk().path.map(({ node, answer, by }) => [node, answer, by.name])).toEqual([
      [0, null, "Ana Novak"],
      [1, 2, "Ana Novak"],
      [3, null, "Ana Novak"],
      [6, null, "Ana Novak"],
    ]);
  });

  it("tells the second of two who was first, and whoever saw another line where it is", () => {
    const { plan, walk, take } = walking();
    take(0);
    expect(plan.do(takeNode, { walkId: walk().id, node: 0, answer: null }, jonas)).toMatchObject({ kind: "already" });
    expect(take(6)).toMatchObject({ kind: "refusal", reason: "elsewhere" });
  });

  it("holds steps and rollout at a STOP until a lead releases it with a reason; no other way leads past it", () => {
    const { plan, walk, take, here } = walking();
    plan.do(addStage, { title: "Canary", percent: 10 }, sofia);
    take(0);
    take(1, 4);
    expect([here(), openStops(plan.room).map(({ text }) => text)]).toEqual([5, ["STOP: Do not go on"]]);
    expect(plan.do(completeStep, { stepId: plan.step("Switch").id })).toMatchObject({ kind: "refusal", reason: "stop" });
    expect(rolloutOf(plan.room, Date.parse(plan.now)).against).toEqual(["“Canary red” says STOP: Do not go on"]);
    expect(take(5)).toMatchObject({ kind: "refusal", reason: "stop" });
    expect(plan.do(endWalk, { walkId: walk().id, reason: "wrong tree" })).toMatchObject({ kind: "refusal", reason: "stop" });
    plan.do(releaseStop, { walkId: walk().id, node: 5, reason: "test account only" }, sofia);
    expect(here()).toBe(6);
    expect(walk().path.at(-1)).toMatchObject({ node: 5, note: "test account only", by: { name: "Sofia Brandt" } });
    expect(plan.do(completeStep, { stepId: plan.step("Switch").id })).toMatchObject({ kind: "change" });
  });

  it("through a matrix begins with the choice of its case", () => {
    const { walk, take, here } = walking(
      [
        { depth: 0, text: "Critical" },
        { depth: 1, text: "within 5 minutes" },
        { depth: 1, text: "Emergency rollback" },
        { depth: 0, text: "Low" },
        { depth: 1, text: "Hot fix" },
      ],
      "matrix",
    );
    expect([here(), kindOf(walk(), root)]).toEqual([root, "question"]);
    take(root, 0);
    take(1);
    take(2);
    expect(walk().endedAt).not.toBeNull();
  });

  it("is one at a time, and broken off with a reason", () => {
    const { plan, walk } = walking();
    expect(plan.do(startWalk, { treeId: walk().treeId }, jonas)).toMatchObject({ kind: "already" });
    plan.do(endWalk, { walkId: walk().id, reason: "wrong tree" }, ana);
    expect(walk()).toMatchObject({ reason: "wrong tree" });
    expect(plan.do(startWalk, { treeId: walk().treeId }, jonas)).toMatchObject({ kind: "change" });
  });
});

it("a line of a tree opens the step of its name, the question whether to roll back, and an incident, by its words", () => {
  const { room } = new TestRoom(draftOf({ Deploy: ["Stop the canary"] }));
  const opens = (text: string) => {
    const { step, goesBack, incident } = actionsOf(room, text);
    return [step?.title ?? null, goesBack, incident];
  };
  expect(opens("Stop the canary.")).toEqual(["Stop the canary", false, false]);
  expect(opens("STOP: Execute rollback")).toEqual([null, true, false]);
  expect(opens("Escalate to the engineering lead")).toEqual([null, false, true]);
  expect(opens("Investigate the logs")).toEqual([null, false, false]);
});

it("the trees of a document come into the plan, and their words stay in a note", () => {
  const text =
    "# Move\n\n## Deploy\n\n- [ ] Switch\n\n## Decision tree\n\n```\nIssue: Build fails\n├─ Check the error\n├─ STOP: Do not go on\n└─ Fix it\n```\n";
  const { draft, reading } = read(text);
  const { room } = new TestRoom({ ...draftOf({}), ...draft });
  expect(reading.coverage.lost).toEqual([]);
  expect(treesOf(room).map(({ kind, nodes }) => [kind, nodes.map((each) => each.text)])).toEqual([
    ["tree", ["Check the error", "STOP: Do not go on", "Fix it"]],
  ]);
});
