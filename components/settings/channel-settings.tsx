"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { SecretOnce } from "#components/forms/secret-once.tsx";
import { type AddOne, ChannelDialog } from "#components/settings/channel-dialog.tsx";
import { ChannelRow, type ChannelRowProps, type ShownChannel } from "#components/settings/channel-row.tsx";
import { SettingsSection } from "#components/settings/settings-section.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Answer } from "#lib/domain/kernel/permissions.ts";

export type ChannelSettingsProps = Omit<ChannelRowProps, "channel" | "onKey"> & {
  channels: readonly ShownChannel[];
  /** This server can send mail. */
  mails: boolean;
  mayManage: Answer;
  addOne: AddOne;
};

/** The ways messages leave by: what each is called, where it goes, and whether it works. */
export function ChannelSettings({ channels, mails, mayManage, addOne, ...acts }: ChannelSettingsProps) {
  const [adding, setAdding] = useState(false);
  const [key, setKey] = useState<{ name: string; secret: string } | null>(null);
  const shown = channels.toSorted((a, b) => a.name.localeCompare(b.name));
  const add = (
    <Button variant="primary" reasonDisabled={mayManage.ok ? null : mayManage.reason} onClick={() => setAdding(true)}>
      <Plus aria-hidden strokeWidth={1.75} />
      Add channel
    </Button>
  );
  return (
    <SettingsSection
      title="Channels"
      description="Where messages of plans go: chat rooms, mailing lists, your own programs. Addresses are kept encrypted and shown to nobody."
      action={channels.length > 0 ? add : null}
    >
      {key ? (
        <div className="pb-4">
          <SecretOnce label={`Signing key of “${key.name}”`} secret={key.secret}>
            Give it to the receiver, which checks signatures with it (Standard Webhooks). It is not shown again.
          </SecretOnce>
        </div>
      ) : null}
      {channels.length === 0 ? <EmptyState action={add}>No channels yet. Until there is one, messages are sent by hand.</EmptyState> : null}
      <ul className={channels.length > 0 ? "border-b border-line" : undefined}>
        {shown.map((channel) => (
          <ChannelRow
            key={channel.id}
            channel={channel}
            mayManage={mayManage}
            onKey={(secret) => setKey({ name: channel.name, secret })}
            {...acts}
          />
        ))}
      </ul>
      {adding ? (
        <ChannelDialog
          mails={mails}
          addOne={addOne}
          onAdded={(name, secret) => setKey(secret ? { name, secret } : null)}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </SettingsSection>
  );
}
