import type { RootContent } from "mdast";
import { childrenOf, notesOf, stepsOf } from "#lib/domain/outline.ts";
import type { Note, Phase, Step } from "#lib/domain/plan-rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { aside, inline, labelled } from "./inline.ts";
import { noteBlocks } from "./note-blocks.ts";
import { stepItem } from "./step-items.ts";
import { writtenTimes } from "./written-time.ts";

/** A phase as a section: heading, objective, notes, steps. */
export function phaseBlocks(room: PlanRoom, phase: Phase): RootContent[] {
  const steps = stepsOf(room, phase.id);
  const { before, after } = aroundSteps(notesOf(room, { phaseId: phase.id }), steps);
  return [
    { type: "heading", depth: 2, children: [...inline(phase.title), ...aside(writtenTimes(phase))] },
    ...(phase.objective ? [{ type: "paragraph" as const, children: labelled("Objective", phase.objective) }] : []),
    ...noteBlocks(before),
    ...stepBlocks(room, steps, 3),
    ...noteBlocks(after),
  ];
}

/**
 * A note may come before the steps only where it opens no section of its own and heads nothing: the steps would be taken for
 * parts of it.
 */
function aroundSteps(notes: readonly Note[], steps: readonly Step[]): { before: Note[]; after: Note[] } {
  const first = steps[0]?.source?.line ?? 0;
  const opens = ({ text }: Note) => /^#{1,6}\s|:\**\s*$/m.test(text) || /^\*\*[^*]+\*\*\s*$/m.test(text) || /^\s*(?:```|~~~)/m.test(text);
  const before = notes.filter((note) => note.source !== null && note.source.line < first && !opens(note));
  return { before, after: notes.filter((note) => !before.includes(note)) };
}

/** Steps as a list; from the first one that only heads others on, where all do, as sections. */
function stepBlocks(room: PlanRoom, steps: readonly Step[], depth: 3 | 4): RootContent[] {
  const firstHead = steps.findIndex((step) => heads(room, step));
  const at = firstHead < 0 || steps.slice(firstHead).some((step) => !heads(room, step)) ? steps.length : firstHead;
  const [plain, sections] = [steps.slice(0, at), steps.slice(at)];
  return [
    ...(plain.length > 0
      ? [{ type: "list" as const, ordered: false, spread: false, children: plain.map((step) => stepItem(room, step)) }]
      : []),
    ...sections.flatMap((step): RootContent[] => [
      { type: "heading", depth, children: [...inline(step.title), ...aside(writtenTimes(step))] },
      ...noteBlocks(notesOf(room, { stepId: step.id })),
      ...(depth === 3
        ? stepBlocks(room, childrenOf(room, step), 4)
        : [
            {
              type: "list" as const,
              ordered: false,
              spread: false,
              children: childrenOf(room, step).map((child) => stepItem(room, child)),
            },
          ]),
    ]),
  ];
}

/** Whether a step does nothing but stand over others. */
function heads(room: PlanRoom, step: Step): boolean {
  return childrenOf(room, step).length > 0 && step.commands.length === 0 && !step.roleId && !step.claimedDone && !step.optional;
}
