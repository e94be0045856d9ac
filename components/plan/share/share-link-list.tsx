"use client";

import { useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { byNewest } from "#lib/domain/kernel/order.ts";
import { agoText, dateTimeText, msOf } from "#lib/domain/schedule/format-time.ts";
import type { ShareLink } from "#lib/domain/status-page/rows.ts";

/** The links there are, newest first. */
export function ShareLinkList({ now }: { now: number }) {
  const { room, act } = useLiveRoom();
  const may = useMay("plan:share");
  const [closing, setClosing] = useState<ShareLink | null>(null);
  const links = Object.values(room.shareLinks).sort(byNewest);
  if (links.length === 0) return <p className="pt-3 text-sm text-muted">No links yet.</p>;
  return (
    <>
      <ul className="mt-4 border-b border-line">
        {links.map((link) => {
          const open = !link.revokedAt && !(link.expiresAt && msOf(link.expiresAt) <= now);
          return (
            <li key={link.id} className="flex items-center gap-3 border-t border-line py-2.5">
              <div className="min-w-0 flex-1">
                <div className={open ? "text-sm font-medium wrap-anywhere" : "text-sm text-muted wrap-anywhere"}>{link.label}</div>
                <div className="text-xs text-muted">
                  {stateText(link, now, room.plan.zone)} · {link.createdBy.name}, {agoText(link.createdAt, now)}
                </div>
              </div>
              {open && may.ok ? (
                <Button size="sm" variant="quiet" aria-label={`Revoke the link for ${link.label}`} onClick={() => setClosing(link)}>
                  Revoke
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        open={closing !== null}
        onOpenChange={(open) => open || setClosing(null)}
        title={`Revoke the link for ${closing?.label}?`}
        description="Pages that show it close within seconds. It cannot be opened again; make a new one instead."
        confirmLabel="Revoke"
        tone="danger"
        onConfirm={async () => (closing ? submitted(act("revokeShareLink", { linkId: closing.id })) : undefined)}
      />
    </>
  );
}

function stateText({ revokedAt, expiresAt }: ShareLink, now: number, zone: string): string {
  if (revokedAt) return "revoked";
  if (!expiresAt) return "never expires";
  return `${msOf(expiresAt) <= now ? "expired" : "until"} ${dateTimeText(expiresAt, zone)}`;
}
