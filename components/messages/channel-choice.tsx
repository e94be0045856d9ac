"use client";

import Link from "next/link";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { Message } from "#lib/domain/messages/rows.ts";

/** A channel of the workspace as whoever writes messages sees it. */
export type ChannelOption = { id: string; name: string; kind: string; goesTo: string };

export type ChannelChoiceProps = { message: Message; channels: readonly ChannelOption[]; reasonDisabled: string | null };

/** The channels a message leaves by. None: it is copied and sent by hand. */
export function ChannelChoice({ message, channels, reasonDisabled }: ChannelChoiceProps) {
  const { act } = useLiveRoom();
  const chosen = new Set(message.channels.map(({ id }) => id));
  if (channels.length === 0)
    return (
      <p className="text-xs text-muted">
        The workspace has no channel yet, so messages are sent by hand.{" "}
        <Link href="/settings/channels" className="underline underline-offset-2">
          Channels
        </Link>
      </p>
    );
  const toggle = (channel: ChannelOption, wanted: boolean) => {
    const rest = message.channels.filter(({ id }) => id !== channel.id);
    const next = wanted ? [...rest, { id: channel.id, name: channel.name }] : rest;
    void tell(act("editMessage", { messageId: message.id, channels: next }));
  };
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1" disabled={reasonDisabled !== null}>
      <legend className="sr-only">Leaves by</legend>
      {channels.map((channel) => (
        <Checkbox
          key={channel.id}
          label={channel.name}
          hint={`${channel.kind} · ${channel.goesTo}`}
          checked={chosen.has(channel.id)}
          onChange={({ target }) => toggle(channel, target.checked)}
        />
      ))}
    </fieldset>
  );
}
