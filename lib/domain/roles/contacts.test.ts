import { expect, it } from "vitest";
import { draftOf, jonas, mira, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { contactsOf } from "./contacts.ts";
import { addRole, assignRole, editRole } from "./edit-roles.ts";
import { nameStandIn } from "./handover.ts";

const numbers = new Map([
  ["jonas", "+49 170 1111111"],
  ["mira", "+49 170 2222222"],
]);
const contactOf = (userId: string) => numbers.get(userId) ?? null;

it("a role is reached by its own pager first, then by whoever acts in it", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
  plan.do(addRole, { title: "Database" }, sofia);
  const [roleId = ""] = Object.keys(plan.room.roles);
  const reached = () => contactsOf(plan.room.roles[roleId], contactOf).map(({ contact, of }) => `${of} ${contact}`);
  expect(reached()).toEqual([]);
  plan.do(assignRole, { roleId, holder: { id: jonas.userId, name: jonas.name } }, sofia);
  expect(reached()).toEqual(["Jonas Ott +49 170 1111111"]);
  plan.do(editRole, { roleId, contact: "Pager 4711" }, sofia);
  expect(reached()).toEqual(["Database Pager 4711", "Jonas Ott +49 170 1111111"]);
  plan.do(nameStandIn, { roleId, standIn: { id: mira.userId, name: mira.name } }, sofia);
  expect(reached()).toEqual(["Database Pager 4711", "Mira Kovač +49 170 2222222"]);
  plan.do(editRole, { roleId, contact: null }, sofia);
  expect(reached()).toEqual(["Mira Kovač +49 170 2222222"]);
});

it("what is no number is refused with what to write", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
  expect(() => plan.do(addRole, { title: "Database", contact: "ask around" }, sofia)).toThrow(/Pager 4711/);
});
