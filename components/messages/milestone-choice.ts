import { gates } from "#lib/domain/gates/rows.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { milestoneText } from "#lib/domain/messages/milestones.ts";
import type { Message, Milestone, Repeats } from "#lib/domain/messages/rows.ts";
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

/** What a message waits for, as a choice of that list; `time` where it has a time, `every …` where it has a rhythm, empty where somebody decides. */
export function waitsFor(message: Message | undefined): string {
  if (message?.milestone) return choiceOf(message.milestone);
  if (message?.repeats) return `every ${message.repeats.every}`;
  return message?.at ? "time" : "";
}

/** How often a message may be said again, as choices of that list. */
export const rhythms = [
  { value: "every minutes", text: "Every so many minutes of the work" },
  { value: "every day", text: "Each working day" },
  { value: "every week", text: "Each week" },
  { value: "every month", text: "Each month" },
] as const;

/** The rhythm that a choice and what is typed beside it say: minutes, or a time of the day. Otherwise why it is none, as a sentence. */
export function rhythmNamed(value: string, typed: string): Repeats | string {
  const text = typed.trim();
  if (value === "every minutes")
    return /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= 10_080
      ? { every: "minutes", minutes: Number(text) }
      : "Say every how many minutes: from 1 to 10080, which is a week.";
  const every = value === "every week" ? "week" : value === "every month" ? "month" : "day";
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? { every, at: text } : "Say at what time of the day, such as 10:00.";
}

/** The milestone that a choice names. */
export function milestoneNamed(value: string) {
  const [kind = "", id] = value.split(" ");
  if (kind === "phase") return { kind, phaseId: id } as const;
  if (kind === "gate") return { kind, gateId: id } as const;
  if (kind === "stage") return { kind, stageId: id } as const;
  return { kind: kind === "start" || kind === "incident" || kind === "rollback" ? kind : "end" } as const;
}
