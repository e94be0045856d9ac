import type { Sure } from "#lib/runbook/sure/surety.ts";

/** What a row of the plan was taken as. */
export type RowKind = "phase" | "gate" | "step" | "question" | "criterion" | "watch" | "sign-off" | "deliverable" | "note";

/** A row of the plan as it will be, in its order. Nothing but plain values, so that rows that stayed the same are not drawn again. */
export type PlanRow = {
  /** Its place in the plan; it stays when something after it changes. */
  key: string;
  kind: RowKind;
  /** Phases are at 0. */
  depth: number;
  /** Empty for a note: its words are its lines in the document. */
  title: string;
  /** Who, when, how long, how many commands. */
  facts: string;
  /** What a phase is for. */
  objective: string;
  line: number;
  endLine: number;
  /** How sure the reader is of it, why, and the name of that reason. */
  sure: Sure;
  why: string;
  reason: string;
};

/** A row before it is known how sure it is. */
export type BareRow = Omit<PlanRow, "sure" | "why" | "reason">;
