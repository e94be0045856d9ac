import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { MemberRole } from "#lib/domain/kernel/permissions.ts";
import { shortened } from "#lib/domain/kernel/text.ts";
import { maxAddresses, readAddresses } from "#lib/domain/workspace/invite-addresses.ts";
import type { MadeInvite } from "#lib/domain/workspace/made-invite.ts";

/** No addresses: one link for whoever holds it. */
export type NewInvites = { role: MemberRole; emails: string[]; planId: string | null; hours: number };
export type MakeInvites = (input: NewInvites) => Promise<Outcome<{ made: MadeInvite[] }>>;

/** What is typed into the dialog; `text` holds the addresses as they were written. */
export type InviteDraft = { role: MemberRole; text: string; planId: string | null; hours: number };

/** What keeps a field of addresses from being sent, if anything: the pieces that are none, by name. */
export function notAddresses(text: string): string | undefined {
  const { addresses, bad } = readAddresses(text);
  if (addresses.length > maxAddresses) return `These are ${addresses.length} addresses. Invite at most ${maxAddresses} people at once.`;
  if (bad.length === 0) return undefined;
  const named = bad.slice(0, 5).map((piece) => `“${shortened(piece, 60)}”`);
  const more = bad.length > 5 ? ` and ${bad.length - 5} more` : "";
  return bad.length === 1
    ? `${named[0]} is no e-mail address. Correct it or take it out.`
    : `No e-mail addresses: ${named.join(", ")}${more}. Correct them or take them out.`;
}
