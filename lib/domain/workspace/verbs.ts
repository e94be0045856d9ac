import * as z from "zod";
import { set } from "../kernel/change.ts";
import { accountId, instant, line, roomId } from "../kernel/fields.ts";
import { mayGrant, memberRole, tokenScope } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { find, live } from "../kernel/room.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import type { WorkspaceRoom } from "../room.ts";
import { invites, type Member, members, tokens } from "./rows.ts";
import { workspaceVerb } from "./verb.ts";

/** Founds a workspace; whoever does is its first admin. */
export const createWorkspace = workspaceVerb({
  type: "workspace.created",
  input: z.strictObject({ name: line, founder: z.strictObject({ userId: accountId, name: line, email: z.string().max(254).nullable() }) }),
  may: "workspace:manage",
  decide(room, { name, founder }, { newId, now }) {
    if (room.seq > 0) return refuse("exists", "There is a workspace here already.", "conflict");
    const memberId = newId();
    return change(room.id, { name, founder: founder.name }, [
      set("workspace", room.id, { id: room.id, name, createdAt: now }),
      set("members", memberId, { id: memberId, workspaceId: room.id, ...founder, role: "admin", joinedAt: now, removedAt: null }),
    ]);
  },
});

/** Changes what the workspace is called. */
export const renameWorkspace = workspaceVerb({
  type: "workspace.renamed",
  input: z.strictObject({ name: line }),
  may: "workspace:manage",
  decide(room, { name }) {
    if (room.workspace.name === name) return already("It is called that already.");
    return change(room.id, { name, from: room.workspace.name }, [set("workspace", room.id, { name })]);
  },
});

/** Keeps a member's row in step with the account of that person. */
export const updateProfile = workspaceVerb({
  type: "member.renamed",
  input: z.strictObject({ name: line, email: z.string().max(254).nullable() }),
  may: "profile:edit",
  decide(room, { name, email }, { actor }) {
    const member = memberOf(room, actor.userId);
    if (!member) return refuse("not-found", "You are not in this workspace any more.", "not-found");
    if (member.name === name && member.email === email) return already("It says that already.");
    return change(member.id, { name, from: member.name }, [set("members", member.id, { name, email })]);
  },
});

/** Gives a member another role; the last admin stays one. */
export const changeMemberRole = workspaceVerb({
  type: "member.role_changed",
  input: z.strictObject({ memberId: ref(members), role: memberRole }),
  may: "workspace:manage",
  decide(room, { memberId, role }) {
    const member = live(room, members, memberId);
    if (!member) return refuse("not-found", "That person is not in the workspace.", "not-found");
    if (member.role === role) return already(`${member.name} is ${role} already.`);
    if (isLastAdmin(room, member)) return refuse("last-admin", `${member.name} is the only admin. Make somebody else admin first.`);
    return change(memberId, { name: member.name, role, from: member.role }, [set("members", memberId, { role })]);
  },
});

/** Takes a person out of the workspace: their sessions, tokens and open pages end within seconds. */
export const removeMember = workspaceVerb({
  type: "member.removed",
  input: z.strictObject({ memberId: ref(members, { removed: true }) }),
  may: "workspace:manage",
  decide(room, { memberId }, { now }) {
    const member = find(room, members, memberId);
    if (!member) return refuse("not-found", "That person is not in the workspace.", "not-found");
    if (member.removedAt) return already(`${member.name} is not in the workspace any more.`, null, member.removedAt);
    if (isLastAdmin(room, member)) return refuse("last-admin", `${member.name} is the only admin. Make somebody else admin first.`);
    const tokens = Object.values(room.tokens).filter((token) => token.ownerId === member.userId && !token.revokedAt);
    return change(memberId, { name: member.name }, [
      set("members", memberId, { removedAt: now }),
      ...tokens.map((token) => set("tokens", token.id, { revokedAt: now })),
    ]);
  },
});

/** Opens the door for one person, once, for a while. Role and e-mail are bound here. */
export const createInvite = workspaceVerb({
  type: "invite.created",
  input: z.strictObject({ role: memberRole, email: z.email().max(254).nullable(), planId: roomId.nullable(), expiresAt: instant }),
  may: "member:invite",
  decide(room, { role, email, planId, expiresAt }, { newId, now, actor, facts }) {
    if (!facts.secretHash) return refuse("server-only", "An invite can only be made by the server.", "invalid");
    if (!mayGrant(actor, role)) return refuse("too-much", `A ${actor.role} cannot invite as ${role}. Ask an admin.`, "forbidden");
    if (expiresAt <= now) return refuse("expired", "That moment has passed; choose a later one.", "invalid");
    const inviteId = newId();
    return change(
      inviteId,
      { role, email, expiresAt },
      [
        set("invites", inviteId, {
          id: inviteId,
          workspaceId: room.id,
          role,
          email: email?.toLowerCase() ?? null,
          planId,
          createdAt: now,
          createdBy: { id: actor.userId, name: actor.name },
          expiresAt,
          acceptedAt: null,
          acceptedBy: null,
          revokedAt: null,
        }),
      ],
      [{ hash: facts.secretHash, kind: "invite", rowId: inviteId }],
    );
  },
});

/** Uses an invite up: the proved account joins with the role the invite carries. */
export const acceptInvite = workspaceVerb({
  type: "invite.accepted",
  input: z.strictObject({ inviteId: ref(invites) }),
  may: "workspace:join",
  decide(room, { inviteId }, { newId, now, facts }) {
    const invite = find(room, invites, inviteId);
    const account = facts.account;
    if (!invite || !account) return refuse("not-found", "This invite is not valid. Ask for a new one.", "not-found");
    if (invite.revokedAt) return refuse("revoked", "This invite was withdrawn. Ask for a new one.");
    if (invite.acceptedAt) return refuse("used", "This invite has been used. Sign in instead, or ask for a new one.");
    if (invite.expiresAt <= now) return refuse("expired", `This invite expired. Ask ${invite.createdBy.name} for a new one.`);
    if (invite.email && invite.email !== account.email)
      return refuse("other-email", `This invite is for ${invite.email}. Use that address.`, "forbidden");
    const member = memberOf(room, account.userId);
    if (member) return already("You are in this workspace already.", null, member.joinedAt);
    const memberId = newId();
    return change(inviteId, { name: account.name, role: invite.role, invitedBy: invite.createdBy.name }, [
      set("invites", inviteId, { acceptedAt: now, acceptedBy: { id: account.userId, name: account.name } }),
      set("members", memberId, { id: memberId, workspaceId: room.id, ...account, role: invite.role, joinedAt: now, removedAt: null }),
    ]);
  },
});

/** Closes an invite nobody has used. */
export const revokeInvite = workspaceVerb({
  type: "invite.revoked",
  input: z.strictObject({ inviteId: ref(invites) }),
  may: "member:invite",
  decide(room, { inviteId }, { now }) {
    const invite = find(room, invites, inviteId);
    if (!invite) return refuse("not-found", "There is no such invite.", "not-found");
    if (invite.acceptedAt)
      return refuse("used", `${invite.acceptedBy?.name ?? "Somebody"} has used it already. Remove the member instead.`);
    if (invite.revokedAt) return already("It is withdrawn already.", null, invite.revokedAt);
    return change(inviteId, { role: invite.role, email: invite.email }, [set("invites", inviteId, { revokedAt: now })]);
  },
});

/** Makes an API token that acts for its maker, within scopes, until it expires. */
export const createToken = workspaceVerb({
  type: "token.created",
  input: z.strictObject({ name: line, scopes: z.array(tokenScope).min(1).max(20), planId: roomId.nullable(), expiresAt: instant }),
  may: "member:invite",
  decide(room, { name, scopes, planId, expiresAt }, { newId, now, actor, facts }) {
    if (!facts.secretHash) return refuse("server-only", "A token can only be made by the server.", "invalid");
    if (expiresAt <= now) return refuse("expired", "That moment has passed; choose a later one.", "invalid");
    const tokenId = newId();
    const row = {
      id: tokenId,
      workspaceId: room.id,
      name,
      scopes,
      planId,
      ownerId: actor.userId,
      createdAt: now,
      expiresAt,
      revokedAt: null,
    };
    return change(
      tokenId,
      { name, scopes, expiresAt },
      [set("tokens", tokenId, row)],
      [{ hash: facts.secretHash, kind: "token", rowId: tokenId }],
    );
  },
});

/** Ends an API token at once. */
export const revokeToken = workspaceVerb({
  type: "token.revoked",
  input: z.strictObject({ tokenId: ref(tokens) }),
  may: "member:invite",
  decide(room, { tokenId }, { now, actor }) {
    const token = find(room, tokens, tokenId);
    if (!token) return refuse("not-found", "There is no such token.", "not-found");
    if (token.revokedAt) return already("It is revoked already.", null, token.revokedAt);
    if (token.ownerId !== actor.userId && actor.role !== "admin")
      return refuse("not-yours", "Only its owner or an admin may revoke it.", "forbidden");
    return change(tokenId, { name: token.name }, [set("tokens", tokenId, { revokedAt: now })]);
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
