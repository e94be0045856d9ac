"use client";

import { CircleAlert, Ellipsis } from "lucide-react";
import { useState, useTransition } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { ChannelAddress } from "#components/settings/channel-address.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { type ChannelKind, kindWords } from "#lib/domain/channels/rows.ts";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";

/** A channel as the settings show it. `addressed`: its address can be used. */
export type ShownChannel = { id: string; name: string; kind: ChannelKind; goesTo: string; addressed: boolean };

export type ChannelRowProps = {
  channel: ShownChannel;
  mayManage: Answer;
  /** A webhook was given another address and with it another key. */
  onKey: (key: string) => void;
  readdress: (input: { channelId: string; address: string }) => Promise<Outcome<{ key: string | null }>>;
  renameOne: (input: { channelId: string; name: string }) => Promise<Outcome>;
  removeOne: (channelId: string) => Promise<Outcome>;
  sendTest: (channelId: string) => Promise<Outcome<{ why: string | null }>>;
};

type Tried = { ok: boolean; text: string };

/** One way out, and whether it works: a test says so in words, where it was asked for. */
export function ChannelRow({ channel, mayManage, onKey, readdress, renameOne, removeOne, sendTest }: ChannelRowProps) {
  const { id, name, kind, goesTo, addressed } = channel;
  const [asking, setAsking] = useState<"name" | "address" | "remove" | null>(null);
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState<Tried | null>(null);
  const [testing, start] = useTransition();
  const reason = mayManage.ok ? null : mayManage.reason;
  const ask = (what: "name" | "address") => {
    setTyped(what === "name" ? name : "");
    setAsking(what);
  };

  function test() {
    setTried(null);
    start(async () => {
      const outcome = await sendTest(id).catch(() => ({ ok: false as const, message: "That did not get through. Try it again." }));
      const why = outcome.ok ? outcome.why : outcome.message;
      setTried(why === null ? { ok: true, text: "Taken. Look whether it arrived." } : { ok: false, text: why });
    });
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2.5">
      <div className="min-w-0 flex-1 basis-48">
        <div className="truncate text-sm font-medium">{name}</div>
        <div className="truncate text-xs text-muted">
          {kindWords[kind]} · <span className="num">{goesTo}</span>
        </div>
      </div>
      <Button size="sm" busy={testing} reasonDisabled={reason} aria-label={`Send test to ${name}`} onClick={test}>
        Send test
      </Button>
      <Menu trigger={<IconButton icon={Ellipsis} label={`More for ${name}`} size="sm" />}>
        <MenuItem reasonDisabled={reason} onSelect={() => ask("name")}>
          Rename
        </MenuItem>
        <MenuItem reasonDisabled={reason} onSelect={() => ask("address")}>
          Give another address
        </MenuItem>
        <MenuItem tone="danger" reasonDisabled={reason} onSelect={() => setAsking("remove")}>
          Remove
        </MenuItem>
      </Menu>
      <div role="status" className="basis-full text-xs empty:hidden">
        {tried ? <span className={tried.ok ? "text-go" : "text-nogo"}>{tried.ok ? tried.text : `Not sent. ${tried.text}`}</span> : null}
        {!addressed && !tried ? (
          <span className="flex items-start gap-1.5 text-hold">
            <CircleAlert aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
            Its address cannot be opened any more: the key of this installation changed. Give the address again.
          </span>
        ) : null}
      </div>
      {asking === "name" ? (
        <FormDialog
          title={`Rename “${name}”`}
          submitLabel="Save"
          onClose={() => setAsking(null)}
          onSubmit={async () => (typed.trim() ? refusalIn(await renameOne({ channelId: id, name: typed.trim() })) : "Write a name.")}
        >
          <LineField label="Name" required value={typed} maxLength={100} onChange={setTyped} />
        </FormDialog>
      ) : null}
      {asking === "address" ? (
        <FormDialog
          title={`Another address for “${name}”`}
          description="From then on messages go there. What was sent stays on the record."
          submitLabel="Save"
          onClose={() => setAsking(null)}
          onSubmit={async () => {
            const outcome = await readdress({ channelId: id, address: typed });
            if (outcome.ok && outcome.key) onKey(outcome.key);
            return refusalIn(outcome);
          }}
        >
          <ChannelAddress kind={kind} value={typed} onChange={setTyped} />
        </FormDialog>
      ) : null}
      <ConfirmDialog
        open={asking === "remove"}
        onOpenChange={(open) => open || setAsking(null)}
        title={`Remove “${name}”?`}
        description="Messages that were to leave by it wait until somebody names another channel."
        confirmLabel="Remove"
        tone="danger"
        onConfirm={async () => refusalIn(await removeOne(id))}
      />
    </li>
  );
}
