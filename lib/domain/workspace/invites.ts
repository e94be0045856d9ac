import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant, memberRole, roomId } from "../kernel/fields.ts";
import { mayGrant } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { memberOf } from "./members.ts";
import { invites, members, workspaces } from "./rows.ts";
import { workspaceVerbOn } from "./verb.ts";

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
  data: () => z.strictObject({ name: z.string(), role: memberRole, invitedBy: z.string() }),
  example: { name: "Jonas Ott", role: "member", invitedBy: "Sofia Brandt" },
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
