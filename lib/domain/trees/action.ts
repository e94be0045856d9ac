import type { PlanRoom } from "../room.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import type { Step } from "../steps/rows.ts";

/** Where what a line of a tree asks for is done: the step of that name, whether it speaks of going back, and whether of an incident. */
export type TreeActions = { step: Step | null; goesBack: boolean; incident: boolean };

const back = /(?<!\p{L})(?:roll(?:ing)?[- ]?back|revert|zurückrollen|rückbau|retour arrière|reversión)(?!\p{L})/iu;
const incident =
  /(?<!\p{L})(?:incidents?|escalat(?:e|ion)|page (?:the|on)|sev\W?[0-3]|störung|vorfall|eskalier\p{L}*|incidente?s?|escalad?e?r?)(?!\p{L})/iu;

/** What a line of a tree may open. What it names nowhere in the plan is done elsewhere. */
export function actionsOf(room: PlanRoom, text: string): TreeActions {
  const wanted = keyOf(text);
  const steps = phasesOf(room).flatMap((phase) => leavesOf(room, phase.id));
  return { step: steps.find(({ title }) => keyOf(title) === wanted) ?? null, goesBack: back.test(text), incident: incident.test(text) };
}

/** The first step that leads back; null where the plan says none. */
export function firstStepBack(room: PlanRoom): Step | null {
  const phase = phasesOf(room).find(({ kind }) => kind === "rollback");
  return (phase && leavesOf(room, phase.id)[0]) ?? null;
}

const keyOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
