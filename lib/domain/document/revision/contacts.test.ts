import { expect, it } from "vitest";
import { draftFrom } from "../../../runbook/testing.ts";
import { planMarkdown } from "../../../runbook/write/plan-markdown.ts";
import { setContacts } from "../../plan/contacts.ts";
import { channelText, escalationText } from "../../plan/escalation.ts";
import { editRole } from "../../roles/edit-roles.ts";
import type { PlanRoom } from "../../room.ts";
import { RevisedPlan } from "../../testing/revised.ts";

const roster =
  "## Team\n\n| Role | Name | Phone |\n| --- | --- | --- |\n| Database | Ana Ruiz | +49 170 1111111 |\n| Lead | Ben Tal |  |\n";
const document = (...lines: string[]) =>
  `# Move\n\n${lines.map((each) => `${each}\n\n`).join("")}${roster}\n## Deploy\n\n- [ ] Run the migration\n`;
const planOf = (text: string) => new RevisedPlan(draftFrom, text);
const here = (room: PlanRoom) => [escalationText(room, room.plan.escalation), channelText(room.plan.primaryChannel)];
const roleNamed = (plan: RevisedPlan, title: string) =>
  Object.values(plan.room.roles).find((each) => each.title === title) ?? expect.fail();

it("a document says whom to call and where people talk, and a role it names is that role", () => {
  const plan = planOf(document("**Escalation:** Ben Tal, +49 30 1234567", "**Primary channel:** #move"));
  expect(plan.room.plan.escalation).toEqual({ roleId: roleNamed(plan, "Lead").id, person: null, words: null, contact: "+49 30 1234567" });
  expect(here(plan.room)).toEqual(["Lead, +49 30 1234567", "#move"]);
  expect(roleNamed(plan, "Database").contact).toBe("+49 170 1111111");
  expect(planMarkdown(plan.room).match(/Primary channel/g)).toHaveLength(1);
  expect(here(planOf(planMarkdown(plan.room)).room)).toEqual(here(plan.room));
});

it("what people said since is written back and reads as the same", () => {
  const plan = planOf(document("**Escalation:** Ben Tal", "- Primary channel: #move"));
  plan.do(setContacts, {
    escalation: { words: "Duty manager", contact: "Pager 4711" },
    primaryChannel: { name: "#move-2 (Slack)", url: "https://chat.example.org/c/move-2?x=1" },
  });
  plan.do(editRole, { roleId: roleNamed(plan, "Lead").id, contact: "+49 170 2222222" });
  const again = planOf(planMarkdown(plan.room));
  expect(here(again.room)).toEqual(["Duty manager, Pager 4711", "#move-2 (Slack), https://chat.example.org/c/move-2?x=1"]);
  expect(roleNamed(again, "Lead").contact).toBe("+49 170 2222222");
  expect(planMarkdown(again.room)).toBe(planMarkdown(planOf(planMarkdown(again.room)).room));
  plan.do(setContacts, { escalation: null, primaryChannel: null });
  expect(here(planOf(planMarkdown(plan.room)).room)).toEqual(["", ""]);
});

it("a new version brings in what it says otherwise, and what people said here is theirs to keep", () => {
  const plan = planOf(document("**Escalation:** Ben Tal", "**Primary channel:** #move"));
  plan.do(setContacts, { primaryChannel: { name: "#our-own", url: null } });
  const next = document("**Escalation:** Database, Pager 4711", "**Primary channel:** #move").replace("1111111", "3333333");
  expect(plan.said(next).filter((each) => !each.includes(" notes: "))).toEqual([
    "plan “Move” escalation: Lead → Database, Pager 4711",
    "plan “Move” primaryChannel: #our-own → #move (here)",
    "role “Database” contact: +49 170 1111111 → +49 170 3333333",
  ]);
  plan.revise(next);
  expect(here(plan.room)).toEqual(["Database, Pager 4711", "#our-own"]);
  expect(roleNamed(plan, "Database").contact).toBe("+49 170 3333333");
});

it("a document that is silent about them takes nothing away", () => {
  const plan = planOf(document("**Escalation:** Ben Tal", "**Primary channel:** #move"));
  plan.do(editRole, { roleId: roleNamed(plan, "Lead").id, contact: "Pager 12345" });
  expect(plan.said(document()).filter((each) => !each.includes("notes"))).toEqual([]);
});
