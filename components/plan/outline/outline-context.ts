"use client";

import { createContext, use } from "react";
import type { GatePlace } from "#components/gates/edit/gate-draft.ts";
import type { Direction, Place } from "#components/plan/outline/outline-moves.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** What a row of the outline can ask for. One object for the life of the page, so that rows need not render for it. */
export type OutlineActs = {
  /** Opens a line to type a new step into. */
  add: (place: Place) => void;
  move: (step: Step, direction: Direction) => void;
  remove: (step: Step) => void;
  /** Opens the dialog with everything about the step. */
  open: (step: Step) => void;
  rename: (step: Step, title: string) => Promise<string | undefined>;
  /** Opens an empty gate to be put there. */
  addGate: (before: GatePlace) => void;
  openGate: (gate: Gate) => void;
  removeGate: (gate: Gate) => void;
};

export const OutlineContext = createContext<OutlineActs | null>(null);

export function useOutlineActs(): OutlineActs {
  const acts = use(OutlineContext);
  if (!acts) throw new Error("useOutlineActs is used outside an Outline");
  return acts;
}
