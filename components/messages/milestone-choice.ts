import { gates } from "#lib/domain/gates/rows.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { milestoneText } from "#lib/domain/messages/milestones.ts";
import type { Message, Milestone } from "#lib/domain/messages/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { stages } from "#lib/domain/stages/rows.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";

const choiceOf = ({ kind, id }: Milestone) => (id ? `${kind} ${id}` : kind);

/** Everything in a plan that a message can wait for, as choices of a list. */
export function milestonesIn(room: PlanRoom): { value: string; text: string }[] {
  const found: Milestone[] = [
    { kind: "start", id: null },
    ...phasesOf(room).map(({ id }) => ({ kind: "phase" as const, id })),
    ...all(room, gates).map(({ id }) => ({ kind: "gate" as const, id })),
    ...all(room, stages).map(({ id }) => ({ kind: "stage" as const, id })),
    { kind: "incident", id: null },
    { kind: "rollback", id: null },
    { kind: "end", id: null },
  ];
  return found.map((each) => ({ value: choiceOf(each), text: milestoneText(room, each).replace(/^w/, "W") }));
}

/** What a message waits for, as a choice of that list; `time` where it has a time, empty where somebody decides. */
export const waitsFor = (message: Message | undefined): string =>
  message?.milestone ? choiceOf(message.milestone) : message?.at ? "time" : "";

/** The milestone that a choice names. */
export function milestoneNamed(value: string) {
  const [kind = "", id] = value.split(" ");
  if (kind === "phase") return { kind, phaseId: id } as const;
  if (kind === "gate") return { kind, gateId: id } as const;
  if (kind === "stage") return { kind, stageId: id } as const;
  return { kind: kind === "start" || kind === "incident" || kind === "rollback" ? kind : "end" } as const;
}
