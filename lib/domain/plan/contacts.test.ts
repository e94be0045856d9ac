import { expect, it } from "vitest";
import { addRole, assignRole, removeRole } from "../roles/edit-roles.ts";
import { letGoOfPerson } from "../roles/person-left.ts";
import { draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { setContacts } from "./contacts.ts";
import { escalationOf } from "./escalation.ts";

const person = { id: jonas.userId, name: jonas.name };
const contactOf = (userId: string) => (userId === "jonas" ? "+49 170 1111111" : null);

function plan() {
  const made = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
  made.do(addRole, { title: "Lead" }, sofia);
  const [roleId = ""] = Object.keys(made.room.roles);
  return { made, roleId, called: () => escalationOf(made.room, contactOf) };
}

it("whom to call is whoever has the role now, by the number they gave", () => {
  const { made, roleId, called } = plan();
  expect(called()).toBe(null);
  made.do(setContacts, { escalation: { roleId } }, sofia);
  expect(called()).toEqual({ who: "Lead", person: null, contacts: [] });
  made.do(assignRole, { roleId, holder: person }, sofia);
  expect(called()).toEqual({ who: "Lead", person: "Jonas Ott", contacts: [{ contact: "+49 170 1111111", of: "Jonas Ott" }] });
});

it("a role that goes leaves its name, and a person who has left is called no more", () => {
  const { made, roleId, called } = plan();
  made.do(setContacts, { escalation: { roleId, contact: "Pager 4711" } }, sofia);
  made.do(removeRole, { roleId }, sofia);
  expect(called()).toEqual({ who: "Lead", person: null, contacts: [{ contact: "Pager 4711", of: "Lead" }] });
  made.do(setContacts, { escalation: { person } }, sofia);
  expect(called()?.contacts).toEqual([{ contact: "+49 170 1111111", of: "Jonas Ott" }]);
  made.do(letGoOfPerson, { userId: "jonas", name: "Jonas Ott" }, { ...sofia, role: "admin" });
  expect(called()).toBe(null);
});

it("says one of role, person and words, and is told without its number", () => {
  const { made, roleId } = plan();
  expect(made.do(setContacts, { escalation: { roleId, words: "Duty manager" } }, sofia)).toMatchObject({ reason: "one-contact" });
  expect(made.do(setContacts, { escalation: {} }, sofia)).toMatchObject({ reason: "no-contact" });
  const set = made.do(setContacts, { escalation: { words: "Duty manager", contact: "+49 30 1234567" } }, sofia);
  expect(set).toMatchObject({ data: { escalation: "Duty manager" } });
  expect(JSON.stringify(set.kind === "change" && set.data)).not.toContain("1234567");
  expect(made.do(setContacts, { escalation: { words: "Duty manager", contact: "+49 30 1234567" } }, sofia)).toMatchObject({
    kind: "already",
  });
});

it("an address that a browser would run is no channel", () => {
  const { made } = plan();
  expect(() => made.do(setContacts, { primaryChannel: { name: "#ops", url: "javascript:alert(1)" } }, sofia)).toThrow(/https/);
});
