"use client";

import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { gateOfInterest } from "#lib/domain/gates/asked-of.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { gates } from "#lib/domain/gates/rows.ts";
import { live } from "#lib/domain/kernel/room.ts";

/** The gate on the screen: the one chosen, else the one everybody looks at; null in a plan without gates. */
export function useShownGate(): Gate | null {
  const { room } = useLiveRoom();
  const { chosenId } = useGateUi();
  return live(room, gates, chosenId) ?? gateOfInterest(room);
}
