import { nounDifferences } from "#lib/domain/document/noun.ts";
import { toldNouns } from "#lib/domain/document/nouns.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";
import { draftFrom } from "../testing.ts";
import { planMarkdown } from "./plan-markdown.ts";
import { isSamePhase } from "./same-phase.ts";

/** In what a plan differs from what its own export is read as, one line for each; none where it is the same plan. */
export function lostOnTheWay(room: PlanRoom, text = planMarkdown(room)): string[] {
  const draft = draftFrom(text);
  const phases = phasesOf(room);
  const titles = draft.phases.map(({ title }) => title);
  const misread = phases.filter((phase, index) => !isSamePhase(room, phase, draft.phases[index]));
  const nouns = toldNouns.flatMap((noun) => nounDifferences(noun, room, null, draft));
  return [
    ...(draft.title === room.plan.title ? [] : [`title: ${draft.title}`]),
    ...(titles.length === phases.length ? [] : [`phases: ${phases.length} became ${titles.length}`]),
    ...misread.map(({ title }) => `phase “${title}”`),
    ...nouns.map(({ of, title, kind, field, from, to }) => `${of} “${title}” ${kind} ${field}: ${from} → ${to}`),
  ];
}
