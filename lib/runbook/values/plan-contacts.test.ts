import { expect, it } from "vitest";
import { planContacts } from "./plan-contacts.ts";

const said = (text: string) => planContacts(text.split("\n").map((each, index) => ({ text: each, line: index + 1 })));

it.each([
  ["- Escalation: Ana Ruiz, +49 170 1234567", { words: "Ana Ruiz", contact: "+49 170 1234567" }],
  ["**Escalation:** Deployment lead", { words: "Deployment lead", contact: null }],
  ["Escalation contact: +49 170 1234567", { words: null, contact: "+49 170 1234567" }],
  ["| Escalation | Duty manager (Pager 4711) |", { words: "Duty manager", contact: "Pager 4711" }],
  ["Eskalation: Ute Graf", { words: "Ute Graf", contact: null }],
  ["- **Emergency contact:** Operations, 24/7 desk, +49 30 123456", { words: "Operations, 24/7 desk", contact: "+49 30 123456" }],
])("%j says whom to call", (text, who) => {
  expect(said(text).escalation).toEqual({ ...who, line: 1 });
});

it.each([
  "- Escalation: [PHONE/PAGER]",
  "**Escalation Threshold:**",
  "- User complaints > 10 per hour → Escalation",
  "  - Escalation: Critical issues to tech team immediately",
  "- [ ] Escalation: Ana Ruiz knows about it",
  "- Escalation: within 30 minutes",
])("%j says nothing of whom to call", (text) => {
  expect(said(text)).toEqual({});
});

it.each([
  ["- Primary: #deployment-live (Slack)", "#deployment-live (Slack)", null],
  ["Status Channel: #ledger-move", "#ledger-move", null],
  ["**Primary channel:** #ops, https://chat.example.org/c/42", "#ops", "https://chat.example.org/c/42"],
  ["War room: [Bridge](https://meet.example.org/ledger)", "Bridge", "https://meet.example.org/ledger"],
  ["- **War Room:** Room 4.12", "Room 4.12", null],
  ["- **Bridge:** https://meet.example.org/ledger", "meet.example.org", "https://meet.example.org/ledger"],
])("%j says where people talk", (text, name, url) => {
  expect(said(text).primaryChannel).toEqual({ name, url, line: 1 });
});

it.each([
  "- [ ] War room / bridge call ready",
  "**War Room:**",
  "- Primary: the database in zone a",
  "### **Primary Goals**",
  "- Communication: [Primary channel - Slack #golive]",
  "War room: we meet there whenever somebody calls for it",
  "Bridge: javascript:alert(1) and more and more and more words",
])("%j says nothing of where people talk", (text) => {
  expect(said(text)).toEqual({});
});

it("a channel that a document names of itself is the plan's; one below a heading is that of a message", () => {
  expect(said("# Move\n\n- **Channel:** #move\n").primaryChannel).toMatchObject({ name: "#move" });
  expect(said("# Move\n\n## Pilot users\n\n- **Channel:** #pilots\n")).toEqual({});
});

it("the first line that says it counts, and a line that says there is none is a word, too", () => {
  expect(said("Escalation: none\nEscalation: Ana Ruiz").escalation).toBe(null);
  expect(said("Primary channel: #one\nPrimary channel: #two").primaryChannel?.name).toBe("#one");
});

it("long hostile lines are read at once", () => {
  expect(said(`Escalation: ${", ".repeat(50_000)}`)).toEqual({});
  expect(said(`Escalation: ${"( ".repeat(140)}`)).toEqual({});
});
