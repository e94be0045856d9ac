import type { PlanRoom } from "#lib/domain/room.ts";
import { stepsOf } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

export type Direction = "up" | "down" | "in" | "out";
export type Place = { phaseId: string; parentId: string | null; afterId: string | null };

/** Where new steps are typed: behind `afterId`, and above the row that stood there when the typing began. */
export type Opening = Place & { beforeId: string | null };

export function openingAt(room: PlanRoom, place: Place): Opening {
  const siblings = stepsOf(room, place.phaseId, place.parentId);
  const at = siblings.findIndex((each) => each.id === place.afterId);
  return { ...place, beforeId: siblings[at + 1]?.id ?? null };
}

/** How many of a phase's rows stand above an opening. New rows come above it, so it never moves under the cursor. */
export function rowsAbove(rows: readonly { step: Step; depth: number }[], { beforeId, parentId }: Opening): number {
  const before = rows.findIndex(({ step }) => step.id === beforeId);
  if (before >= 0) return before;
  const parent = rows.findIndex(({ step }) => step.id === parentId);
  if (parent < 0) return rows.length;
  const depth = rows[parent]?.depth ?? 0;
  const next = rows.findIndex((row, at) => at > parent && row.depth <= depth);
  return next < 0 ? rows.length : next;
}

/** Where a step goes when it is moved one place; null where it cannot go further that way. */
export function placeTowards(room: PlanRoom, step: Step, direction: Direction): Place | null {
  const { phaseId, parentId } = step;
  const siblings = stepsOf(room, phaseId, parentId);
  const at = siblings.findIndex((each) => each.id === step.id);
  const before = siblings[at - 1];
  if (direction === "up") return before ? { phaseId, parentId, afterId: siblings[at - 2]?.id ?? null } : null;
  if (direction === "down") {
    const next = siblings[at + 1];
    return next ? { phaseId, parentId, afterId: next.id } : null;
  }
  if (direction === "in")
    return before ? { phaseId, parentId: before.id, afterId: stepsOf(room, phaseId, before.id).at(-1)?.id ?? null } : null;
  const parent = parentId ? room.steps[parentId] : undefined;
  return parent ? { phaseId, parentId: parent.parentId, afterId: parent.id } : null;
}

/** Where a phase goes when it is moved one place among its neighbours; undefined where it cannot. */
export function phaseAfter(phases: readonly { id: string }[], phaseId: string, direction: "up" | "down"): string | null | undefined {
  const at = phases.findIndex((phase) => phase.id === phaseId);
  if (direction === "down") return phases[at + 1]?.id;
  if (at <= 0) return undefined;
  return phases[at - 2]?.id ?? null;
}
