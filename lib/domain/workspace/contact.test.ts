import { expect, it } from "vitest";
import { applyChange } from "../kernel/change.ts";
import type { Actor } from "../kernel/permissions.ts";
import { emptyRoom, type WorkspaceRoom } from "../room.ts";
import { jonas, mira } from "../testing/people.ts";
import { forgetMember, setContact } from "./members.ts";
import { members } from "./rows.ts";

const member = (id: string, role: Actor["role"]) =>
  members.make({ id, workspaceId: "w", userId: id, name: id, email: null, role, joinedAt: "2026-11-26T12:00:00.000Z" });
const admin: Actor = { kind: "user", id: "boss", userId: "boss", name: "boss", role: "admin" };

function workspace() {
  let room: WorkspaceRoom = { ...emptyRoom.workspace("w"), members: { jonas: member("jonas", "member"), boss: member("boss", "admin") } };
  const set = (actor: Actor, contact: string | null, verb = setContact) => {
    const input = verb.input.parse({ memberId: "jonas", contact });
    const decision = verb.decide(room, input, { actor, now: "2026-11-26T12:00:00.000Z", seq: room.seq + 1, newId: () => "new", facts: {} });
    if (decision.kind === "change") room = applyChange(room, { seq: room.seq + 1, rows: decision.rows });
    return decision;
  };
  return {
    set,
    contact: () => room.members.jonas?.contact,
    forget: () =>
      forgetMember.decide(
        room,
        { memberId: "jonas" },
        {
          ...{ actor: admin, now: "2026-11-26T12:00:00.000Z", seq: room.seq + 1, newId: () => "new", facts: {} },
        },
      ),
  };
}

it("a member gives their own phone, an admin anybody's, and nobody else does", () => {
  const { set, contact } = workspace();
  expect(set(mira, "+49 170 1234567")).toMatchObject({ kind: "refusal", code: "forbidden" });
  expect(set(jonas, "+49 170 1234567")).toMatchObject({ data: { name: "jonas", given: true } });
  expect(set(admin, "Pager 4711")).toMatchObject({ kind: "change" });
  expect(contact()).toBe("Pager 4711");
  expect(set(jonas, null)).toMatchObject({ data: { given: false } });
  expect(contact()).toBe(null);
});

it("the record tells that a phone was given, not which", () => {
  const { set } = workspace();
  const decision = set(jonas, "+49 170 1234567");
  expect(decision.kind === "change" && JSON.stringify(decision.data)).not.toContain("1234567");
});

it("whoever is forgotten leaves no phone behind", () => {
  const { set, forget } = workspace();
  set(jonas, "+49 170 1234567");
  expect(forget()).toMatchObject({ rows: [{ collection: "members", row: { contact: null } }] });
});
