import { describe, expect, it } from "vitest";
import { read } from "../../runbook/read.ts";
import { moveT0 } from "../plan/when.ts";
import { addStep, editStep, removeStep } from "../steps/edit.ts";
import { RevisedPlan } from "../testing/revised.ts";
import { planDiff } from "./plan-diff.ts";

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

const without = (line: string) => text.replace(`${line}\n`, "");

describe("the diff of a plan and a new version of its document", () => {
  it.each<[string, string, string[]]>([
    ["the same document", text, []],
    ["other box states, numbers and blank lines", text.replaceAll("- [ ] Run", "\n1. [ ] Run").replace("## Deploy", "\n\n## Deploy"), []],
    ["a new step", text.replace("- [ ] Check", "- [ ] Call the bank\n- [ ] Check"), ["step “Call the bank” added"]],
    ["a new phase with its steps", `${text}\n## Verify\n\n- [ ] Look\n  - [ ] Twice\n`, ["phase “Verify” added with 2"]],
    ["a step less", without("- [ ] Warm the cache"), ["step “Warm the cache” removed"]],
    ["a phase less", text.slice(0, text.indexOf("## Deploy")), ["phase “Deploy” removed with 2"]],
    ["a step with what is under it less", text.replace(/- \[ \] Freeze[\s\S]*Zone b\n/, ""), ["step “Freeze writes” removed with 2"]],
    [
      "other words in a title",
      text.replace("Check the backup", "Check the backup of last night"),
      ["step “Check the backup” title: Check the backup → Check the backup of last night"],
    ],
    ["another length", text.replace("5 min", "10 min"), ["step “Tell support” length: 5 min → 10 min"]],
    [
      "a step in another phase",
      without("- [ ] Warm the cache").replace("- [ ] Tell", "- [ ] Warm the cache\n- [ ] Tell"),
      ["step “Warm the cache” place: Deploy → Prepare"],
    ],
    [
      "another order",
      without("- [ ] Check the backup").replace("- [ ] Tell", "- [ ] Check the backup\n- [ ] Tell"),
      ["step “Check the backup” order: after “Freeze writes” → first"],
    ],
    ["a renamed phase", text.replace("## Deploy", "## Go live"), ["phase “Deploy” title: Deploy → Go live"]],
    [
      "another title of the plan",
      text.replace("# Move", "# Big move"),
      ["plan “Move” title: Move → Big move", "plan “Move” notes: # Move → # Big move"],
    ],
  ])("says of %s", (_, next, expected) => {
    expect(planOf().said(next)).toEqual(expected);
  });

  it("tells steps of one title apart by where they stand and what is beside them", () => {
    const watch = "# P\n\n## One\n\n- [ ] A\n- [ ] Look\n- [ ] B\n- [ ] Look\n\n## Two\n\n- [ ] Look\n";
    expect(planOf(watch).said(watch.replace("- [ ] B\n- [ ] Look\n", "- [ ] B\n"))).toEqual(["step “Look” removed"]);
    const plan = planOf(watch);
    const ids = Object.values(plan.room.steps).filter(({ title }) => title === "Look");
    plan.revise(watch.replace("- [ ] A\n- [ ] Look\n", "- [ ] A\n"));
    expect(ids.map(({ id }) => plan.room.steps[id]?.removedAt !== null)).toEqual([true, false, false]);
  });

  it("takes a step for a removed and an added one where little of it is left", () => {
    expect(planOf().said(text.replace("Warm the cache", "Open the gates"))).toEqual([
      "step “Open the gates” added",
      "step “Warm the cache” removed",
    ]);
  });

  it("leaves alone what people changed here, and calls it a conflict where the document changed it too", () => {
    const plan = planOf();
    plan.do(editStep, { stepId: plan.id("Tell support"), durationMin: 7, durationMax: 7 });
    plan.do(editStep, { stepId: plan.id("Check the backup"), title: "Check both backups" });
    expect(plan.said(text)).toEqual([
      "step “Tell support” length: 7 min → 5 min (here)",
      "step “Check both backups” title: Check both backups → Check the backup (here)",
    ]);
    expect(plan.said(text.replace("5 min", "9 min"))[0]).toBe("step “Tell support” length: 7 min → 9 min (both)");
    plan.revise(text.replace("- [ ] Warm", "- [ ] New\n- [ ] Warm"));
    expect(plan.step("Tell support").durationMin).toBe(7);
    expect(plan.outline().Prepare).toContain("Check both backups");
  });

  it("does not remove what people added, nor bring back what they took out", () => {
    const plan = planOf();
    plan.do(addStep, { phaseId: plan.phaseId("Deploy"), parentId: null, afterId: null, title: "Sing" });
    plan.do(removeStep, { stepId: plan.id("Warm the cache") });
    expect(plan.said(text)).toEqual(["step “Warm the cache” added (here)"]);
    plan.revise(text.replace("# Move", "# Moved"));
    expect(plan.outline().Deploy).toEqual(["Sing", "Run the migration"]);
    expect(plan.said(text.replace("# Move", "# Moved"))).toEqual(["step “Warm the cache” added (here)"]);
  });

  it("brings a step that was taken out back as the one it was, if somebody wants it", () => {
    const plan = planOf();
    const warm = plan.id("Warm the cache");
    plan.do(removeStep, { stepId: warm });
    plan.revise(text, () => true);
    expect(plan.outline().Deploy).toEqual(["Run the migration", "Warm the cache"]);
    expect(plan.room.steps[warm]?.removedAt).toBeNull();
  });

  it("tells every one of thousands of steps where all their words changed", () => {
    const many = (word: string) =>
      `# P\n\n## One\n\n${Array.from({ length: 2000 }, (_, n) => `- [ ] ${word} service ${n % 7} on host ${n}`).join("\n")}\n`;
    const plan = planOf(many("Update"));
    const [base, next] = [read(many("Update")).draft, read(many("Restart the")).draft];
    const { differences } = planDiff(plan.room, base, next);
    // None is like what it was: each goes, and each comes.
    expect(differences).toHaveLength(4000);
  }, 60_000);

  it("proposes the document's new start, but not once the plan runs", () => {
    const dated = text.replace("# Move\n", "# Move\n\n**Date:** 2026-11-26\n**Start:** 13:00 UTC\n");
    const late = dated.replace("13:00", "15:00");
    const plan = planOf(dated);
    plan.do(moveT0, { t0: "2026-11-26T13:00:00.000Z" });
    const t0 = () => plan.said(late).filter((each) => each.includes("t0"));
    expect(t0()).toEqual(["plan “Move” t0: Thu 26 Nov 2026, 13:00 → Thu 26 Nov 2026, 15:00"]);
    plan.start();
    expect(t0()).toEqual(["plan “Move” t0: Thu 26 Nov 2026, 13:00 → Thu 26 Nov 2026, 15:00 (stays)"]);
  });
});
