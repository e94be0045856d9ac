"use client";

import { type RoomKey, roomKeys } from "#components/keys/key-table.ts";
import { rests } from "#components/keys/rests.ts";
import { useKeys } from "#components/keys/use-keys.ts";

/** Listens for the room's keys. */
export function useRoomKeys(run: Record<RoomKey, () => void>): void {
  useKeys(roomKeys, run, (target, id) => rests(target) || (id === "toggle" && hasOwnSpace(target)));
}

/** Space presses the button it is on, unless that is the name of a step. */
function hasOwnSpace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("button, a, summary") !== null && !target.closest("[data-step-title]");
}
