import { holdingGate } from "../gates/gate-state.ts";
import type { Gate } from "../gates/rows.ts";
import type { PlanRoom } from "../room.ts";
import type { Stage } from "./rows.ts";

/** The gate that keeps a stage from being entered: the one that holds the step of the same line of the document; null where none does. */
export function gateBefore(room: PlanRoom, { source }: Pick<Stage, "source">): Gate | null {
  if (!source) return null;
  const step = Object.values(room.steps).find(
    (each) => !each.removedAt && each.source?.documentId === source.documentId && each.source.line === source.line,
  );
  return step ? holdingGate(room, step) : null;
}
