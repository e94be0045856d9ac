import type { PlanRoom } from "../room.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";

/** Where what a line of a tree asks for is done: the step of that name, or the first step of the rollback. */
export type TreeAction = { kind: "step" | "rollback"; step: Step };

const goesBack = /(?<!\p{L})(?:roll(?:ing)?[- ]?back|revert|zurückrollen|rückbau|retour arrière|reversión)(?!\p{L})/iu;

/** The step a line of a tree names by its title, or the rollback it speaks of; null where it is done elsewhere. */
export function actionOf(room: PlanRoom, text: string): TreeAction | null {
  const wanted = keyOf(text);
  const phases = phasesOf(room);
  const named = phases.flatMap((phase) => leavesOf(room, phase.id)).find(({ title }) => keyOf(title) === wanted);
  if (named) return { kind: "step", step: named };
  const back = goesBack.test(text) ? phases.find(({ kind }) => kind === "rollback") : undefined;
  const [first] = back ? leavesOf(room, back.id) : [];
  return first ? { kind: "rollback", step: first } : null;
}

const keyOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
