import { expect, it } from "vitest";
import { read } from "../../../runbook/read.ts";
import { answerCriterion } from "../../gates/criteria.ts";
import { openPoll } from "../../gates/polls.ts";
import { ana, sofia } from "../../testing/people.ts";
import { RevisedPlan } from "../../testing/revised.ts";

const gate = (questions: string[]) => `## Go/No-Go

${questions.map((each) => `- [ ] ${each}`).join("\n")}

Decision makers: Database, QA

`;
const signOff = `## Sign-off

| Role | Name | Signature |
| --- | --- | --- |
| QA |  |  |
`;
const document = (middle: string, end = "") => `# Move

## Prepare

- [ ] Freeze

${middle}## Deploy

- [ ] Run the migration

${end}`;
/** What is said of gates and sign-offs; their words stand in the notes of the plan too. */
const said = (plan: RevisedPlan, next: string) => plan.said(next).filter((each) => /^(?:gate|sign-off)/.test(each));
const planOf = (text: string) => new RevisedPlan((words) => read(words).draft, text);
const asked = ["Is the backup fresh?", "Is the team here?"];

it("brings the gates and sign-offs of a new version in, with the roles they name, before what they hold", () => {
  const plan = planOf(document(""));
  const next = document(gate(asked), signOff);
  expect(said(plan, next)).toEqual(["gate “Go/No-Go” added", "sign-off “QA” added"]);
  plan.revise(next);
  const [row] = Object.values(plan.room.gates);
  expect(row).toMatchObject({ title: "Go/No-Go", phaseId: plan.phaseId("Deploy") });
  const titles = row?.voterRoleIds.map((roleId) => plan.room.roles[roleId]?.title);
  expect(titles).toEqual(["Database", "QA"]);
  expect(Object.values(plan.room.signOffs)).toMatchObject([{ roleId: row?.voterRoleIds[1] }]);
  expect(said(plan, next)).toEqual([]);
});

it("asks what the new version asks, and keeps the answers to what is asked as before", () => {
  const plan = planOf(document(gate(asked)));
  const [first] = Object.values(plan.room.criteria);
  plan.do(answerCriterion, { criterionId: first?.id ?? "", answer: "yes" }, ana);
  const next = document(gate(["Is the backup fresh?", "Is support told?"]));
  expect(said(plan, next)).toEqual([
    "gate “Go/No-Go” questions: Is the backup fresh?\nIs the team here? → Is the backup fresh?\nIs support told?",
  ]);
  plan.revise(next);
  const now = Object.values(plan.room.criteria).filter(({ removedAt }) => !removedAt);
  expect(now.map(({ text, answer }) => [text, answer])).toEqual([
    ["Is the backup fresh?", "yes"],
    ["Is support told?", null],
  ]);
});

it("leaves what has been polled, and the gates of a plan under way", () => {
  const plan = planOf(document(gate(asked)));
  plan.start();
  expect(said(plan, document(""))).toContain("gate “Go/No-Go” removed (stays)");
  const gateId = Object.keys(plan.room.gates)[0] ?? "";
  plan.do(openPoll, { gateId }, sofia);
  expect(said(plan, document(gate(["Only this?"])))[0]).toMatch(/questions: .* \(stays\)$/s);
});

it("takes a gate out that the new version has not, before the start", () => {
  const plan = planOf(document(gate(asked)));
  plan.revise(document(""));
  expect(Object.values(plan.room.gates)).toMatchObject([{ removedAt: plan.now }]);
});
