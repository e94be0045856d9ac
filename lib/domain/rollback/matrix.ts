import { cutText } from "../kernel/text.ts";
import type { PlanRoom } from "../room.ts";
import { thresholdsOf } from "../thresholds/status.ts";
import type { RollbackDecision, RollbackOutcome } from "./rows.ts";
import { tripwiresOf } from "./status.ts";

/** A row of the plan's decision matrix: how grave, how soon it is decided (minutes), what is done then. `id`: the trigger or threshold that says it. */
export type MatrixRow = { id: string; severity: string; responseMinutes: number | null; action: string; text: string };

/**
 * The rows of the plan's decision matrix, in its order: a trigger that a table says, “Critical · <5 minutes · Emergency rollback”, and a threshold
 * that asks to roll back and says what is done.
 */
export function matrixOf(room: PlanRoom): MatrixRow[] {
  const pulled = tripwiresOf(room).flatMap(({ id, title, severity, responseMinutes }) => {
    const cells = title.split(" · ");
    const action = cells.length > 2 ? (cells.at(-1) ?? "") : "";
    return severity && action ? [{ id, severity, responseMinutes, action }] : [];
  });
  const measured = thresholdsOf(room).flatMap(({ threshold: { id, level, responseMinutes, action, opensDecision } }) =>
    opensDecision && level && action ? [{ id, severity: level, responseMinutes, action }] : [],
  );
  return [...pulled, ...measured]
    .map((row) => ({ ...row, text: cutText(`${row.severity}: ${row.action}`, 500) }))
    .toSorted((a, b) => (a.responseMinutes ?? Number.POSITIVE_INFINITY) - (b.responseMinutes ?? Number.POSITIVE_INFINITY));
}

/** The row that raised a question; null where it was raised otherwise. */
export const rowOf = (room: PlanRoom, { cause }: RollbackDecision): MatrixRow | null =>
  matrixOf(room).find(({ id }) => id === cause.id) ?? null;

/** Which answer the words of a row speak of; null where they leave that open. It chooses nothing: it is said beside the answer. */
export function answerOf({ action }: Pick<MatrixRow, "action">): RollbackOutcome | null {
  if (/\broll(?:ing|ed)?[- ]?back\b|\brevert|\bdisable|\brückbau|\bzurück/iu.test(action)) return "roll-back";
  if (/\bhot[- ]?fix|\bfix\b|\bpatch/iu.test(action)) return "fix-forward";
  if (/\bhold\b|\bpause\b|\bstop\b/iu.test(action)) return "hold";
  return /\b(?:go on|continue|proceed|monitor|watch)\b/iu.test(action) ? "go-on" : null;
}
