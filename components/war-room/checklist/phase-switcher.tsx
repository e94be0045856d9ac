"use client";

import { ChevronDown } from "lucide-react";
import { phaseName } from "#components/room/phase-name.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { PhaseForecast } from "#lib/domain/schedule/forecast.ts";

/** “Phase 3 of 6”, and behind it all phases with their counts. */
export function PhaseSwitcher({ phases, shown }: { phases: readonly PhaseForecast[]; shown: PhaseForecast }) {
  const { showPhase } = useRoomUi();
  const counted = phases.filter(({ phase }) => phase.kind !== "rollback");
  const at = counted.findIndex(({ phase }) => phase.id === shown.phase.id);
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="tap caption -ml-1 inline-flex items-center gap-1 rounded-sm px-1 py-0.5 hover:text-text">
          {at < 0 ? "Rollback" : `Phase ${at + 1} of ${counted.length}`}
          <ChevronDown aria-hidden className="size-3" strokeWidth={2} />
        </button>
      }
    >
      {phases.map(({ phase, state, closed, total }) => (
        <MenuItem key={phase.id} onSelect={() => showPhase(phase.id)}>
          <span className="flex items-center gap-2.5">
            <StatusMark state={state} size="sm" withWord={false} />
            <span className="min-w-0 flex-1 truncate">{phaseName(phase.title)}</span>
            <span className="num pl-4 text-xs text-muted">
              {closed}/{total}
            </span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
