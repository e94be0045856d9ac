import * as z from "zod";
import { set } from "../kernel/change.ts";
import { contact } from "../kernel/contact.ts";
import { line, memberRole } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import type { WorkspaceRoom } from "../room.ts";
import { invites, type Member, members, tokens, workspaces } from "./rows.ts";
import { workspaceVerbOn } from "./verb.ts";

const named = () => z.strictObject({ name: z.string() });
const person = { name: "Jonas Ott" };

/** Keeps a member's row in step with the account of that person. */
export const updateProfile = workspaceVerbOn({
  on: workspaces,
  type: "member.renamed",
  may: "profile:edit",
  during: null,
  input: () => z.strictObject({ name: line, email: z.string().max(254).nullable() }),
  data: () => named().extend({ from: z.string() }),
  example: { ...person, from: "Jonas" },
  sentence: ({ name = "", from }) => ["is called ", strong(name), from ? `, before ${from}` : ""],
  decide(_workspace, { name, email }, { room, actor }) {
    const member = memberOf(room, actor.userId);
    if (!member) return refuse("not-found", "You are not in this workspace any more.", "not-found");
    if (member.name === name && member.email === email) return already("It says that already.");
    return change(member.id, { name, from: member.name }, [set(members, member.id, { name, email })]);
  },
});

/** Writes down by which phone or pager a member is reached, or takes that away: their own word, or an admin's. The record does not tell the number. */
export const setContact = workspaceVerbOn({
  on: members,
  type: "member.contact_set",
  may: "profile:edit",
  during: null,
  input: () => z.strictObject({ memberId: ref(members), contact: contact(fields).nullable() }),
  data: () => named().extend({ given: z.boolean() }),
  example: { ...person, given: true },
  sentence: ({ name = "", given }) => [given ? "gave a phone or pager of " : "took away the phone or pager of ", strong(name)],
  decide(member, { memberId, contact }, { actor }) {
    if (member.userId !== actor.userId && actor.role !== "admin")
      return refuse("not-yours", `Only ${member.name} or an admin may give their phone or pager.`, "forbidden");
    if (member.contact === contact) return already(contact ? "It says that already." : `${member.name} has given no phone or pager.`);
    return change(memberId, { name: member.name, given: contact !== null }, [set(members, memberId, { contact })]);
  },
});

/** Gives a member another role; the last admin stays one. */
export const changeMemberRole = workspaceVerbOn({
  on: members,
  type: "member.role_changed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ memberId: ref(members), role: memberRole }),
  data: () => named().extend({ role: memberRole, from: memberRole }),
  example: { ...person, role: "lead", from: "member" },
  sentence: ({ name = "", role, from }) => ["made ", strong(name), ` ${role ?? ""}`, from ? `, before ${from}` : ""],
  decide(member, { memberId, role }, { room }) {
    if (member.role === role) return already(`${member.name} is ${role} already.`);
    if (isLastAdmin(room, member)) return refuse("last-admin", `${member.name} is the only admin. Make somebody else admin first.`);
    return change(memberId, { name: member.name, role, from: member.role }, [set(members, memberId, { role })]);
  },
});

/** Takes a person out of the workspace: their sessions, tokens and open pages end within seconds. */
export const removeMember = workspaceVerbOn({
  on: members,
  type: "member.removed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ memberId: ref(members, { removed: true }) }),
  data: named,
  example: person,
  sentence: ({ name = "" }) => ["removed ", strong(name), " from the workspace"],
  decide(member, { memberId }, { room, now }) {
    if (member.removedAt) return already(`${member.name} is not in the workspace any more.`, null, member.removedAt);
    if (isLastAdmin(room, member)) return refuse("last-admin", `${member.name} is the only admin. Make somebody else admin first.`);
    return change(memberId, { name: member.name }, [set(members, memberId, { removedAt: now }), ...tokensEnded(room, member, now)]);
  },
});

/** What people are called once their data was taken away. */
export const goneName = "Somebody who left";

/**
 * Takes the data of a person out of the workspace, whether they are still in it or not: neither their name, their address nor their phone stays in a row of it. Invites for
 * that address are withdrawn. What the record says of them stays.
 */
export const forgetMember = workspaceVerbOn({
  on: members,
  type: "member.forgotten",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ memberId: ref(members, { removed: true }) }),
  data: () => z.strictObject({}),
  example: {},
  sentence: () => ["took away the name and the address of somebody who left"],
  decide(member, { memberId }, { room, now }) {
    if (member.name === goneName && !member.email && !member.contact) return already("Nothing of them is left here.");
    if (!member.removedAt && isLastAdmin(room, member))
      return refuse("last-admin", "They are the only admin of a workspace. Make somebody else admin first (Settings, People).");
    return change(memberId, {}, [
      set(members, memberId, { name: goneName, email: null, contact: null, removedAt: member.removedAt ?? now }),
      ...tokensEnded(room, member, now),
      ...invitesNaming(room, member).map(({ id, acceptedAt, acceptedBy, revokedAt }) =>
        set(invites, id, {
          email: null,
          acceptedBy: acceptedBy && { ...acceptedBy, name: goneName },
          revokedAt: acceptedAt ? revokedAt : (revokedAt ?? now),
        }),
      ),
    ]);
  },
});

const tokensEnded = (room: WorkspaceRoom, { userId }: Member, now: string) =>
  all(room, tokens)
    .filter(({ ownerId, revokedAt }) => ownerId === userId && !revokedAt)
    .map(({ id }) => set(tokens, id, { revokedAt: now }));

/** The invites that were made for the address of a member, or used by them. */
const invitesNaming = (room: WorkspaceRoom, { userId, email }: Member) =>
  Object.values(room.invites).filter((each) => each.acceptedBy?.id === userId || (email !== null && each.email === email));

/** The person's row in this workspace, if they are in it. */
export function memberOf(room: WorkspaceRoom, userId: string): Member | undefined {
  return Object.values(room.members).find((member) => member.userId === userId && !member.removedAt);
}

function isLastAdmin(room: WorkspaceRoom, member: Member): boolean {
  const admins = Object.values(room.members).filter((each) => each.role === "admin" && !each.removedAt);
  return member.role === "admin" && admins.length === 1;
}
