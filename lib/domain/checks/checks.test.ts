import { describe, expect, it } from "vitest";
import { read } from "#lib/runbook/read.ts";
import { againstGo } from "../gates/against.ts";
import { addGate } from "../gates/edit-gates.ts";
import { granted } from "../kernel/permissions.ts";
import { skipStep } from "../steps/work.ts";
import { ana, draftOf, jonas, sofia, vera } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addCheck, editCheck, removeCheck, restoreCheck } from "./edit-checks.ts";
import { judgeCheck, runCheck } from "./results.ts";
import { checkCounts, checksOf, checksOfStep } from "./status.ts";

function withCheck(expected = "< 0.1%") {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch", "Look"], After: ["Tell"] }));
  plan.do(addCheck, { title: "Error rate", expected, stepId: plan.step("Look").id }, sofia);
  const check = () => checksOf(plan.room)[0] ?? expect.fail("there is no check");
  return { plan, check, checkId: check().id };
}

describe("a check", () => {
  it("was not run at first, and is not before the plan has started", () => {
    const { plan, check, checkId } = withCheck();
    expect(check()).toMatchObject({ verdict: null, output: null });
    expect(checkCounts(checksOf(plan.room))).toEqual({ pass: 0, fail: 0, unclear: 0, open: 1 });
    expect(plan.do(runCheck, { checkId, output: "0.05%" })).toMatchObject({ kind: "refusal", reason: "not-started" });
  });

  it("is run with what came, and keeps who, when and what it rests on; the next run replaces it", () => {
    const { plan, check, checkId } = withCheck();
    plan.start().do(runCheck, { checkId, output: "0.4%\n", note: "Right after the switch" }, ana);
    expect(check()).toMatchObject({ verdict: "fail", output: "0.4%", note: "Right after the switch", resultBy: { name: ana.name } });
    expect(check().why).toContain("is not < 0.1 %");
    plan.do(runCheck, { checkId, output: "0.02%" }, jonas);
    expect(check()).toMatchObject({ verdict: "pass", note: null, resultAt: plan.now, resultBy: { name: jonas.name } });
    expect(checksOfStep(plan.room, plan.step("Look").id)).toHaveLength(1);
  });

  it("is judged by a person where the words do not decide it; a fail takes words, and so does a pass against one", () => {
    const { plan, check, checkId } = withCheck("No errors");
    plan.start().do(runCheck, { checkId, output: "" }, ana);
    expect(check().verdict).toBe("cannot-tell");
    expect(plan.do(judgeCheck, { checkId, verdict: "fail" }, ana)).toMatchObject({ kind: "refusal", reason: "no-words" });
    expect(plan.do(judgeCheck, { checkId, verdict: "fail", note: "There are three." }, ana)).toMatchObject({ kind: "change" });
    expect(plan.do(judgeCheck, { checkId, verdict: "fail", note: "Me too" }, jonas)).toMatchObject({
      kind: "already",
      by: { name: ana.name },
    });
    expect(plan.do(judgeCheck, { checkId, verdict: "pass" }, jonas)).toMatchObject({ kind: "refusal", reason: "no-words" });
    plan.do(judgeCheck, { checkId, verdict: "pass", note: "Those are of the old build." }, jonas);
    expect(check()).toMatchObject({ verdict: "pass", why: null });
  });

  it("keeps what came of it: it is not removed, and nothing else is expected of what failed", () => {
    const { plan, check, checkId } = withCheck();
    plan.do(removeCheck, { checkId }, sofia);
    expect(checksOf(plan.room)).toEqual([]);
    plan.do(restoreCheck, { checkId }, sofia);
    plan.start().do(runCheck, { checkId, output: "0.4%" });
    expect(plan.do(removeCheck, { checkId }, sofia)).toMatchObject({ kind: "refusal", reason: "was-run" });
    expect(plan.do(editCheck, { checkId, expected: "< 1%" }, sofia)).toMatchObject({ kind: "refusal", reason: "failed" });
    plan.do(runCheck, { checkId, output: "0.05%" });
    plan.do(editCheck, { checkId, title: "Errors" }, sofia);
    expect(check()).toMatchObject({ title: "Errors", verdict: "pass" });
    plan.do(editCheck, { checkId, expected: "< 0.01%" }, sofia);
    expect(check()).toMatchObject({ verdict: null, output: null, resultBy: null });
  });

  it("is edited and run by members, and by no viewer", () => {
    expect(granted(vera, addCheck.may, "plan").ok).toBe(false);
    expect(granted(vera, runCheck.may, "plan").ok).toBe(false);
    for (const { may } of [runCheck, judgeCheck]) expect(granted(ana, may, "plan").ok).toBe(true);
  });
});

describe("against the next GO", () => {
  function withGate() {
    const made = withCheck();
    const { plan } = made;
    plan.do(addGate, { title: "Go?", before: { phaseId: plan.phaseId("After"), stepId: null } }, sofia);
    const gate = Object.values(plan.room.gates)[0] ?? expect.fail("there is no gate");
    const against = () =>
      againstGo(plan.room, gate, Date.parse(plan.now)).flatMap(({ kind, text }) => (kind.startsWith("check") ? [`${kind}: ${text}`] : []));
    return { ...made, against };
  }

  it("speaks a check that failed, by name, and one that waits for somebody’s word", () => {
    const { plan, checkId, against } = withGate();
    plan.start();
    expect(against()).toEqual([]);
    plan.do(runCheck, { checkId, output: "0.4%" });
    expect(against()).toEqual(["check-failed: the check “Error rate” failed: “0.4%” is not < 0.1 %"]);
    plan.do(runCheck, { checkId, output: "0.05" });
    expect(against()).toEqual(["check-unclear: nobody has said whether the check “Error rate” passes"]);
    plan.do(runCheck, { checkId, output: "0.05%" });
    expect(against()).toEqual([]);
  });

  it("speaks none whose step was skipped, or stands behind the gate", () => {
    const { plan, checkId, against } = withGate();
    plan.start().do(runCheck, { checkId, output: "0.4%" });
    plan.do(skipStep, { stepId: plan.step("Look").id, reason: "Not needed" });
    expect(against()).toEqual([]);
    plan.do(addCheck, { title: "Later", expected: "1", stepId: plan.step("Tell").id }, sofia);
    const later = checksOf(plan.room).find(({ title }) => title === "Later") ?? expect.fail("there is none");
    plan.do(runCheck, { checkId: later.id, output: "2" });
    expect(against()).toEqual([]);
  });
});

describe("the checks of a document", () => {
  const checksIn = (text: string) => {
    const { draft, reading } = read(text);
    expect(reading.coverage.lost).toEqual([]);
    const { room } = new TestRoom({ ...draftOf({}), ...draft });
    return checksOf(room).map(({ title, command, expected, validate, stepId }) => [
      ...[title, command, expected, validate, stepId && room.steps[stepId]?.title],
    ]);
  };

  it("are the commands that say what they answer, named by the comment above them or by their step", () => {
    const text = `# Move

## Verify

- [ ] Look at the numbers

  \`\`\`sh
  # Error rate
  ledgerctl errors
  # Should be: < 0.1%

  ledgerctl says nothing of itself
  ledgerctl count
  # Expected results:
  # a: 4
  # b: 5
  \`\`\`
- [ ] Nothing expected

  \`\`\`sh
  ledgerctl sync
  \`\`\`
`;
    expect(checksIn(text)).toEqual([
      ["Error rate", "ledgerctl errors", "< 0.1%", null, "Look at the numbers"],
      ["Look at the numbers", "ledgerctl count", "a: 4\nb: 5", null, "Look at the numbers"],
    ]);
  });

  it("are tests told in words: in a fence, a paragraph, a list, a table", () => {
    const text = `# Move

## Verify

1. **Editor**

   \`\`\`
   Test: Open the editor
   Expected: It loads
   Validate: The title can be typed
   \`\`\`
2. **Sign in**

   Test: Sign in as a guest
   Expected: Refused

## Cases

| Test | Expected result |
| --- | --- |
| Export a file | It is there |
`;
    expect(checksIn(text)).toEqual([
      ["Open the editor", null, "It loads", "The title can be typed", "Editor"],
      ["Sign in as a guest", null, "Refused", null, "Sign in"],
      ["Export a file", null, "It is there", null, expect.anything()],
    ]);
  });
});
