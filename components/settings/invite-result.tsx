import clsx from "clsx";
import { CircleAlert, MailCheck } from "lucide-react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { MadeInvite } from "#lib/domain/workspace/made-invite.ts";

/** One invite just made: for whom, whether its mail went out and if not why, and its link. */
export function InviteResult({ made }: { made: MadeInvite }) {
  const { email } = made;
  const trouble = "refused" in made ? made.refused : made.mail?.sent === false ? `Could not be sent. ${made.mail.why}` : null;
  const sent = "url" in made && made.mail?.sent;
  const Mark = trouble ? CircleAlert : MailCheck;
  return (
    <li className="border-t border-line py-2.5">
      <div className="flex items-center gap-x-3">
        <span className="min-w-0 flex-1 truncate text-sm font-medium">{email}</span>
        {sent ? (
          <span className="flex items-center gap-1.5 text-xs text-go">
            <Mark aria-hidden strokeWidth={1.75} className="size-3.5" />
            Sent
          </span>
        ) : null}
      </div>
      {trouble ? (
        <p className="mt-0.5 flex items-start gap-1.5 text-xs text-nogo">
          <Mark aria-hidden strokeWidth={1.75} className="mt-px size-3.5 shrink-0" />
          {trouble}
        </p>
      ) : null}
      {"url" in made ? (
        <div className={clsx("flex items-center gap-3", trouble ? "mt-1.5" : "mt-0.5")}>
          <code className="num min-w-0 flex-1 truncate text-xs leading-5 text-muted">{made.url}</code>
          <CopyButton text={made.url} label={`Copy the link for ${email}`} />
        </div>
      ) : null}
    </li>
  );
}
