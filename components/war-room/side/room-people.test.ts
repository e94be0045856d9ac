import { createElement } from "react";
import { expect, it } from "vitest";
import { wordsIn } from "#components/testing/shown-in.ts";
import { assignRole } from "#lib/domain/roles/edit-roles.ts";
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
