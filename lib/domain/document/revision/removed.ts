import type { PlanRoom } from "../../room.ts";
import { phasesOf, stepsOf } from "../../steps/outline.ts";
import type { Step } from "../../steps/rows.ts";
import { type Difference, keys, liveRow, whereIs, whyStays } from "./difference.ts";
import type { Matches } from "./match.ts";
import { liveChildren, type OldPhase, type OldStep, stepsUnder } from "./old-plan.ts";

/**
 * What the plan has from its document and the new one has not, each with everything that goes with it. A step somebody
 * worked on stays, and with it all it stands under; so does what people added here, which is in no document.
 */
export function removedPieces(old: readonly OldPhase[], matches: Matches, room: PlanRoom, moved: ReadonlySet<string>): Difference[] {
  const oldOf = new Map(
    old.flatMap((phase) => stepsUnder(phase.children)).flatMap((step) => (step.row ? [[step.row.id, step] as const] : [])),
  );
  const isGone = (step: OldStep | undefined) => step?.base && liveRow(step) !== null && !matches.steps.toNew.has(step);
  const answers = new Map<string, boolean>();
  const goes = (step: Step): boolean => {
    const known = answers.get(step.id);
    if (known !== undefined) return known;
    const answer = Boolean(isGone(oldOf.get(step.id))) && step.status === "todo" && liveChildren(room, step).every(leaves);
    answers.set(step.id, answer);
    return answer;
  };
  const leaves = (step: Step) => moved.has(step.id) || goes(step);

  const ofSteps = (steps: readonly Step[]): Difference[] =>
    steps.flatMap((step): Difference[] => {
      const was = oldOf.get(step.id);
      if (!was || !isGone(was)) return ofSteps(liveChildren(room, step));
      const about = { ...plain, key: keys.removed(step.id), of: "step", id: step.id, title: step.title, where: whereIs(was) } as const;
      if (!goes(step)) return [{ ...about, under: 0, status: step.status, blocked: whyStays(step) }, ...ofSteps(liveChildren(room, step))];
      return [{ ...about, under: countGoing(step), status: step.status, blocked: null }];
    });
  const countGoing = (step: Step): number =>
    liveChildren(room, step)
      .filter(goes)
      .reduce((sum, child) => sum + 1 + countGoing(child), 0);

  const goneRows = new Set(
    old.filter((phase) => phase.base && liveRow(phase) && !matches.phases.toNew.has(phase)).map((phase) => phase.row?.id),
  );
  return phasesOf(room).flatMap((phase): Difference[] => {
    const steps = stepsOf(room, phase.id);
    if (!goneRows.has(phase.id)) return ofSteps(steps);
    const about = {
      ...plain,
      key: keys.removed(phase.id),
      of: "phase",
      id: phase.id,
      title: phase.title,
      where: "",
      status: null,
    } as const;
    if (!steps.every(leaves))
      return [{ ...about, under: 0, blocked: "It stays: steps in it were worked on, added here, or go on in it." }, ...ofSteps(steps)];
    const going = steps.filter(goes);
    return [{ ...about, under: going.reduce((sum, step) => sum + 1 + countGoing(step), 0), blocked: null }];
  });
}

const plain = { kind: "removed", field: "", from: "", to: "", made: "document", line: null } as const;
