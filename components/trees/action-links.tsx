"use client";

import { use } from "react";
import { useRoom } from "#components/live/room-context.ts";
import { RoomUiContext } from "#components/room/room-ui.ts";
import { Button } from "#components/ui/button.tsx";
import { shortened } from "#lib/domain/kernel/text.ts";
import { actionOf } from "#lib/domain/trees/action.ts";

/** The ways from what a tree says to where it is done: its step, or the rollback. */
export function ActionLinks({ text }: { text: string }) {
  const room = useRoom((shown) => shown.room);
  const roomUi = use(RoomUiContext);
  const action = actionOf(room, text);
  if (!roomUi || !action) return null;
  return (
    <Button size="sm" onClick={() => roomUi.reveal(action.step)}>
      {action.kind === "rollback" ? "Open the rollback" : `Open “${shortened(action.step.title, 60)}”`}
    </Button>
  );
}
