import type { PlanRoom } from "../room.ts";
import { descendantsOf } from "./outline.ts";
import { isClosed, type Step } from "./rows.ts";

/** The steps that a step comes after because somebody said so: those still in the plan, in the order they were named. */
export const predecessorsOf = (room: PlanRoom, { afterIds }: Pick<Step, "afterIds">): Step[] =>
  afterIds.flatMap((id) => {
    const step = room.steps[id];
    return step && !step.removedAt && !room.phases[step.phaseId]?.removedAt ? [step] : [];
  });

/** What a step waits for by name: open steps that it, or a step it stands under, comes after. */
export function waitsFor(room: PlanRoom, step: Step): Step[] {
  const own = predecessorsOf(room, step).filter((each) => !isClosed(each));
  const parent = step.parentId === null ? undefined : room.steps[step.parentId];
  return parent && !parent.removedAt ? [...own, ...waitsFor(room, parent)] : own;
}

/** Why a step that waits by name cannot be begun, as a sentence; null where it waits for nothing. */
export function waitSentence(room: PlanRoom, step: Step): string | null {
  const [first, ...more] = waitsFor(room, step);
  if (!first) return null;
  const also = more.length > 0 ? ` and ${more.length === 1 ? `“${more[0]?.title}”` : `${more.length} more`}` : "";
  return `“${step.title}” comes after “${first.title}”${also}, which ${more.length > 0 ? "are" : "is"} not done yet.`;
}

/**
 * The way by which `from` comes after `to` already, both counted in: through what steps were said to come after, and through the steps they
 * stand under or that stand under them. Null where it does not.
 */
export function wayAfter(room: PlanRoom, from: Step, to: Step): Step[] | null {
  const seen = new Set<string>();
  const look = (step: Step): Step[] | null => {
    if (step.id === to.id) return [step];
    if (seen.has(step.id)) return null;
    seen.add(step.id);
    const parent = step.parentId === null ? undefined : room.steps[step.parentId];
    // A step is not done before those under it are, and cannot begin before what its parent waits for.
    const next = [...predecessorsOf(room, step), ...descendantsOf(room, step), ...(parent ? predecessorsOf(room, parent) : [])];
    for (const each of next) {
      const way = look(each);
      if (way) return [step, ...way];
    }
    return null;
  };
  return look(from);
}
