"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { asked, refused } from "#components/live/asked.ts";
import { AddressedRow } from "#components/settings/addressed-row.tsx";
import { ChannelAddress } from "#components/settings/channel-address.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { notify } from "#components/ui/notify.ts";
import { type ChannelKind, kindWords } from "#lib/domain/channels/rows.ts";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import { countOf } from "#lib/domain/kernel/sentence.ts";

/** A channel as the settings show it. `addressed`: its address can be used. */
export type ShownChannel = { id: string; name: string; kind: ChannelKind; goesTo: string; addressed: boolean };

export type ChannelRowProps = {
  channel: ShownChannel;
  mayManage: Answer;
  /** A webhook was given another address and with it another key. */
  onKey: (key: string) => void;
  readdress: (input: { channelId: string; address: string }) => Promise<Outcome<{ key: string | null; sent: number }>>;
  renameOne: (input: { channelId: string; name: string }) => Promise<Outcome>;
  removeOne: (channelId: string) => Promise<Outcome>;
  sendTest: (channelId: string) => Promise<Outcome<{ why: string | null }>>;
};

/** One way out, and whether it works. */
export function ChannelRow({ channel, mayManage, onKey, readdress, renameOne, removeOne, sendTest }: ChannelRowProps) {
  const { id, name, kind, goesTo, addressed } = channel;
  const [asking, setAsking] = useState<"name" | "address" | null>(null);
  const [typed, setTyped] = useState("");
  const ask = (what: "name" | "address") => {
    setTyped(what === "name" ? name : "");
    setAsking(what);
  };
  const close = () => setAsking(null);

  return (
    <AddressedRow
      {...{ name, addressed, mayManage }}
      about={
        <>
          {kindWords[kind]} · <span className="num">{goesTo}</span>
        </>
      }
      test={{
        ...{ label: "Send test", hint: `Send test to ${name}`, run: () => sendTest(id) },
        ...{ yes: "Taken. Look whether it arrived.", no: "Not sent." },
      }}
      menu={(reason) => (
        <>
          <MenuItem reasonDisabled={reason} onSelect={() => ask("name")}>
            Rename
          </MenuItem>
          <MenuItem reasonDisabled={reason} onSelect={() => ask("address")}>
            Give another address
          </MenuItem>
        </>
      )}
      removing={{
        description: "Messages that were to leave by it wait until somebody names another channel.",
        run: () => removeOne(id),
      }}
    >
      {asking === "name" ? (
        <FormDialog
          title={`Rename “${name}”`}
          submitLabel="Save"
          onClose={close}
          onSubmit={async () => (typed.trim() ? await refused(renameOne({ channelId: id, name: typed.trim() })) : "Write a name.")}
        >
          <LineField label="Name" required value={typed} maxLength={100} onChange={setTyped} />
        </FormDialog>
      ) : null}
      {asking === "address" ? (
        <FormDialog
          title={`Another address for “${name}”`}
          description="From then on messages go there, and what it did not take in the last twelve hours is sent."
          submitLabel="Save"
          onClose={close}
          onSubmit={async () => {
            const outcome = await asked(readdress({ channelId: id, address: typed }));
            if (outcome.state === "done" && outcome.key) onKey(outcome.key);
            if (outcome.state === "done" && outcome.sent > 0) notify(`${countOf(outcome.sent, "message")} that waited for it: on the way.`);
            return refusalIn(outcome);
          }}
        >
          <ChannelAddress kind={kind} value={typed} onChange={setTyped} />
        </FormDialog>
      ) : null}
    </AddressedRow>
  );
}
