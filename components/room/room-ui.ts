"use client";

import { createContext, use } from "react";
import type { submitted } from "#components/live/answers.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** The pages that the room has on a phone. */
export const roomTabs = ["mine", "checklist", "board", "timeline", "people"] as const;
export type RoomTab = (typeof roomTabs)[number];

/** What people do to steps. Those that are asked with words answer what stood against it, or nothing once it is sent. */
export type StepActions = {
  complete: (step: Step) => void;
  /** Ticks an open step and opens a closed one. */
  toggle: (step: Step) => void;
  reopen: (step: Step) => void;
  start: (step: Step) => void;
  /** Gives the step to the viewer, or back to nobody. */
  take: (step: Step, mine: boolean) => void;
  withChildren: (step: Step) => ReturnType<typeof submitted>;
  skip: (step: Step, reason: string) => ReturnType<typeof submitted>;
  ruleOut: (step: Step, reason: string) => ReturnType<typeof submitted>;
  fail: (step: Step, reason: string) => ReturnType<typeof submitted>;
  note: (step: Step, text: string) => ReturnType<typeof submitted>;
};

/** Something that is asked in a dialog before a step is touched. */
export type Question = { kind: "skip" | "ruleOut" | "fail" | "note" | "children"; step: Step };

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
