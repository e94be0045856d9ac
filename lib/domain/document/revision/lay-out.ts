import type { PlanRoom } from "../../room.ts";
import type { PlanDiff } from "../plan-diff.ts";
import { comesAlone, isAbsentPhase, isAbsentStep } from "./added.ts";
import { keys, liveRow } from "./difference.ts";
import type { NewPhase, NewStep } from "./new-plan.ts";
import { stepsUnder } from "./old-plan.ts";
import { Places } from "./places.ts";

export type Laid = {
  /** Where every phase and step stands when all is done. */
  places: Places;
  /** The ids of pieces that come into the plan (new ones, or those of rows that come back). */
  ids: Map<NewPhase | NewStep, string>;
  removedSteps: Set<string>;
  removedPhases: string[];
};

/**
 * Lays what is taken over into the plan: first what comes, then what moves (parents before what is under them), then what
 * goes, then the order. A move whose target was not taken over, or that would put a step under itself, is left; so is a
 * removal under which something stays.
 */
export function layOut(room: PlanRoom, diff: PlanDiff, taken: ReadonlySet<string>, newId: () => string): Laid {
  const { matches, fresh } = diff;
  const places = new Places(room);
  const ids = new Map<NewPhase | NewStep, string>();
  const idOfPhase = (phase: NewPhase) => liveRow(matches.phases.toOld.get(phase))?.id ?? ids.get(phase);
  const idOfStep = (step: NewStep) => liveRow(matches.steps.toOld.get(step))?.id ?? ids.get(step);

  for (const phase of fresh) {
    if (!isAbsentPhase(phase, matches) || !taken.has(keys.added(phase))) continue;
    const id = matches.phases.toOld.get(phase)?.row?.id ?? newId();
    ids.set(phase, id);
    places.addPhase(id);
  }
  const newcomers = new Set<string>();
  for (const step of fresh.flatMap((phase) => stepsUnder(phase.children))) {
    const [phaseId, parentId] = [idOfPhase(step.phase), step.parent ? idOfStep(step.parent) : null];
    // Under a parent that stands in another phase a step follows its parent.
    const target = parentId ? (places.ofStep(parentId)?.phaseId ?? phaseId) : phaseId;
    if (isAbsentStep(step, matches)) {
      const comes = comesAlone(step, matches) ? taken.has(keys.added(step)) : true;
      if (!comes || !target || parentId === undefined) continue;
      const id = matches.steps.toOld.get(step)?.row?.id ?? newId();
      if (!places.put(id, target, parentId)) continue;
      ids.set(step, id);
      newcomers.add(id);
      continue;
    }
    const id = idOfStep(step);
    if (!id) continue;
    if (taken.has(keys.changed(id, "place")) && target && parentId !== undefined && places.put(id, target, parentId)) newcomers.add(id);
    if (taken.has(keys.changed(id, "order"))) newcomers.add(id);
  }
  places.followParents();

  const chosen = diff.differences.filter(({ kind, key }) => kind === "removed" && taken.has(key)).flatMap(({ id }) => id ?? []);
  const chosenPhases = new Set(chosen.filter((id) => room.phases[id]));
  const going = new Set(chosen.filter((id) => room.steps[id]));
  for (const step of Object.values(room.steps)) {
    const isUnder = chosenPhases.has(step.phaseId) || hasAncestor(room, step.parentId, going);
    if (isUnder && !step.removedAt && step.status === "todo" && diff.gone.has(step.id)) going.add(step.id);
  }
  const removedSteps = places.removeSteps(going);
  const removedPhases = [...chosenPhases].filter((id) => places.removePhase(id));

  const movedPhases = new Set<string>();
  for (const phase of fresh) {
    const id = idOfPhase(phase);
    if (id && (ids.has(phase) || taken.has(keys.changed(id, "order")))) movedPhases.add(id);
  }
  places.orderPhases(
    fresh.flatMap((phase) => idOfPhase(phase) ?? []),
    movedPhases,
  );
  const standing = places.standing();
  const order = (containerId: string | undefined, children: readonly NewStep[]) => {
    const there = containerId ? (standing.get(containerId) ?? []) : [];
    const here = new Set(there.filter((id) => newcomers.has(id)));
    const wanted = children.flatMap((step) => idOfStep(step) ?? []);
    if (here.size > 0) places.orderSteps(wanted, here, there);
    for (const step of children) order(idOfStep(step), step.children);
  };
  for (const phase of fresh) order(idOfPhase(phase), phase.children);
  return { places, ids, removedSteps, removedPhases };
}

function hasAncestor(room: PlanRoom, parentId: string | null, ids: ReadonlySet<string>): boolean {
  for (let at = parentId; at; at = room.steps[at]?.parentId ?? null) if (ids.has(at)) return true;
  return false;
}
