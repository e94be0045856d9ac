import { describe, expect, it } from "vitest";
import { read } from "../../runbook/read.ts";
import { cancelPlan } from "../plan/start-and-end.ts";
import { editStep, moveStep } from "../steps/edit.ts";
import { completeStep, startStep } from "../steps/work.ts";
import { ana, sofia } from "../testing/people.ts";
import { RevisedPlan } from "../testing/revised.ts";
import { shownDiff } from "./plan-diff.ts";

const text = `# Move

## Prepare

- [ ] Tell support (Owner: Ana, 5 min)
- [ ] Freeze writes
  - [ ] Zone a
  - [ ] Zone b
- [ ] Check the backup

## Deploy

- [ ] Run the migration
- [ ] Warm the cache
`;
const planOf = (document = text) => new RevisedPlan((words) => read(words).draft, document);

describe("taking a new version over", () => {
  const edited = `# Move

## Prepare

- [ ] Check the backup
- [ ] Tell support and sales (Owner: Ana, 5 min)
- [ ] Freeze writes
  - [ ] Zone a
  - [ ] Zone c

## Deploy

- [ ] Open the gates
- [ ] Run the migration

## Verify

- [ ] Look at the errors
`;

  it("keeps ids, ticks and people, and has the plan as the document says", () => {
    const plan = planOf().start();
    for (const title of ["Tell support", "Zone a"]) plan.do(completeStep, { stepId: plan.id(title) }, ana);
    const before = plan.step("Tell support");
    const { ticks } = shownDiff(plan.room, plan.diff(edited));
    expect(ticks).toBe(2);
    expect(plan.revise(edited)).toMatchObject({ kind: "change", data: { added: 3, removed: 2, left: 0 } });
    expect(plan.outline()).toEqual({
      Prepare: ["Check the backup", "Tell support and sales", "Freeze writes [Zone a, Zone c]"],
      Deploy: ["Open the gates", "Run the migration"],
      Verify: ["Look at the errors"],
    });
    expect(plan.room.steps[before.id]).toMatchObject({ status: "done", finishedBy: { id: "ana" }, roleId: before.roleId });
    expect(plan.step("Zone a").status).toBe("done");
    expect(plan.room.plan.revision).toBe(1);
    expect(plan.said(edited)).toEqual([]);
  });

  it("never removes a step somebody worked on", () => {
    const plan = planOf().start();
    plan.do(startStep, { stepId: plan.id("Zone b") }, ana);
    const gone = text.replace(/- \[ \] Freeze[\s\S]*Zone b\n/, "");
    expect(plan.said(gone)).toEqual(["step “Freeze writes” removed (stays)", "step “Zone a” removed", "step “Zone b” removed (stays)"]);
    plan.revise(gone);
    expect(plan.outline().Prepare).toEqual(["Tell support", "Freeze writes [Zone b]", "Check the backup"]);
  });

  it("puts nothing open under a step that is done", () => {
    const plan = planOf().start();
    plan.do(completeStep, { stepId: plan.id("Freeze writes"), withChildren: true }, ana);
    const next = text.replace("  - [ ] Zone b", "  - [ ] Zone b\n  - [ ] Zone c");
    expect(plan.said(next)).toEqual(["step “Zone c” added (stays)"]);
    expect(plan.revise(next)).toMatchObject({ kind: "already" });
  });

  it("takes only what was chosen, and counts the rest as changed here", () => {
    const plan = planOf();
    plan.revise(edited, (_, title) => title === "Verify" || title === "Warm the cache");
    expect(plan.outline()).toEqual({
      Prepare: ["Tell support", "Freeze writes [Zone a, Zone b]", "Check the backup"],
      Deploy: ["Run the migration"],
      Verify: ["Look at the errors"],
    });
    expect(plan.diff(edited).differences.every(({ made, kind }) => made === "here" || kind === "moved")).toBe(true);
  });

  it("leaves a move that would put a step under itself", () => {
    const plan = planOf("# P\n\n## One\n\n- [ ] Outer one\n  - [ ] Inner one\n");
    const swapped = "# P\n\n## One\n\n- [ ] Inner one\n  - [ ] Outer one\n";
    plan.revise(swapped, (_, title) => title === "Outer one");
    expect(plan.outline().One).toEqual(["Outer one [Inner one]"]);
  });

  it("swaps parent and child where both are taken", () => {
    const plan = planOf("# P\n\n## One\n\n- [ ] Outer one\n  - [ ] Inner one\n");
    plan.revise("# P\n\n## One\n\n- [ ] Inner one\n  - [ ] Outer one\n");
    expect(plan.outline().One).toEqual(["Inner one [Outer one]"]);
  });

  it("refuses where the plan has changed since, but not for a tick", () => {
    const plan = planOf().start();
    const [{ seq }, seen] = [plan.room, plan.diff(edited).differences];
    plan.do(editStep, { stepId: plan.id("Tell support"), title: "Tell nobody" }, sofia);
    expect(plan.revise(edited, undefined, seq, seen)).toMatchObject({ kind: "refusal", reason: "moved-on" });
    const [now, again] = [plan.room.seq, plan.diff(edited).differences];
    plan.do(completeStep, { stepId: plan.id("Zone a") }, ana);
    expect(plan.revise(edited, undefined, now, again)).toMatchObject({ kind: "change" });
  });

  it("refuses where another version came in between, and once the plan has ended", () => {
    const plan = planOf();
    plan.revise(edited);
    plan.version = "a";
    expect(plan.revise(text)).toMatchObject({ kind: "refusal", reason: "moved-on" });
    plan.do(cancelPlan, { reason: "no" }, sofia);
    expect(plan.revise(text)).toMatchObject({ kind: "refusal", reason: "ended" });
  });

  it("follows a hand-moved step, which stays where people put it", () => {
    const plan = planOf();
    plan.do(moveStep, { stepId: plan.id("Tell support"), phaseId: plan.phaseId("Deploy"), parentId: null, afterId: null });
    plan.revise(text.replace("5 min", "6 min"));
    expect(plan.outline().Deploy?.[0]).toBe("Tell support");
    expect(plan.step("Tell support").durationMin).toBe(6);
  });
});
