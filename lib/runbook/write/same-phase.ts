import type { DraftPhase, DraftStep } from "#lib/domain/document/draft.ts";
import type { LengthCounts } from "#lib/domain/kernel/fields.ts";
import type { Phase } from "#lib/domain/phases/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { childrenOf, notesOf, stepsOf } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";
import { isBareHeading, isResult } from "./note-blocks.ts";

/** Whether a phase was read again as what it is: its steps with their times, commands, notes and children, in their order. */
export function isSamePhase(room: PlanRoom, phase: Phase, read: DraftPhase | undefined): boolean {
  if (!read || phase.title !== read.title || !sameTimes(phase, read)) return false;
  if (JSON.stringify(phase.deadline) !== JSON.stringify(read.deadline ?? null)) return false;
  return saidBy(notesOf(room, { phaseId: phase.id })) === saidBy(read.notes) && sameSteps(room, stepsOf(room, phase.id), read.steps);
}

function sameSteps(room: PlanRoom, steps: readonly Step[], read: readonly DraftStep[]): boolean {
  return steps.length === read.length && steps.every((step, index) => sameStep(room, step, read[index]));
}

function sameStep(room: PlanRoom, step: Step, read: DraftStep | undefined): boolean {
  if (!read || step.title !== read.title || !sameTimes(step, read) || step.second !== (read.second ?? false)) return false;
  const commands = step.commands.map(({ text }) => text.trim()).join("\n") === read.commands.map(({ text }) => text.trim()).join("\n");
  const notes = saidBy(notesOf(room, { stepId: step.id })) === saidBy(read.notes);
  return commands && notes && sameSteps(room, childrenOf(room, step), read.children);
}

type Timed = { at: unknown; durationMin: number | null; durationMax: number | null; lengthCounts?: LengthCounts | undefined };

function sameTimes(a: Timed, b: Timed): boolean {
  return saidTimes(a) === saidTimes(b);
}

const saidTimes = ({ at, durationMin, durationMax, lengthCounts = null }: Timed) =>
  JSON.stringify([at, durationMin, durationMax, lengthCounts]);

/** The words of notes, whatever their order and the blanks between them; without results and what people said, which are written anew. */
function saidBy(notes: readonly { text: string; kind?: string }[]): string {
  return notes
    .filter(({ kind, text }) => kind !== "comment" && !isBareHeading(text))
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.trim())
    .filter((line) => !isResult(line) && !line.startsWith(">"))
    .sort()
    .join("")
    .replace(/\s|(?:`{3,}|~{3,})\w*/g, "");
}
