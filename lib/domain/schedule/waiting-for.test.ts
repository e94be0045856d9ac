import { expect, it } from "vitest";
import { addCareCheck } from "../after-care/verbs.ts";
import { openIncident, takeIncident } from "../incidents/verbs.ts";
import { system } from "../kernel/permissions.ts";
import { noteCameDue, noteMessageMissed } from "../messages/due.ts";
import { addMessage } from "../messages/edit.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { ana, draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { remindersOf } from "./due.ts";
import { anythingWaits, waitingFor } from "./waiting-for.ts";

const t0 = "2026-11-26T12:00:00.000Z";
const at = (minutes: number) => Date.parse(t0) + minutes * 60_000;

/** A plan whose messages Jonas sends, with Ana as his backup; one is due 15 minutes after T0. */
function running() {
  const test = new TestRoom(draftOf({ Deploy: ["a"] }), { t0 });
  test.do(addRole, { title: "Announcer", backup: { id: "ana", name: "Ana Novak" } }, sofia);
  const [roleId = ""] = Object.keys(test.room.roles);
  test.do(assignRole, { roleId, holder: { id: "jonas", name: "Jonas Ott" } }, sofia);
  test.do(addMessage, { title: "Update", body: "We go on.", roleId, at: { kind: "offset", minutes: 15 } }, sofia);
  const [messageId = ""] = Object.keys(test.room.messages);
  const told = (userId: string, minutes: number) => remindersOf(test.room, userId, at(minutes), 5).map(({ text }) => text);
  return { test, roleId, messageId, told };
}

it("tells whoever sends a message before it is due, when it is, and once it is late; then it is the turn of the backup", () => {
  const { test, messageId, told } = running();
  test.start();
  expect([told("jonas", 9), told("ana", 15), told("sofia", 15)]).toEqual([[], [], []]);
  expect(told("jonas", 10)).toEqual(["You send “Update” in 5 min, at 12:15"]);
  expect(told("jonas", 15)).toEqual(["“Update” is to be sent now"]);
  const dueAt = new Date(at(15)).toISOString();
  test.now = dueAt;
  test.do(noteCameDue, { messageId, dueAt }, system);
  test.now = new Date(at(20)).toISOString();
  test.do(noteMessageMissed, { messageId, dueAt }, system);
  expect(told("jonas", 21)).toEqual(["“Update” is not sent: it was due at 12:15"]);
  expect(told("ana", 21)).toEqual(["Jonas Ott has not sent “Update”: you are asked to"]);
  expect(told("jonas", 90)).toEqual([]);
});

it("tells of messages before the start, too, and of nothing else then", () => {
  const { test, roleId, told } = running();
  test.do(addMessage, { title: "A day before", body: "Tomorrow.", roleId, at: { kind: "offset", minutes: -1440 } }, sofia);
  expect(told("jonas", -1440)).toEqual(["“A day before” is to be sent now"]);
});

it("tells an incident to whoever has it, or answers for it, and after-care to whoever answers for that", () => {
  const { test, roleId } = running();
  test.start();
  const waits = (userId: string, minutes: number) =>
    waitingFor(test.room, userId, at(minutes)).map(({ kind, title, late }) => `${kind} ${title}${late ? ", late" : ""}`);
  test.do(openIncident, { title: "Disk is full" }, ana);
  expect([waits("jonas", 1), waits("ana", 1)]).toEqual([[], []]);
  const [incidentId = ""] = Object.keys(test.room.incidents);
  test.do(takeIncident, { incidentId }, jonas);
  expect([waits("jonas", 1), waits("ana", 1)]).toEqual([["incident Disk is full"], []]);
  test.do(addCareCheck, { title: "Costs", dueAt: new Date(at(60)).toISOString(), roleId }, sofia);
  expect(waits("jonas", 61)).toContain("care Costs");
  expect(waits("jonas", 60 + 25 * 60)).toContain("care Costs, late");
  expect(waits("ana", 61)).toEqual([]);
});

it("a message that nobody sends waits for everybody, so nobody is told that nothing does", () => {
  const { test } = running();
  test.start();
  expect(anythingWaits(test.room, "vera", at(14))).toBe(false);
  expect(anythingWaits(test.room, "vera", at(16))).toBe(false);
  test.do(addMessage, { title: "We are late", body: "Sorry.", at: { kind: "offset", minutes: 15 } }, sofia);
  expect([anythingWaits(test.room, "vera", at(14)), anythingWaits(test.room, "vera", at(16))]).toEqual([false, true]);
});
