"use client";

import { createContext, use } from "react";

/**
 * Something that is asked in a dialog before a gate is touched. It carries what was on the screen when it was asked, so that
 * an answer to what has changed meanwhile is refused and not taken for an answer to something else.
 */
export type GateQuestion =
  | { kind: "no-go"; gateId: string; roleId: string; pollId: string }
  | { kind: "conditional"; gateId: string; roleId: string; pollId: string }
  | { kind: "decide"; gateId: string; pollId: string | null; decisionId: string | null }
  | { kind: "waive"; gateId: string; decisionId: string | null }
  | { kind: "poll"; gateId: string }
  | { kind: "evidence"; criterionId: string }
  | { kind: "meet"; conditionId: string };

/** What every dialog of a gate is given. */
export type GateDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

export type GateUi = {
  ask: (question: GateQuestion) => void;
  /** The gate somebody chose to look at; null follows what is going on. */
  chosenId: string | null;
  choose: (gateId: string | null) => void;
  /** The plan's own page. */
  planHref: string;
};

export const GateUiContext = createContext<GateUi | null>(null);

export function useGateUi(): GateUi {
  const gateUi = use(GateUiContext);
  if (!gateUi) throw new Error("useGateUi is used outside a GateUi");
  return gateUi;
}
