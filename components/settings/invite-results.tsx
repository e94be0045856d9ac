"use client";

import { SecretOnce } from "#components/forms/secret-once.tsx";
import { CopyAll } from "#components/settings/copy-all.tsx";
import { InviteResult } from "#components/settings/invite-result.tsx";
import type { MadeInvite } from "#lib/domain/workspace/made-invite.ts";

/** The links that were made, each shown this once, and what became of their mails. */
export function InviteResults({ made }: { made: readonly MadeInvite[] }) {
  const [only] = made;
  if (made.length === 1 && only && "url" in only && !only.mail) {
    return (
      <SecretOnce label="Invite link" secret={only.url}>
        Copy it now; it is not shown again. It works once, for {only.email ?? "one person"}.
      </SecretOnce>
    );
  }
  const links = made.flatMap((each) => ("url" in each ? [each] : []));
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 pb-2">
        <p role="status" className="min-w-0 flex-1 basis-56 text-sm text-muted">
          {summaryOf(made)} The links are not shown again.
        </p>
        {links.length > 1 ? <CopyAll text={links.map(({ email, url }) => `${email} ${url}`).join("\n")} /> : null}
      </div>
      <ul className="border-b border-line">
        {made.map((each) => (
          <InviteResult key={each.email} made={each} />
        ))}
      </ul>
    </div>
  );
}

function summaryOf(made: readonly MadeInvite[]): string {
  const sent = made.filter((each) => "url" in each && each.mail?.sent).length;
  const tried = made.some((each) => "url" in each && each.mail);
  if (!tried) return "Send each person their own link.";
  if (sent === made.length) return sent === 1 ? "The mail is on its way." : `All ${sent} mails are on their way.`;
  return `${sent} of ${made.length} mails are on their way; pass the other links on yourself.`;
}
