"use client";

import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { type RoomKey, roomKeys } from "#components/keys/key-table.ts";
import { rests } from "#components/keys/rests.ts";
import { useStable } from "#components/ui/use-stable.ts";

/** Listens for the room's keys. They rest while somebody types, in dialogs and in menus. */
export function useRoomKeys(run: Record<RoomKey, () => void>): void {
  const stable = useStable(run);
  useEffect(() => {
    const pressed = (id: RoomKey) => (event: KeyboardEvent) => {
      if (id === "toggle" && hasOwnSpace(event.target)) return;
      event.preventDefault();
      stable[id]();
    };
    const bindings = Object.fromEntries(roomKeys.flatMap(({ id, press }) => press.map((each) => [each, pressed(id)])));
    return tinykeys(window, bindings, { ignore: (event) => rests(event.target) });
  }, [stable]);
}

/** Space presses the button it is on, unless that is the name of a step. */
function hasOwnSpace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("button, a, summary") !== null && !target.closest("[data-step-title]");
}
