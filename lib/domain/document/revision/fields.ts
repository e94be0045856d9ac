import type { LengthCounts } from "../../kernel/fields.ts";
import { isZone } from "../../kernel/zone.ts";
import type { Phase } from "../../phases/rows.ts";
import { channelText, escalationText } from "../../plan/escalation.ts";
import type { Escalation, PlanWindow } from "../../plan/rows.ts";
import { rolesOf } from "../../roles/acting.ts";
import type { PlanRoom } from "../../room.ts";
import { dateTimeText, planTimeText, spanText } from "../../schedule/format-time.ts";
import { windowText } from "../../schedule/window.ts";
import { isoOf } from "../../schedule/zone-time.ts";
import { notesOf } from "../../steps/outline.ts";
import { predecessorsOf } from "../../steps/predecessors.ts";
import type { Step } from "../../steps/rows.ts";
import type { DraftNote, DraftPhase, DraftStep, PlanDraft } from "../draft.ts";
import { channelOfDraft, escalationOfDraft } from "../draft-contacts.ts";
import { stepsOfDraft } from "../draft-rows.ts";
import { windowOfDraft } from "../draft-window.ts";
import type { Owners } from "./owners.ts";

/** What a piece says, field by field: the value, and how people read it. Two fields are the same where their values are. */
export type Fields = Record<string, { value: unknown; text: string }>;

type Timed = Pick<Step, "at" | "durationMin" | "durationMax"> & { lengthCounts?: LengthCounts | undefined };

const timesOf = ({ at, durationMin, durationMax, lengthCounts = null }: Timed): Fields => ({
  time: { value: at, text: at ? planTimeText(at) : "" },
  length: { value: [durationMin, durationMax, lengthCounts], text: spanText(durationMin, durationMax, lengthCounts) ?? "" },
});
const notes = (texts: readonly string[]) => ({ value: texts, text: texts.join("\n\n") });
const yesNo = (value: boolean) => ({ value, text: value ? "yes" : "no" });

type Said = Pick<DraftStep, "title" | "optional" | "second" | "claimedDone" | "commands" | keyof Timed>;
const stepFields = (step: Said): Fields => ({
  title: { value: step.title, text: step.title },
  ...timesOf(step),
  commands: { value: step.commands, text: step.commands.map(({ text }) => text).join("\n\n") },
  optional: yesNo(step.optional),
  second: yesNo(step.second ?? false),
  claimedDone: yesNo(step.claimedDone),
});

/** What a step of the plan says. */
export function fieldsOfStep(step: Step, room: PlanRoom, owners: Owners): Fields {
  return {
    ...stepFields(step),
    owner: { value: step.roleId, text: owners.titleOf(step.roleId) },
    after: titles(predecessorsOf(room, step)),
    notes: notes(keptNotes(room, { stepId: step.id }).map(({ text }) => text)),
  };
}

/** The titles of steps, whatever their order. */
const titles = (steps: readonly { title: string }[]) => {
  const value = steps.map(({ title }) => title).toSorted();
  return { value, text: value.join("\n") };
};

const atLines = new WeakMap<PlanDraft, Map<number, DraftStep>>();

/** The steps of a draft that a step of it comes after. */
function beforeOf({ after = [] }: DraftStep, draft: PlanDraft): DraftStep[] {
  if (after.length === 0) return [];
  const known = atLines.get(draft) ?? new Map(stepsOfDraft(draft).map((step) => [step.line, step]));
  atLines.set(draft, known);
  return after.flatMap((line) => known.get(line) ?? []);
}

/** What a document says of a step. */
export function fieldsOfDraftStep(step: DraftStep, draft: PlanDraft, owners: Owners): Fields {
  const role = owners.roleOf(step.owner, draft);
  return {
    ...stepFields(step),
    owner: { value: role?.id ?? null, text: role?.title ?? "" },
    after: titles(beforeOf(step, draft)),
    notes: notesOfDraft(step.notes),
  };
}

type SaidOfPhase = Pick<DraftPhase, "title" | "kind" | "objective" | "deadline" | keyof Timed>;
const phaseFields = (phase: SaidOfPhase): Fields => ({
  title: { value: phase.title, text: phase.title },
  kind: { value: phase.kind, text: phase.kind },
  ...timesOf(phase),
  objective: { value: phase.objective, text: phase.objective ?? "" },
  deadline: { value: phase.deadline ?? null, text: phase.deadline ? planTimeText(phase.deadline) : "" },
});

/** What a phase of the plan says. */
export const fieldsOfPhase = (phase: Phase, room: PlanRoom, owners: Owners): Fields => ({
  ...phaseFields(phase),
  owner: { value: phase.roleId, text: owners.titleOf(phase.roleId) },
  notes: notes(keptNotes(room, { phaseId: phase.id }).map(({ text }) => text)),
});

/** What a document says of a phase. */
export function fieldsOfDraftPhase(phase: DraftPhase, draft: PlanDraft, owners: Owners): Fields {
  const role = owners.roleOf(phase.owner ?? null, draft);
  return { ...phaseFields(phase), owner: { value: role?.id ?? null, text: role?.title ?? "" }, notes: notesOfDraft(phase.notes) };
}

/** What the plan says of itself. */
export const fieldsOfPlan = (room: PlanRoom): Fields => ({
  title: { value: room.plan.title, text: room.plan.title },
  t0: { value: room.plan.t0, text: room.plan.t0 ? dateTimeText(room.plan.t0, room.plan.zone) : "" },
  window: windowField(room.plan.window, room.plan.zone),
  escalation: line(escalationText(room, room.plan.escalation)),
  primaryChannel: line(channelText(room.plan.primaryChannel)),
  notes: notes(keptNotes(room, {}).map(({ text }) => text)),
});

/** What a document says of its plan. Its start is read in the zone it names, else in the plan's. */
export function fieldsOfDraft(draft: PlanDraft, room: PlanRoom): Fields {
  const { zone } = room.plan;
  const t0 = startOf(draft, zone);
  const window = windowSaid(draft, room);
  return {
    title: { value: draft.title, text: draft.title },
    ...(t0 ? { t0: { value: t0, text: dateTimeText(t0, zone) } } : {}),
    ...(window ? { window: windowField(window, zone) } : {}),
    ...(draft.escalation === undefined ? {} : { escalation: line(escalationText(room, escalationSaid(draft, room))) }),
    ...(draft.primaryChannel === undefined ? {} : { primaryChannel: line(channelText(channelOfDraft(draft.primaryChannel))) }),
    notes: notesOfDraft(draft.notes),
  };
}

const line = (text: string) => ({ value: text, text });

/** The escalation contact that a document gives the plan; the one there is, where the document calls it as the plan does. */
export function escalationSaid(
  { escalation }: PlanDraft,
  room: PlanRoom,
  alsoNamed: Parameters<typeof escalationOfDraft>[1] = [],
): Escalation | null {
  const now = room.plan.escalation;
  const written = [escalation?.words ?? "", escalation?.contact ?? ""].filter(Boolean).join(", ");
  return now && written === escalationText(room, now) ? now : escalationOfDraft(escalation, [...rolesOf(room), ...alsoNamed]);
}

/** The window that a document gives the plan; null where it gives none, or nobody knows its day. */
export const windowSaid = (draft: PlanDraft, { plan: { t0, zone } }: PlanRoom): PlanWindow | null =>
  windowOfDraft(draft.window, { t0: startOf(draft, zone) ?? t0, day: draft.date, zone });

const windowField = (window: PlanWindow | null, zone: string) => ({
  value: window,
  text: window ? `${windowText(window, zone, 0)}${window.published ? ", published" : ""}` : "",
});

function startOf({ date, start, zone }: PlanDraft, planZone: string): string | null {
  return date && start ? isoOf(date, start, zone && isZone(zone) ? zone : planZone) : null;
}

const notesOfDraft = (drafts: readonly DraftNote[]) => notes(drafts.map(({ text }) => text));

/** What hangs on the plan, a phase or a step from its document; comments of people are no part of a diff. */
export const keptNotes = (room: PlanRoom, at: { phaseId?: string; stepId?: string }) =>
  notesOf(room, at).filter(({ kind }) => kind === "document");

/** Whether two plain values say the same; the order of keys does not count (the database has its own). */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)));
}
