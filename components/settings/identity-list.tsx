"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { ProveDialog } from "#components/auth/prove-dialog.tsx";
import { refused } from "#components/live/asked.ts";
import type { ProofActions } from "#components/sign-offs/proof-actions.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { dateTimeText } from "#lib/domain/schedule/format-time.ts";

export type IdentityListProps = {
  identities: readonly { provider: string; name: string; linked: { since: string; used: string } | null }[];
  hasPassword: boolean;
  beginLinking: (provider: string) => Promise<Outcome>;
  unlink: (provider: string) => Promise<Outcome>;
  proof: ProofActions;
};

type Wanted = { act: "link" | "unlink"; provider: string };

/** The sign-ons that open your account besides its password: linked by you, seen by you, unlinked by you. */
export function IdentityList({ identities, hasPassword, beginLinking, unlink, proof }: IdentityListProps) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const { run, busy, error } = useAttempt<Wanted>(
    async ({ act, provider }) => {
      if (act === "unlink") return await refused(unlink(provider));
      const refusal = await refused(beginLinking(provider));
      if (!refusal) await signIn(provider, { callbackUrl: "/settings/account" });
      return refusal;
    },
    () => {},
  );
  // Whoever has no password has just come by a provider, or by a one-time link.
  const ask = (next: Wanted) => (hasPassword ? setWanted(next) : run(next));
  return (
    <>
      {error ? (
        <Banner tone="danger" live className="mb-3">
          {error}
        </Banner>
      ) : null}
      <ul className="border-b border-line">
        {identities.map(({ provider, name, linked }) => (
          <li key={provider} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2.5">
            <div className="min-w-0 flex-1 basis-48">
              <div className="text-sm font-medium">{name}</div>
              <div className="text-xs text-muted">
                {linked
                  ? `linked ${dateTimeText(linked.since, "UTC")} UTC, last used ${dateTimeText(linked.used, "UTC")} UTC`
                  : "not linked"}
              </div>
            </div>
            <Button
              size="sm"
              variant={linked ? "quiet" : "outline"}
              busy={busy}
              aria-label={`${linked ? "Unlink" : "Link"} ${name}`}
              onClick={() => ask({ act: linked ? "unlink" : "link", provider })}
            >
              {linked ? "Unlink" : "Link"}
            </Button>
          </li>
        ))}
      </ul>
      <ProveDialog
        open={wanted !== null}
        onOpenChange={(open) => open || setWanted(null)}
        onProved={() => wanted && run(wanted)}
        {...proof}
      />
    </>
  );
}
