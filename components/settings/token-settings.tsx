"use client";

import { useState } from "react";
import { refused } from "#components/live/asked.ts";
import { type MakeToken, NewTokenForm } from "#components/settings/new-token-form.tsx";
import { SettingsSection } from "#components/settings/settings-section.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { byNewest } from "#lib/domain/kernel/order.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import { dateTimeText, msOf } from "#lib/domain/schedule/format-time.ts";
import type { Token } from "#lib/domain/workspace/rows.ts";

export type TokenSettingsProps = {
  /** Those the viewer may see, with the name of whom they act for. */
  tokens: readonly (Token & { ownerName: string })[];
  plans: readonly { id: string; title: string }[];
  mayCreate: Answer;
  zone: string;
  now: number;
  makeToken: MakeToken;
  endToken: (tokenId: string) => Promise<Outcome>;
};

/** Tokens for scripts and CI. Each acts for a person and never may more than they may. */
export function TokenSettings({ tokens, plans, mayCreate, zone, now, makeToken, endToken }: TokenSettingsProps) {
  const [ending, setEnding] = useState<Token | null>(null);
  const newest = tokens.toSorted(byNewest);
  return (
    <>
      <SettingsSection title="New token" description="For scripts and CI. It acts in your name, within its scopes, until it expires.">
        <NewTokenForm plans={plans} mayCreate={mayCreate} makeToken={makeToken} />
      </SettingsSection>
      <SettingsSection title="Tokens">
        {newest.length === 0 ? <EmptyState>No tokens yet.</EmptyState> : null}
        <ul className="border-b border-line">
          {newest.map((token) => {
            const open = !token.revokedAt && msOf(token.expiresAt) > now;
            const state = token.revokedAt ? "revoked" : `${open ? "until" : "expired"} ${dateTimeText(token.expiresAt, zone)}`;
            const plan = plans.find(({ id }) => id === token.planId)?.title;
            return (
              <li key={token.id} className="flex items-center gap-3 border-t border-line py-2.5">
                <div className="min-w-0 flex-1">
                  <div className={open ? "truncate text-sm font-medium" : "truncate text-sm text-muted"}>{token.name}</div>
                  <div className="text-xs text-muted">
                    <span className="num">{token.scopes.join(" ")}</span> · {plan ? `only “${plan}”` : "every plan"} · for {token.ownerName}{" "}
                    · {state}
                  </div>
                </div>
                {open ? (
                  <Button size="sm" variant="quiet" aria-label={`Revoke ${token.name}`} onClick={() => setEnding(token)}>
                    Revoke
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
      </SettingsSection>
      <ConfirmDialog
        open={ending !== null}
        onOpenChange={(open) => open || setEnding(null)}
        title={`Revoke “${ending?.name}”?`}
        description="Whatever uses it is refused from now on."
        confirmLabel="Revoke"
        tone="danger"
        onConfirm={async () => (ending ? await refused(endToken(ending.id)) : undefined)}
      />
    </>
  );
}
