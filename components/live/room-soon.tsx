"use client";

import type { ReactNode } from "react";
import { RoomContext, useStore } from "#components/live/room-context.ts";

/** Shows the room a moment later to what is below, but for what asks for it without delay. */
export function RoomSoon({ children }: { children: ReactNode }) {
  return <RoomContext value={useStore().soon}>{children}</RoomContext>;
}
