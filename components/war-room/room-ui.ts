"use client";

import { createContext, use } from "react";
import type { StepActions } from "#components/war-room/checklist/use-step-actions.ts";
import type { RoomTab } from "#components/war-room/room-tabs.tsx";
import type { Step } from "#lib/domain/steps/rows.ts";

/** Something that is asked in a dialog before a step is touched. */
export type Question = { kind: "skip" | "fail" | "note" | "children"; step: Step };

/** What everything in the room can do. These never change, so a memoised row is not drawn again because of them. */
export type RoomUi = {
  actions: StepActions;
  ask: (question: Question) => void;
  /** Shows a phase; null follows the current one. */
  showPhase: (phaseId: string | null) => void;
  /** Shows a gate: in the column, on a phone on its own page. */
  showGate: (gateId: string) => void;
  /** Shows what has this id in the document, on a phone on the page it is on. */
  showPart: (tab: RoomTab, id: string) => void;
  /** The keyboard stands on this step. */
  stand: (stepId: string) => void;
  /** Opens a row in place, or closes it. */
  toggleRow: (stepId: string) => void;
  /** Shows a step wherever it is, opens it and puts the keyboard there. */
  reveal: (step: Step) => void;
};

export const RoomUiContext = createContext<RoomUi | null>(null);

export function useRoomUi(): RoomUi {
  const roomUi = use(RoomUiContext);
  if (!roomUi) throw new Error("useRoomUi is used outside the war room");
  return roomUi;
}
