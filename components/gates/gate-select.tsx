"use client";

import { ChevronDown } from "lucide-react";
import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { gateLook } from "#components/gates/gate-words.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { gatesOf } from "#lib/domain/gates/place.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** The gate's name, and behind it all gates of the plan and how they stand. */
export function GateSelect({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const { chosenId, choose } = useGateUi();
  const gates = gatesOf(room);
  if (gates.length < 2) return <>{gate.title}</>;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="tap inline-flex max-w-full items-center gap-1 rounded-sm text-left tracking-[inherit] uppercase hover:text-text"
        >
          <span className="min-w-0 wrap-anywhere">{gate.title}</span>
          <ChevronDown aria-hidden className="size-3 shrink-0" strokeWidth={2} />
          <span className="sr-only">, choose another gate</span>
        </button>
      }
    >
      {gates.map((each) => {
        const { state, word } = gateLook(room, each);
        return (
          <MenuItem key={each.id} onSelect={() => choose(each.id)}>
            <span className="flex items-center gap-2.5">
              <StatusMark state={state} size="sm" withWord={false} word={word} />
              <span className="min-w-0 flex-1 truncate">{each.title}</span>
              <span className="pl-4 text-xs text-muted">{word}</span>
            </span>
          </MenuItem>
        );
      })}
      {chosenId ? <MenuItem onSelect={() => choose(null)}>Follow what is going on</MenuItem> : null}
    </Menu>
  );
}
