import { expect, it } from "vitest";
import { read } from "../../../runbook/read.ts";
import { sofia } from "../../testing/people.ts";
import { RevisedPlan } from "../../testing/revised.ts";
import { editWatch } from "../../watches/edit-watches.ts";
import { beginWatch } from "../../watches/verbs.ts";

const document = (rhythm: string, checks: string[]) => `# Move

## Deploy

- [ ] Run the migration

## Watch (1 hour)

**Every ${rhythm}:**
${checks.map((each) => `- [ ] ${each}`).join("\n")}
`;
const said = (plan: RevisedPlan, next: string) => plan.said(next).filter((each) => each.startsWith("watch"));
const planOf = (text: string) => new RevisedPlan((words) => read(words).draft, text);

it("brings the checks to repeat of a new version in, changes their rhythm, and takes out what it does not ask any more", () => {
  const plan = planOf(document("5 minutes", ["Error rate", "Logs"]));
  const next = document("10 minutes", ["Error rate", "Queue"]);
  expect(said(plan, next)).toEqual([
    "watch “Error rate” rhythm: every 5 minutes for 1 hour, 12 times → every 10 minutes for 1 hour, 6 times",
    "watch “Queue” added",
    "watch “Logs” removed",
  ]);
  plan.revise(next);
  const now = Object.values(plan.room.watches).filter(({ removedAt }) => !removedAt);
  expect(now.map(({ title, everyMinutes, phaseId }) => [title, everyMinutes, phaseId])).toEqual([
    ["Error rate", 10, plan.phaseId("Watch")],
    ["Queue", 10, plan.phaseId("Watch")],
  ]);
  expect(said(plan, next)).toEqual([]);
});

it("leaves what was changed here, and what has begun", () => {
  const plan = planOf(document("5 minutes", ["Error rate", "Logs"]));
  const [first] = Object.values(plan.room.watches);
  plan.do(editWatch, { watchId: first?.id ?? "", forMinutes: 120 }, sofia);
  expect(said(plan, plan.present)).toEqual([expect.stringMatching(/^watch “Error rate” rhythm: .*2 hours.*\(here\)$/)]);
  plan.start().do(beginWatch, { phaseId: plan.phaseId("Watch") });
  expect(said(plan, document("10 minutes", ["Logs"]))).toEqual([
    expect.stringMatching(/^watch “Logs” rhythm: .*\(stays\)$/),
    "watch “Error rate” removed (stays)",
  ]);
});
