"use server";
import { revalidatePath } from "next/cache";
import * as z from "zod";
import { inviteLetter } from "#lib/auth/invite-letter.ts";
import { newSecret } from "#lib/auth/secrets.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { mailConfigured, type Posted, post } from "#lib/channels/mail.ts";
import { invalid, isProblem } from "#lib/domain/kernel/errors.ts";
import { memberRole } from "#lib/domain/kernel/fields.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { maxAddresses } from "#lib/domain/workspace/invite-addresses.ts";
import { createInvite } from "#lib/domain/workspace/invites.ts";
import type { MadeInvite } from "#lib/domain/workspace/made-invite.ts";
import { unknownProblem } from "#lib/http/reply.ts";
import { perform } from "#lib/journal/perform.ts";
import { answer } from "./answer.ts";
import { emailAddress } from "./email-address.ts";
import { parsed } from "./parsed.ts";
import { publicAddress } from "./public-address.ts";

const newInvites = z.strictObject({
  role: memberRole,
  /** None: one link for whoever holds it. */
  emails: z.array(emailAddress).max(maxAddresses),
  planId: z.string().nullable(),
  hours: z.number().min(1).max(72),
});

/** Makes an invite for each address and mails it where the server can. The links are shown this once. */
export async function invite(raw: z.input<typeof newInvites>): Promise<Outcome<{ made: MadeInvite[] }>> {
  return answer(async () => {
    const { role, emails, planId, hours } = parsed(newInvites, raw);
    const { actor, workspace } = await requireMember();
    const expiresAt = new Date(Date.now() + hours * 3600_000).toISOString();

    const open = async (email: string | null): Promise<OpenInvite | RefusedInvite> => {
      const { secret, hash } = newSecret("invite");
      const input = { role, email, planId, expiresAt };
      try {
        await perform({ verb: createInvite, roomId: workspace.id, input, actor, commandId: newId(), facts: { secretHash: hash } });
        return { email, secret };
      } catch (error) {
        return { email, refused: (isProblem(error) ? error : unknownProblem(error)).message };
      }
    };
    const opened = await Promise.all((emails.length > 0 ? [...new Set(emails)] : [null]).map(open));
    const [first] = opened;
    if (first && "refused" in first && opened.every((each) => "refused" in each)) throw invalid(first.refused);
    revalidatePath("/", "layout");

    const mails = await mail(opened, { by: actor.name, workspace: workspace.workspace.name, role, expiresAt });
    const address = await publicAddress();
    return {
      made: opened.map((each): MadeInvite => {
        if ("refused" in each) return each;
        const { email, secret } = each;
        return { email, url: linkOf(address, secret), mail: mails.get(secret) ?? null };
      }),
    };
  });
}

type OpenInvite = { email: string | null; secret: string };
type RefusedInvite = { email: string | null; refused: string };
type Said = Omit<Parameters<typeof inviteLetter>[0], "to" | "url">;

const linkOf = (address: string, secret: string) => `${address}/invite/${secret}`;

/** What became of the mails, by secret; empty where this server sends none. */
async function mail(opened: readonly (OpenInvite | RefusedInvite)[], said: Said): Promise<Map<string, Posted | undefined>> {
  if (!mailConfigured()) return new Map();
  const bound = opened.flatMap((each) => ("secret" in each && each.email ? [{ to: each.email, secret: each.secret }] : []));
  // A mail leads to the configured address: a request may come under any name its sender likes.
  const address = process.env.HOLDPOINT_URL ?? "http://localhost:3000";
  const posted = await post(bound.map(({ to, secret }) => inviteLetter({ ...said, to, url: linkOf(address, secret) })));
  return new Map(bound.map(({ secret }, index) => [secret, posted[index]]));
}
