import type { Step } from "../../steps/rows.ts";
import type { NewPhase, NewStep } from "./new-plan.ts";
import type { OldPhase, OldStep } from "./old-plan.ts";

/** One thing that a new version of the document says otherwise than the plan, to be taken over or left. */
export type Difference = {
  /** Names it in this plan and document: what is taken over is a list of keys. */
  key: string;
  kind: "added" | "removed" | "changed" | "moved";
  /** `plan`, `phase`, `step`, or a noun of documents (`lib/domain/document/nouns.ts`). */
  of: string;
  /** The row it is about; null for what is not in the plan. */
  id: string | null;
  title: string;
  /** Where it stands: phase, or phase and parent step. Empty for phases. */
  where: string;
  /** What changes: `title`, `time`, `length`, `owner`, `commands` …, `place` or `order`; empty for additions and removals. */
  field: string;
  from: string;
  to: string;
  /**
   * Who changed it since the plan's document: the new document, people here, or both. What only people here changed stays
   * unless somebody takes it over all the same.
   */
  made: "document" | "here" | "both";
  /** How many steps come or go with it. */
  under: number;
  status: Step["status"] | null;
  /** Line in the new document, for what is in it. */
  line: number | null;
  /** Why it cannot be taken over. */
  blocked: string | null;
};

/** Whether it is taken over unless somebody says otherwise. */
export const isProposed = ({ made, blocked }: Difference): boolean => made !== "here" && blocked === null;

/** What of a difference must still be so when it is taken over. */
export const stampOf = ({ from, blocked }: Difference): string => (blocked === null ? `from ${from}` : "blocked");

/** Who changed a value, of what the document said, what the plan says and what the new document says; null where they agree. */
export function whoChanged(base: unknown, here: unknown, fresh: unknown, isSame: (a: unknown, b: unknown) => boolean) {
  if (isSame(here, fresh)) return null;
  if (isSame(base, fresh)) return "here" as const;
  return isSame(base, here) ? ("document" as const) : ("both" as const);
}

export const keys = {
  added: (piece: NewStep | NewPhase) => `added ${piece.path}`,
  removed: (id: string) => `removed ${id}`,
  changed: (id: string, field: string) => `${field} ${id}`,
  role: (title: string) => `role ${title.toLowerCase()}`,
};

/** Phase, and parent step where there is one. */
export function whereIs(piece: OldStep | NewStep): string {
  return piece.parent ? `${piece.phase.title} · ${piece.parent.title}` : piece.phase.title;
}

const words = {
  todo: "open",
  doing: "running",
  done: "done",
  failed: "failed",
  skipped: "skipped",
  "not-applicable": "not applicable",
} as const;

/** Why nothing open may come under a step. */
export const whySettled = ({ title, status }: Step): string => `“${title}” is ${words[status]}. Reopen it first.`;

/** Why a step that is not in the document any more stays. */
export const whyStays = ({ status }: Step): string =>
  status === "todo"
    ? "It stays: something under it was worked on or added here."
    : `It stays, because somebody worked on it: it is ${words[status]}.`;

/** The live row of a piece; none for what people took out of the plan. */
export const liveRow = <Row extends { removedAt: string | null }>(old: { row: Row | null } | undefined): Row | null =>
  old?.row && !old.row.removedAt ? old.row : null;

/** What a matched pair of pieces is, where its row is in the plan. */
export type LivePair<Old extends OldStep | OldPhase, New> = { old: Old; fresh: New; row: NonNullable<Old["row"]> };

/** The matched pairs whose row is in the plan. */
export function livePairs<Old extends OldStep | OldPhase, New>(pairs: ReadonlyMap<Old, New>): LivePair<Old, New>[] {
  return [...pairs].flatMap(([old, fresh]) => {
    const row: NonNullable<Old["row"]> | null = old.row;
    return row && !row.removedAt ? [{ old, fresh, row }] : [];
  });
}
