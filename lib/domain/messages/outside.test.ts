import { expect, it } from "vitest";
import { attachLink } from "../attachments/verbs.ts";
import { addAudience, editAudience } from "../audiences/verbs.ts";
import { noReadings, type Readings } from "../kernel/readings.ts";
import { setContacts } from "../plan/contacts.ts";
import { startPlan } from "../plan/start-and-end.ts";
import { addRole, assignRole, editRole } from "../roles/edit-roles.ts";
import { draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addMessage } from "./edit.ts";
import { fieldHint } from "./field-hint.ts";
import { fieldsOf } from "./fields.ts";
import { fillMessage } from "./fill.ts";
import { sayMessage } from "./said.ts";
import { sendMessage } from "./sending.ts";
import { suggestionFor } from "./suggested.ts";
import { gapsOf, written } from "./written.ts";

const readings: Readings = { ...noReadings, site: "https://holdpoint.example.org", contacts: { jonas: "+49 170 1111111" } };
const ops = [{ id: "ops", name: "ops" }];

/** A plan with one role, one audience of this reach, and one message to it. */
function plan(body: string, reach: "internal" | "external" | "" = "internal", audience: string | null = "Support") {
  const made = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
  made.do(startPlan, {}, sofia);
  made.do(addRole, { title: "On-call" }, sofia);
  const [roleId = ""] = Object.keys(made.room.roles);
  made.do(addAudience, { title: "Support", reach }, sofia);
  made.do(addMessage, { title: "Whom to call", body, channels: ops, ...(audience ? { audience } : {}) }, sofia);
  const [messageId = ""] = Object.keys(made.room.messages);
  const message = () => made.room.messages[messageId] ?? expect.fail();
  const gaps = () => gapsOf(made.room, message(), Date.parse(made.now), readings);
  return {
    ...{ made, roleId, messageId, message, gaps },
    bind: (gap: string, fact: Parameters<typeof fillMessage.decide>[1]["fact"], about = {}) =>
      made.do(fillMessage, { messageId, gap, fact, value: null, ...about }, sofia),
    send: () => made.do(sendMessage, { messageId }, sofia, { readings }),
    hint: () => gaps().map((gap) => fieldHint(made.room, message(), gap, Date.parse(made.now)))[0] ?? null,
  };
}

it("a message inside the house tells the phone of a role, of whoever has it when it is sent", () => {
  const { made, roleId, bind, send, hint } = plan("Call us: [PHONE]");
  expect(bind("Call us: [PHONE]", "role-contact", { roleId })).toMatchObject({ kind: "change" });
  expect(hint()).toBe("Nobody holds “On-call”, and it has no phone or pager: give it one under People.");
  expect(send()).toMatchObject({ reason: "open-fields", message: expect.stringContaining("give it one under People") });
  made.do(assignRole, { roleId, holder: { id: jonas.userId, name: jonas.name } }, sofia);
  expect(hint()).toBe(null);
  made.do(editRole, { roleId, contact: "Pager 4711" }, sofia);
  expect(send()).toMatchObject({ data: { body: "Call us: Pager 4711" } });
});

it("one to people outside refuses it, says so, and waits", () => {
  const { roleId, bind, message } = plan("Call us: [PHONE]", "external");
  expect(bind("Call us: [PHONE]", "role-contact", { roleId })).toMatchObject({
    reason: "inside-only",
    message: expect.stringMatching(/goes to “Support”, who are outside.*phone or pager of the role “On-call”/),
  });
  expect(message().sentAt).toBe(null);
});

it("one whose readers turn out to be outside does not leave with a number, by channel or by hand", () => {
  const { made, roleId, bind, send, message, messageId, gaps, hint } = plan("Call us: [PHONE]");
  bind("Call us: [PHONE]", "role-contact", { roleId });
  made.do(editRole, { roleId, contact: "+49 170 2222222" }, sofia);
  const [audienceId = ""] = Object.keys(made.room.audiences);
  made.do(editAudience, { audienceId, reach: "external" }, sofia);
  expect(send()).toMatchObject({ reason: "inside-only" });
  expect(hint()).toContain("who are outside");
  const words = written(message(), gaps());
  expect(made.do(sayMessage, { messageId, ...words }, sofia, { readings })).toMatchObject({ reason: "inside-only" });
  expect(message().sentAt).toBe(null);
  made.do(editAudience, { audienceId, reach: "internal" }, sofia);
  expect(send()).toMatchObject({ data: { body: "Call us: +49 170 2222222" } });
});

it.each([
  ["", "Support", /nobody has said under Audiences whether they are inside/],
  ["internal", "Everyone at Acme", /who are not under Audiences/],
] as const)("readers of whom nobody said that they are inside (%j, %s) are told no number", (reach, audience, why) => {
  const { roleId, bind } = plan("Call us: [PHONE]", reach, audience);
  expect(bind("Call us: [PHONE]", "role-contact", { roleId })).toMatchObject({
    reason: "inside-only",
    message: expect.stringMatching(why),
  });
});

it("a message for nobody in particular goes by its channels, which are the team's own", () => {
  const { made, bind, send, hint } = plan("- Escalation: [PHONE/PAGER]", "internal", null);
  expect(bind("Escalation: [PHONE/PAGER]", "escalation-contact")).toMatchObject({ kind: "change" });
  expect(hint()).toContain("say on the plan page whom to call");
  made.do(setContacts, { escalation: { person: { id: jonas.userId, name: jonas.name } } }, sofia);
  expect(send()).toMatchObject({ data: { body: "- Escalation: Jonas Ott, +49 170 1111111" } });
});

it("the address of the plan is told to people outside with the word that they cannot open it", () => {
  const { bind, hint, send } = plan("Follow it: {{plan_url}}", "external");
  bind("Follow it: {{plan_url}}", "plan-link");
  expect(hint()).toContain("cannot open this address; the status page is for them");
  expect(send()).toMatchObject({ data: { body: "Follow it: https://holdpoint.example.org/plans/p" } });
  const inside = plan("Follow it: {{plan_url}}");
  inside.bind("Follow it: {{plan_url}}", "plan-link");
  expect(inside.hint()).toBe(null);
});

it("links of the plan that are called so are the status page and the dashboard", () => {
  const { made, bind, gaps, hint, message } = plan("Status page: [LINK]\nDashboard: [LINK]");
  const [status = "", dashboard = ""] = gaps().map(({ gap }) => gap);
  const suggested = () => fieldsOf(message()).map((field) => suggestionFor(made.room, field, false)?.fact ?? null);
  bind(status, "status-link");
  bind(dashboard, "dashboard-link");
  expect(hint()).toBe("No link of the plan is called “Status page”: attach its address to the plan under that name.");
  made.do(attachLink, { title: "Grafana of the ledger", url: "https://grafana.example.com/d/1" }, sofia);
  made.do(attachLink, { title: "Status page", url: "https://status.example.com/" }, sofia);
  expect(gaps().map(({ value }) => value)).toEqual(["https://status.example.com/", "https://grafana.example.com/d/1"]);
  expect(suggested()).toEqual(["status-link", "dashboard-link"]);
});

it("whom a gap for a phone is about is suggested by the words before it", () => {
  const { made, message, roleId } = plan("- On-call: [PHONE]\n- Escalation: [PHONE/PAGER]");
  expect(fieldsOf(message()).map((field) => suggestionFor(made.room, field, false))).toEqual([
    { fact: "role-contact", roleId },
    { fact: "escalation-contact" },
  ]);
});
