import { expect, it } from "vitest";
import { read } from "../../../runbook/read.ts";
import { answerCareCheck } from "../../after-care/verbs.ts";
import { completePlan, startPlan } from "../../plan/start-and-end.ts";
import { sofia } from "../../testing/people.ts";
import { RevisedPlan } from "../../testing/revised.ts";

const document = (day: string[], week: string[]) =>
  `# Move\n\n## Deploy\n\n- [ ] Run the migration\n\n## Validation\n\n### 24-Hour Success Criteria\n${list(day)}\n\n### 1-Week Success Criteria\n${list(week)}\n`;
const list = (items: string[]) => items.map((each) => `- [ ] ${each}`).join("\n");
const said = (plan: RevisedPlan, next: string) => plan.said(next).filter((each) => each.startsWith("care"));
const planOf = (text: string) => new RevisedPlan((words) => read(words).draft, text);

it("brings what a new version asks after the deployment in, changes when and what, and takes out what it does not ask any more", () => {
  const plan = planOf(document(["No errors", "Queue is empty"], ["Logins are back"]));
  const next = document(["No errors"], ["Queue is empty", "Nobody calls"]);
  expect(said(plan, next)).toEqual([
    "care “Queue is empty” asked: after 24 h → after 1 week",
    "care “Nobody calls” added",
    "care “Logins are back” removed",
  ]);
  plan.revise(next);
  const now = Object.values(plan.room.careChecks).filter(({ removedAt }) => !removedAt);
  expect(now.map(({ title, afterMinutes }) => [title, afterMinutes]).sort()).toEqual([
    ["No errors", 1440],
    ["Nobody calls", 10080],
    ["Queue is empty", 10080],
  ]);
  expect(said(plan, next)).toEqual([]);
});

it("dates what comes once the work is done, and leaves what has a verdict or is owed", () => {
  const plan = planOf(document(["No errors", "Queue is empty"], ["Logins are back"]));
  plan.do(startPlan, {}, sofia);
  plan.do(completePlan, { leaveOpen: true }, sofia);
  const first = Object.values(plan.room.careChecks).find(({ title }) => title === "No errors");
  plan.do(answerCareCheck, { checkId: first?.id ?? "", verdict: "met" });
  plan.revise(document([], ["Queue is empty", "Nobody calls"]));
  const now = Object.values(plan.room.careChecks).filter(({ removedAt }) => !removedAt);
  expect(now.map(({ title, verdict }) => [title, verdict])).toEqual([
    ["No errors", "met"],
    ["Queue is empty", null],
    ["Logins are back", null],
    ["Nobody calls", null],
  ]);
  expect(now.every(({ dueAt }) => dueAt !== null)).toBe(true);
});
