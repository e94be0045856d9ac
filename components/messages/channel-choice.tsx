"use client";

import Link from "next/link";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { Message } from "#lib/domain/messages/rows.ts";

/** A channel of the workspace as whoever writes messages sees it. */
export type ChannelOption = { id: string; name: string; kind: string; goesTo: string };

type Chosen = Message["channels"];

export type ChannelChoiceProps = {
  chosen: Chosen;
  channels: readonly ChannelOption[];
  /** What is chosen of them, for a screen reader. */
  legend: string;
  reasonDisabled: string | null;
  onChange: (chosen: Chosen) => void;
};

/** Channels of the workspace to choose from. A channel that is chosen and gone is there until it is taken out. */
export function ChannelChoice({ chosen, channels, legend, reasonDisabled, onChange }: ChannelChoiceProps) {
  const ids = new Set(chosen.map(({ id }) => id));
  const gone = chosen.filter(({ id }) => !channels.some((channel) => channel.id === id));
  const shown = [
    ...channels.map(({ id, name, kind, goesTo }) => ({ id, name, hint: `${kind} · ${goesTo}` })),
    ...gone.map(({ id, name }) => ({ id, name, hint: "not in the workspace any more" })),
  ];
  if (shown.length === 0)
    return (
      <p className="text-xs text-muted">
        The workspace has no channel yet, so messages are sent by hand.{" "}
        <Link href="/settings/channels" className="underline underline-offset-2">
          Channels
        </Link>
      </p>
    );
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1" disabled={reasonDisabled !== null}>
      <legend className="sr-only">{legend}</legend>
      {shown.map(({ id, name, hint }) => (
        <Checkbox
          key={id}
          label={name}
          hint={hint}
          checked={ids.has(id)}
          onChange={({ target }) => onChange(target.checked ? [...chosen, { id, name }] : chosen.filter((each) => each.id !== id))}
        />
      ))}
    </fieldset>
  );
}
