import { describe, expect, it } from "vitest";
import { addCriterion } from "#lib/domain/gates/criteria.ts";
import { addGate, editGate, moveGate, removeGate } from "#lib/domain/gates/edit-gates.ts";
import { addRisk, editRisk } from "#lib/domain/risks/verbs.ts";
import { addRole, editRole } from "#lib/domain/roles/edit-roles.ts";
import { addSignOff } from "#lib/domain/sign-offs/verbs.ts";
import { sofia } from "#lib/domain/testing/people.ts";
import { RevisedPlan } from "#lib/domain/testing/revised.ts";
import { read } from "../read.ts";
import { draftFrom } from "../testing.ts";
import { planFindings } from "./plan-findings.ts";
import { planMarkdown } from "./plan-markdown.ts";
import { lostOnTheWay } from "./testing.ts";

const document = `# Move

## Prepare

- [ ] Freeze (Owner: Database)

## Go/No-Go

Look at these together.

- [ ] Is the backup fresh?
- [ ] Is the team here?

Decision makers: Database, QA

## Deploy

- [ ] Run the migration

## Sign-off

| Role | Name | Signature |
| --- | --- | --- |
| QA | | |
`;
const planOf = (text = document) => new RevisedPlan((words) => draftFrom(words), text);
const only = <T>(rows: Readonly<Record<string, T>>): T => {
  const [row] = Object.values(rows);
  if (!row) throw new Error("there is no row");
  return row;
};
const gateId = (plan: RevisedPlan) => only(plan.room.gates).id;
const roleId = (plan: RevisedPlan, title: string) => Object.values(plan.room.roles).find((role) => role.title === title)?.id ?? "";

describe("what people changed here, in the exported document", () => {
  it("is not there where nothing changed: the words of the document stay as they are", () => {
    const text = planMarkdown(planOf().room);
    expect(text).not.toContain("holdpoint:");
    expect(text).toContain("- [ ] Is the backup fresh?\n- [ ] Is the team here?\n\nDecision makers: Database, QA");
  });

  it("tells a question that was added, and leaves the old words of the gate out", () => {
    const plan = planOf();
    plan.do(addCriterion, { gateId: gateId(plan), text: "Is support told?" }, sofia);
    const text = planMarkdown(plan.room);
    expect(draftFrom(text).gates.map(({ criteria }) => criteria.map((each) => each.text))).toEqual([
      ["Is the backup fresh?", "Is the team here?", "Is support told?"],
    ]);
    expect(text.match(/Is the backup fresh/g)).toHaveLength(1);
    expect(text).toContain("Look at these together.");
    expect(lostOnTheWay(plan.room).filter((each) => !each.startsWith("phase"))).toEqual([]);
  });

  it("tells who is polled and decides, the quorum, the place, and when the poll closes", () => {
    const plan = planOf();
    const [database, qa] = [roleId(plan, "Database"), roleId(plan, "QA")];
    const deadline = { kind: "offset", minutes: -30 } as const;
    plan.do(editGate, { gateId: gateId(plan), directorRoleId: database, voterRoleIds: [qa], quorum: 1, separation: true, deadline }, sofia);
    plan.do(moveGate, { gateId: gateId(plan), before: { phaseId: null, stepId: plan.id("Run the migration") } }, sofia);
    const text = planMarkdown(plan.room);
    expect(text).toContain(
      "- **Stands before:** the step “Run the migration”\n- **Polled:** QA\n- **Decides:** Database\n- **Needed for a go:** 1\n- **Poll closes:** T-30 min\n- **Separation of duties:** yes\n",
    );
    expect(lostOnTheWay(plan.room).filter((each) => !each.startsWith("phase"))).toEqual([]);
  });

  it("brings back gates, sign-offs and roles that were added, and forgets a gate that was taken out", () => {
    const plan = planOf();
    plan.do(removeGate, { gateId: gateId(plan) }, sofia);
    plan.do(addRole, { title: "Release lead" }, sofia);
    const lead = roleId(plan, "Release lead");
    plan.do(addGate, { title: "Open the gates?", before: { phaseId: plan.phaseId("Deploy"), stepId: null }, directorRoleId: lead }, sofia);
    plan.do(
      addSignOff,
      { roleId: lead, gateId: null, phaseId: plan.phaseId("Deploy"), basis: "outcome", statement: "It went | well.\nAll of it." },
      sofia,
    );
    const draft = draftFrom(planMarkdown(plan.room));
    expect(draft.gates.map(({ title, director }) => [title, director])).toEqual([["Open the gates?", "Release lead"]]);
    expect(draft.signOffs.map(({ role, statement }) => [role, statement])).toEqual([
      ["QA", "I confirm that the deployment went as recorded here."],
      ["Release lead", "It went | well.\nAll of it."],
    ]);
    expect(lostOnTheWay(plan.room).filter((each) => !each.startsWith("phase"))).toEqual([]);
  });

  it("brings back a risk that was added, with its owner, its day and its steps, and the words of one that was changed", () => {
    const plan = planOf(
      `${document}\n## Risks\n\n| Risk | Level | Mitigation |\n| --- | --- | --- |\n| The disk fills up | High | Add a volume |\n`,
    );
    const step = Object.values(plan.room.steps).find(({ title }) => title === "Run the migration");
    const words = { level: "P1", mitigation: "Stop the import.\nCall the vendor.", reviewOn: "2026-12-01", stepIds: [step?.id ?? ""] };
    plan.do(addRisk, { title: "The replica | falls behind", ...words, roleId: roleId(plan, "Database") }, sofia);
    const full = Object.values(plan.room.risks).find(({ title }) => title === "The disk fills up");
    plan.do(editRisk, { riskId: full?.id ?? "", level: "Low" }, sofia);
    const text = planMarkdown(plan.room);
    expect(text).not.toContain("| High |");
    const { risks = [] } = draftFrom(text);
    expect(risks).toMatchObject([
      { title: "The disk fills up", level: "Low", mitigation: "Add a volume" },
      { title: "The replica | falls behind", level: "P1", mitigation: words.mitigation, owner: "Database", reviewOn: "2026-12-01" },
    ]);
  });

  it("is the same document when it is imported and exported once more", () => {
    const plan = planOf();
    plan.do(addCriterion, { gateId: gateId(plan), text: "Is support told?" }, sofia);
    const once = planMarkdown(plan.room);
    expect(planMarkdown(planOf(once).room)).toBe(once);
  });

  it("is judged as it is now, not by the words it came with", () => {
    const plan = planOf("# Move\n\n## Deploy\n\n- [ ] Run the migration\n\n## Go/No-Go\n\nDecision makers: QA, Ops\n");
    const rules = () => planFindings(plan.room).map(({ rule }) => rule);
    expect(rules()).toContain("gate-without-questions");
    plan.do(addCriterion, { gateId: gateId(plan), text: "Is support told?" }, sofia);
    expect(rules()).not.toContain("gate-without-questions");
  });

  it("keeps what somebody wrote below as a note", () => {
    const plan = planOf();
    plan.do(editRole, { roleId: roleId(plan, "QA"), title: "Quality" }, sofia);
    const { draft, reading } = read(`${planMarkdown(plan.room)}\nCall us.\n`);
    expect(draft.notes.map(({ text }) => text)).toContain("Call us.");
    expect(reading.coverage.lost).toEqual([]);
  });
});
