import * as z from "zod";
import { set } from "../kernel/change.ts";
import { accountId, instant, line, memberRole, roomId, tokenScope } from "../kernel/fields.ts";
import { mayGrant } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import type { WorkspaceRoom } from "../room.ts";
import { invites, type Member, members, tokens, workspaces } from "./rows.ts";
import { workspaceVerbOn } from "./verb.ts";

const named = () => z.strictObject({ name: z.string() });
const person = { name: "Jonas Ott" };

/** Founds a workspace; whoever does is its first admin. */
export const createWorkspace = workspaceVerbOn({
  on: workspaces,
  type: "workspace.created",
  may: "workspace:manage",
  during: null,
  input: () =>
    z.strictObject({ name: line, founder: z.strictObject({ userId: accountId, name: line, email: z.string().max(254).nullable() }) }),
  data: () => named().extend({ founder: z.string() }),
  example: { name: "Parcels", founder: "Ana Novak" },
  sentence: ({ name = "" }) => ["founded the workspace ", strong(name)],
  decide(_nothingYet, { name, founder }, { room, newId, now }) {
    if (room.seq > 0) return refuse("exists", "There is a workspace here already.", "conflict");
    const memberId = newId();
    return change(room.id, { name, founder: founder.name }, [
      set(workspaces, room.id, { id: room.id, name, createdAt: now }),
      set(members, memberId, { id: memberId, workspaceId: room.id, ...founder, role: "admin", joinedAt: now, removedAt: null }),
    ]);
  },
});

/** Changes what the workspace is called. */
export const renameWorkspace = workspaceVerbOn({
  on: workspaces,
  type: "workspace.renamed",
  may: "workspace:manage",
  during: null,
  input: () => z.strictObject({ name: line }),
  data: () => named().extend({ from: z.string() }),
  example: { name: "Parcels", from: "Letters" },
  sentence: ({ name = "" }) => ["renamed the workspace to ", strong(name)],
  decide(workspace, { name }, { room }) {
    if (workspace.name === name) return already("It is called that already.");
    return change(room.id, { name, from: workspace.name }, [set(workspaces, room.id, { name })]);
  },
});

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
 * Takes the data of a person out of the workspace, whether they are still in it or not: neither their name nor their address stays in a row of it. Invites for
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
    if (member.name === goneName && !member.email) return already("Nothing of them is left here.");
    if (!member.removedAt && isLastAdmin(room, member))
      return refuse("last-admin", "They are the only admin of a workspace. Make somebody else admin first (Settings, People).");
    return change(memberId, {}, [
      set(members, memberId, { name: goneName, email: null, removedAt: member.removedAt ?? now }),
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

const invited = () => z.strictObject({ role: memberRole, email: z.string().nullable() });
const invitee = { role: "member", email: "jonas@example.org" } as const;

/** Opens the door for one person, once, for a while. Role and e-mail are bound here. */
export const createInvite = workspaceVerbOn({
  on: workspaces,
  type: "invite.created",
  may: "member:invite",
  during: null,
  input: () => z.strictObject({ role: memberRole, email: z.email().max(254).nullable(), planId: roomId.nullable(), expiresAt: instant }),
  data: () => invited().extend({ expiresAt: z.string() }),
  example: { ...invitee, expiresAt: "2026-11-29T12:00:00.000Z" },
  sentence: ({ role, email }) => ["invited ", email ? strong(email) : "somebody", ` as ${role ?? ""}`],
  decide(workspace, { role, email, planId, expiresAt }, context) {
    const { newId, now, actor, facts } = context;
    if (!facts.secretHash) return refuse("server-only", "An invite can only be made by the server.", "invalid");
    if (!mayGrant(actor, role)) return refuse("too-much", `A ${actor.role} cannot invite as ${role}. Ask an admin.`, "forbidden");
    if (expiresAt <= now) return refuse("expired", "That moment has passed; choose a later one.", "invalid");
    const inviteId = newId();
    const row = {
      ...{ id: inviteId, workspaceId: workspace.id, role, email: email?.toLowerCase() ?? null, planId },
      ...{ createdAt: now, createdBy: me(context), expiresAt, acceptedAt: null, acceptedBy: null, revokedAt: null },
    };
    return change(
      inviteId,
      { role, email, expiresAt },
      [set(invites, inviteId, row)],
      [{ hash: facts.secretHash, kind: "invite", rowId: inviteId }],
    );
  },
});

/** Uses an invite up: the proved account joins with the role the invite carries. */
export const acceptInvite = workspaceVerbOn({
  on: invites,
  type: "invite.accepted",
  may: "workspace:join",
  during: null,
  input: () => z.strictObject({ inviteId: ref(invites) }),
  data: () => named().extend({ role: memberRole, invitedBy: z.string() }),
  example: { ...person, role: "member", invitedBy: "Sofia Brandt" },
  sentence: ({ role, invitedBy }) => ["joined as ", strong(role ?? ""), invitedBy ? `, invited by ${invitedBy}` : ""],
  decide(invite, { inviteId }, { room, newId, now, facts }) {
    const { account } = facts;
    if (!account) return refuse("not-found", "This invite is not valid. Ask for a new one.", "not-found");
    if (invite.revokedAt) return refuse("revoked", "This invite was withdrawn. Ask for a new one.");
    if (invite.acceptedAt) return refuse("used", "This invite has been used. Sign in instead, or ask for a new one.");
    if (invite.expiresAt <= now) return refuse("expired", `This invite expired. Ask ${invite.createdBy.name} for a new one.`);
    if (invite.email && invite.email !== account.email)
      return refuse("other-email", `This invite is for ${invite.email}. Use that address.`, "forbidden");
    const member = memberOf(room, account.userId);
    if (member) return already("You are in this workspace already.", null, member.joinedAt);
    const memberId = newId();
    return change(inviteId, { name: account.name, role: invite.role, invitedBy: invite.createdBy.name }, [
      set(invites, inviteId, { acceptedAt: now, acceptedBy: { id: account.userId, name: account.name } }),
      set(members, memberId, { id: memberId, workspaceId: room.id, ...account, role: invite.role, joinedAt: now, removedAt: null }),
    ]);
  },
});

/** Closes an invite nobody has used. */
export const revokeInvite = workspaceVerbOn({
  on: invites,
  type: "invite.revoked",
  may: "member:invite",
  during: null,
  input: () => z.strictObject({ inviteId: ref(invites) }),
  data: invited,
  example: invitee,
  sentence: ({ email }) => ["withdrew the invite", email ? ` for ${email}` : ""],
  decide(invite, { inviteId }, { now }) {
    if (invite.acceptedAt)
      return refuse("used", `${invite.acceptedBy?.name ?? "Somebody"} has used it already. Remove the member instead.`);
    if (invite.revokedAt) return already("It is withdrawn already.", null, invite.revokedAt);
    return change(inviteId, { role: invite.role, email: invite.email }, [set(invites, inviteId, { revokedAt: now })]);
  },
});

/** The longest an API token lives, in ms: a year that has a leap day. */
export const longestTokenMs = 366 * 24 * 3600_000;

/** Makes an API token that acts for its maker, within scopes, until it expires, a year from now at the latest. */
export const createToken = workspaceVerbOn({
  on: workspaces,
  type: "token.created",
  may: "member:invite",
  during: null,
  input: () => z.strictObject({ name: line, scopes: z.array(tokenScope).min(1).max(20), planId: roomId.nullable(), expiresAt: instant }),
  data: () => named().extend({ scopes: z.array(tokenScope), expiresAt: z.string() }),
  example: { name: "Pipeline", scopes: ["step:work"], expiresAt: "2026-12-26T12:00:00.000Z" },
  sentence: ({ name = "" }) => ["made the token ", strong(name)],
  decide(workspace, { name, scopes, planId, expiresAt }, { newId, now, actor, facts }) {
    if (!facts.secretHash) return refuse("server-only", "A token can only be made by the server.", "invalid");
    if (expiresAt <= now) return refuse("expired", "That moment has passed; choose a later one.", "invalid");
    if (Date.parse(expiresAt) - Date.parse(now) > longestTokenMs)
      return refuse("too-long", "A token lives for a year at most. Choose an earlier moment, and make another one then.", "invalid");
    const tokenId = newId();
    const row = {
      ...{ id: tokenId, workspaceId: workspace.id, name, scopes, planId },
      ...{ ownerId: actor.userId, createdAt: now, expiresAt, revokedAt: null },
    };
    return change(
      tokenId,
      { name, scopes, expiresAt },
      [set(tokens, tokenId, row)],
      [{ hash: facts.secretHash, kind: "token", rowId: tokenId }],
    );
  },
});

/** Ends an API token at once. */
export const revokeToken = workspaceVerbOn({
  on: tokens,
  type: "token.revoked",
  may: "member:invite",
  during: null,
  input: () => z.strictObject({ tokenId: ref(tokens) }),
  data: named,
  example: { name: "Pipeline" },
  sentence: ({ name = "" }) => ["revoked the token ", strong(name)],
  decide(token, { tokenId }, { now, actor }) {
    if (token.revokedAt) return already("It is revoked already.", null, token.revokedAt);
    if (token.ownerId !== actor.userId && actor.role !== "admin")
      return refuse("not-yours", "Only its owner or an admin may revoke it.", "forbidden");
    return change(tokenId, { name: token.name }, [set(tokens, tokenId, { revokedAt: now })]);
  },
});

/** The person's row in this workspace, if they are in it. */
export function memberOf(room: WorkspaceRoom, userId: string): Member | undefined {
  return Object.values(room.members).find((member) => member.userId === userId && !member.removedAt);
}

function isLastAdmin(room: WorkspaceRoom, member: Member): boolean {
  const admins = Object.values(room.members).filter((each) => each.role === "admin" && !each.removedAt);
  return member.role === "admin" && admins.length === 1;
}

/** What a person may do with a workspace and its members, by name. */
export const workspaceOwnVerbs = {
  createWorkspace,
  renameWorkspace,
  updateProfile,
  changeMemberRole,
  removeMember,
  forgetMember,
  createInvite,
  acceptInvite,
  revokeInvite,
  createToken,
  revokeToken,
} as const;
