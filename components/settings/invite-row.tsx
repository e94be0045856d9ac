"use client";

import { useTransition } from "react";
import { told } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import { agoText, dateTimeText, msOf } from "#lib/domain/schedule/format-time.ts";
import type { Invite } from "#lib/domain/workspace/rows.ts";

export type InviteRowProps = {
  invite: Invite;
  now: number;
  zone: string;
  mayInvite: Answer;
  withdrawInvite: (inviteId: string) => Promise<Outcome>;
};

/** One invite: for whom, as what, and what became of it. */
export function InviteRow({ invite, now, zone, mayInvite, withdrawInvite }: InviteRowProps) {
  const [busy, start] = useTransition();
  const open = !invite.acceptedAt && !invite.revokedAt && msOf(invite.expiresAt) > now;

  function withdraw() {
    start(async () => {
      await told(withdrawInvite(invite.id));
    });
  }

  return (
    <li className="flex items-center gap-3 border-t border-line py-2.5">
      <div className="min-w-0 flex-1">
        <div className={open ? "truncate text-sm" : "truncate text-sm text-muted"}>
          {invite.email ?? "Whoever has the link"} <span className="text-muted">as {invite.role}</span>
        </div>
        <div className="text-xs text-muted">
          {stateText(invite, now, zone)} · by {invite.createdBy.name}, {agoText(invite.createdAt, now)}
        </div>
      </div>
      {open && mayInvite.ok ? (
        <Button
          size="sm"
          variant="quiet"
          busy={busy}
          aria-label={`Withdraw the invite of ${invite.email ?? "an unnamed person"}`}
          onClick={withdraw}
        >
          Withdraw
        </Button>
      ) : null}
    </li>
  );
}

function stateText({ acceptedAt, acceptedBy, revokedAt, expiresAt }: Invite, now: number, zone: string): string {
  if (acceptedAt) return `used by ${acceptedBy?.name ?? "somebody"}`;
  if (revokedAt) return "withdrawn";
  return `${msOf(expiresAt) <= now ? "expired" : "open until"} ${dateTimeText(expiresAt, zone)}`;
}
