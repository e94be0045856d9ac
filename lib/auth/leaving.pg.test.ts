import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "../db/pool.ts";
import { prisma } from "../db/prisma.ts";
import { freshDatabase } from "../db/testing/fresh-database.ts";
import { newId } from "../domain/kernel/id.ts";
import { acceptInvite, createInvite } from "../domain/workspace/invites.ts";
import { goneName, removeMember } from "../domain/workspace/members.ts";
import { atTheDoor, type Door } from "../http/testing/at-the-door.ts";
import { perform } from "../journal/perform.ts";
import { verifyRoom } from "../journal/replay.ts";
import { readRoom } from "../journal/rooms.ts";
import { peopleOf } from "../live/people.ts";
import { type PersonRow, rowsOfPerson } from "../queries/person-data.ts";
import { createAccount } from "./accounts.ts";
import { takeAway } from "./leaving.ts";
import { newSecret } from "./secrets.ts";
import { createSession, findSession } from "./sessions.ts";

let door: Door;
beforeAll(async () => {
  await freshDatabase();
  door = await atTheDoor();
});

/** Somebody who joined the workspace, with a session. */
async function member() {
  const email = `${newId()}@example.org`;
  const { userId } = await createAccount({ name: "Petra Private", email, password: "correct horse battery" });
  const { hash } = newSecret("invite");
  const invite = { role: "member", email, planId: null, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
  const made = await perform({
    ...{ verb: createInvite, roomId: door.workspaceId, actor: door.admin, commandId: newId() },
    ...{ input: invite, facts: { secretHash: hash } },
  });
  if (made.already) throw new Error("the invite was there already");
  const actor = { kind: "user", id: userId, userId, name: "Petra Private", role: "member" } as const;
  await perform({
    ...{ verb: acceptInvite, roomId: door.workspaceId, actor, commandId: newId(), input: { inviteId: made.event.subject } },
    facts: { account: { userId, name: "Petra Private", email } },
  });
  return { userId, email, sessionId: await createSession(userId, "", null) };
}

async function rows(person: { userId: string; email: string }) {
  const found: PersonRow[] = [];
  for await (const row of rowsOfPerson(pool(), person)) found.push(row);
  return found;
}

describe("a person's data", () => {
  it("is given out whole, with what they did, and without what would help a thief", async () => {
    const petra = await member();
    const found = await rows(petra);
    expect(new Set(found.map(({ table }) => table))).toEqual(new Set(["User", "Session", "Member", "Invite", "Event"]));
    expect(found.find(({ table }) => table === "User")?.row).toMatchObject({ email: petra.email, name: "Petra Private" });
    expect(JSON.stringify(found)).not.toContain("passwordHash");
  });

  it("is taken away on request: account, session, address and name go, the record keeps the name as it was and holds", async () => {
    const petra = await member();
    expect(await takeAway(petra.userId)).toEqual({ workspaces: 1 });
    expect(await findSession(petra.sessionId)).toBeNull();
    const left = await rows(petra);
    expect(new Set(left.map(({ table }) => table))).toEqual(new Set(["Member", "Invite", "Event"]));
    const invites = left.flatMap(({ table, row }) => (table === "Invite" ? [row] : []));
    expect(invites.map(({ email, acceptedBy }) => [email, (acceptedBy as { name: string }).name])).toEqual([[null, goneName]]);
    expect(left.filter(({ table }) => table === "Member").map(({ row }) => [row.name, row.email, row.removedAt !== null])).toEqual([
      [goneName, null, true],
    ]);
    expect(left.some(({ table, row }) => table === "Event" && row.actorName === "Petra Private")).toBe(true);
    const { members, former } = peopleOf(await readRoom("workspace", door.workspaceId));
    expect([members, former].map((all) => all.filter(({ userId }) => userId === petra.userId).map(({ name }) => name))).toEqual([
      [],
      [goneName],
    ]);
    expect(await verifyRoom(pool(), door.workspaceId)).toMatchObject({ ok: true });
  });

  it("goes, too, where they had left the workspace before", async () => {
    const petra = await member();
    const { members } = await readRoom("workspace", door.workspaceId);
    const memberId = Object.values(members).find(({ userId }) => userId === petra.userId)?.id ?? "";
    await perform({ verb: removeMember, roomId: door.workspaceId, actor: door.admin, commandId: newId(), input: { memberId } });
    await takeAway(petra.userId);
    expect(await prisma().member.findUnique({ where: { id: memberId } })).toMatchObject({ name: goneName, email: null });
  });

  it("stays where they are the only admin, and nothing of it is changed", async () => {
    const id = door.admin.userId ?? "";
    await expect(takeAway(id)).rejects.toThrow("only admin");
    expect(await prisma().user.findUnique({ where: { id } })).not.toBeNull();
  });
});
