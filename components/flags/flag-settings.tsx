"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { FlagDialog } from "#components/flags/flag-dialog.tsx";
import { FlagRow, type FlagRowProps, type ShownFlag, type ShownFollower } from "#components/flags/flag-row.tsx";
import { SettingsSection } from "#components/settings/settings-section.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

export type FlagSettingsProps = Omit<FlagRowProps, "flag" | "followers"> & {
  flags: readonly ShownFlag[];
  followers: readonly (ShownFollower & { flagId: string })[];
  addOne: (flag: { key: string; planId: string | null }) => Promise<Outcome>;
};

/** The flags applications follow a rollout by: their keys, the plan each follows, and who asked last. */
export function FlagSettings({ flags, followers, addOne, ...acts }: FlagSettingsProps) {
  const [adding, setAdding] = useState(false);
  const { mayManage, plans } = acts;
  const add = (
    <Button variant="primary" reasonDisabled={mayManage.ok ? null : mayManage.reason} onClick={() => setAdding(true)}>
      <Plus aria-hidden strokeWidth={1.75} />
      Add flag
    </Button>
  );
  return (
    <SettingsSection
      title="Flags"
      description="Applications with an OpenFeature SDK follow the stages of a plan by a flag: point its OFREP provider at this server, with an API token that may read plans."
      action={flags.length > 0 ? add : null}
    >
      {flags.length === 0 ? (
        <EmptyState action={add}>No flags yet. Until there is one, no application follows a rollout.</EmptyState>
      ) : null}
      <ul className={flags.length > 0 ? "border-b border-line" : undefined}>
        {flags
          .toSorted((a, b) => a.key.localeCompare(b.key))
          .map((flag) => (
            <FlagRow key={flag.id} flag={flag} followers={followers.filter(({ flagId }) => flagId === flag.id)} {...acts} />
          ))}
      </ul>
      {adding ? <FlagDialog plans={plans} save={addOne} onClose={() => setAdding(false)} /> : null}
    </SettingsSection>
  );
}
