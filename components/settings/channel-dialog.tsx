"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { asked } from "#components/live/asked.ts";
import { ChannelAddress } from "#components/settings/channel-address.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { type ChannelKind, channelKinds, kindWords } from "#lib/domain/channels/rows.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

export type AddOne = (channel: { name: string; kind: ChannelKind; address: string }) => Promise<Outcome<{ key: string | null }>>;

export type ChannelDialogProps = {
  mails: boolean;
  addOne: AddOne;
  onAdded: (name: string, key: string | null) => void;
  onClose: () => void;
};

/** Adds a way out: what it is, what it is called, where it goes. */
export function ChannelDialog({ mails, addOne, onAdded, onClose }: ChannelDialogProps) {
  const [kind, setKind] = useState<ChannelKind>("slack");
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");

  async function add() {
    if (!name.trim()) return "Say what people call it, like “Deploys” or “Customers”.";
    if (!address.trim()) return "Write where it goes.";
    const outcome = await asked(addOne({ kind, name: name.trim(), address }));
    if (outcome.state !== "done") return outcome.words;
    onAdded(name.trim(), outcome.key);
  }

  return (
    <FormDialog title="Add a channel" submitLabel="Add channel" onClose={onClose} onSubmit={add}>
      <div className="grid gap-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <Field label="Kind" required>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={({ target }) => setKind(channelKinds.find((each) => each === target.value) ?? kind)}
            >
              {channelKinds.map((each) => (
                <option key={each} value={each}>
                  {kindWords[each]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <LineField label="Name" required value={name} maxLength={100} placeholder="Deploys" onChange={setName} />
      </div>
      {kind === "smtp" && !mails ? (
        <Banner tone="warn">
          This server is not set up to send mail. Messages to this channel wait until its operator sets SMTP_URL and MAIL_FROM.
        </Banner>
      ) : null}
      <ChannelAddress kind={kind} value={address} onChange={setAddress} />
    </FormDialog>
  );
}
