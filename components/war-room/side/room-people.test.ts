import { createElement } from "react";
import { expect, it } from "vitest";
import { MembersContext } from "#components/live/members.ts";
import { wordsIn } from "#components/testing/shown-in.ts";
import { addRole, assignRole } from "#lib/domain/roles/edit-roles.ts";
import { draftOf, jonas, sofia } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { RoomPeople } from "./room-people.tsx";

it("says that nobody holds a role yet, as the gates do, though the document names somebody", () => {
  const about = { line: 1, endLine: 1, responsibility: "", team: "" };
  const plan = new TestRoom({ ...draftOf({ Deploy: ["One"] }), roles: [{ ...about, title: "Database", namedAs: "Ana Novak" }] });
  const words = () => wordsIn(plan.room, createElement(RoomPeople), { now: plan.now });
  expect(words()).toContain("Database nobody yet the document names Ana Novak");
  plan.do(assignRole, { roleId: Object.keys(plan.room.roles)[0] ?? "", holder: { id: jonas.userId, name: jonas.name } }, sofia);
  expect(words()).toContain("Database Jonas Ott");
  expect(words()).not.toContain("Ana Novak");
});

it("tells each number once, at the first role it reaches, and nobody's own to themselves", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["One"] }));
  for (const title of ["Database", "Network", "QA"])
    plan.do(addRole, { title, contact: title === "QA" ? "Pager 4712" : "Pager 4711" }, sofia);
  const [database = ""] = Object.keys(plan.room.roles);
  plan.do(assignRole, { roleId: database, holder: { id: sofia.userId, name: sofia.name } }, sofia);
  const people = [{ userId: sofia.userId, name: sofia.name, role: "lead" as const, contact: "+49 170 1234567" }];
  const words = wordsIn(plan.room, createElement(MembersContext, { value: people }, createElement(RoomPeople)), { now: plan.now });
  expect(words.match(/Pager 471\d(?! of)/g)?.filter((each) => each === "Pager 4711").length).toBe(1);
  expect(words).toContain("Pager 4712");
  expect(words).not.toContain("+49 170 1234567");
});
