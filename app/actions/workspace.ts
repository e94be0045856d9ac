"use server";
import { revalidatePath } from "next/cache";
import * as z from "zod";
import { newSecret } from "#lib/auth/secrets.ts";
import { revokeSessions } from "#lib/auth/sessions.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { MemberRole, TokenScope } from "#lib/domain/kernel/permissions.ts";
import { find } from "#lib/domain/kernel/room.ts";
import type { Facts } from "#lib/domain/kernel/verb.ts";
import { letGoOfPerson } from "#lib/domain/roles/person-left.ts";
import { revokeInvite } from "#lib/domain/workspace/invites.ts";
import { changeMemberRole, removeMember, setContact } from "#lib/domain/workspace/members.ts";
import { members } from "#lib/domain/workspace/rows.ts";
import { createToken, revokeToken } from "#lib/domain/workspace/tokens.ts";
import type { WorkspaceVerb } from "#lib/domain/workspace/verb.ts";
import { renameWorkspace } from "#lib/domain/workspace/verbs.ts";
import { type Performed, perform } from "#lib/journal/perform.ts";
import { plansWithPerson } from "#lib/queries/plans-with-person.ts";
import { answer, answerOf } from "./answer.ts";
import { parsed } from "./parsed.ts";

/** Does one thing in the signed-in person's workspace; permission and rule are the verb's. */
async function act(verb: WorkspaceVerb, input: unknown, facts: Facts = {}): Promise<Performed> {
  const { actor, workspace } = await requireMember();
  const performed = await perform({ verb, roomId: workspace.id, input, actor, commandId: newId(), facts });
  // Settings are no live room: the page is rendered again.
  revalidatePath("/", "layout");
  return performed;
}

const newToken = z.strictObject({ name: z.unknown(), scopes: z.unknown(), planId: z.unknown(), days: z.number() });
type TokenInput = { name: string; scopes: TokenScope[]; planId: string | null; days: number };

/** Makes an API token; it is shown this once. What it is called and may do is checked by the verb. */
export async function makeToken(raw: TokenInput): Promise<Outcome<{ secret: string }>> {
  return answer(async () => {
    const { name, scopes, planId, days } = parsed(newToken, raw);
    const { secret, hash } = newSecret("token");
    const expiresAt = new Date(Date.now() + Math.min(90, Math.max(1, days)) * 24 * 3600_000).toISOString();
    await act(createToken, { name, scopes, planId, expiresAt }, { secretHash: hash });
    return { secret };
  });
}

export async function withdrawInvite(inviteId: string): Promise<Outcome> {
  return answerOf(() => act(revokeInvite, { inviteId }));
}

export async function endToken(tokenId: string): Promise<Outcome> {
  return answerOf(() => act(revokeToken, { tokenId }));
}

export async function setMemberRole(memberId: string, role: MemberRole): Promise<Outcome> {
  return answerOf(() => act(changeMemberRole, { memberId, role }));
}

/** Keeps the phone or pager of a member: their own, or anybody's where an admin does it. Empty takes it away. */
export async function setMemberContact(memberId: string, contact: string): Promise<Outcome> {
  return answerOf(async () => act(setContact, { memberId, contact: parsed(z.string(), contact).trim() || null }));
}

/** Takes a person out; their sessions end with it, and their roles in open plans fall vacant. */
export async function takeOut(memberId: string): Promise<Outcome> {
  return answerOf(async () => {
    const { actor, workspace } = await requireMember();
    const removed = await act(removeMember, { memberId });
    const member = find(workspace, members, memberId);
    if (!member) return removed;
    await revokeSessions(member.userId);
    const input = { userId: member.userId, name: member.name };
    for (const roomId of await plansWithPerson(actor, workspace, member.userId))
      await perform({ verb: letGoOfPerson, roomId, input, actor, commandId: `left ${memberId}` });
    return removed;
  });
}

export async function rename(name: string): Promise<Outcome> {
  return answerOf(() => act(renameWorkspace, { name }));
}
