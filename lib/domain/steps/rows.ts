import type * as z from "zod";
import { collection, kind, type RowOf } from "../kernel/collection.ts";
import { carryTimes, carryTree } from "./tree.ts";

export const stepStatuses = ["todo", "doing", "done", "failed", "skipped", "not-applicable"] as const;

export const command = kind(({ z }) => z.strictObject({ language: z.string().max(40), text: z.string().max(50_000) }));
export type Command = z.infer<ReturnType<typeof command>>;

/** More than this are a phase. */
export const mostPredecessors = 20;

const minutes = kind(({ minutesLong }) => minutesLong.nullable());

const learned = kind(({ z }) => z.strictObject({ runs: z.int().positive(), p50: z.int().positive(), p90: z.int().positive() }));
export type Learned = z.infer<ReturnType<typeof learned>>;

/** What says where a step stands. */
const placeColumns = ["phaseId", "parentId", "order", "removedAt", "id"];

export const steps = collection("steps", {
  table: "Step",
  one: "step",
  row(fields) {
    const { z, instant, id, outsideId, accountId, line, prose, person, source, planTime, lengthCounts } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      phaseId: id,
      parentId: id.nullable(),
      title: line,
      order: z.string(),
      status: z.enum(stepStatuses),
      optional: z.boolean(),
      /** It is done only once a second person has confirmed it, and who did. */
      second: z.boolean(),
      confirmedBy: person.nullable(),
      confirmedAt: instant.nullable(),
      /** The imported document says it was done already; a claim, not a tick. */
      claimedDone: z.boolean(),
      commands: z.array(command(fields)),
      roleId: id.nullable(),
      assigneeId: accountId.nullable(),
      at: planTime.nullable(),
      durationMin: minutes(fields),
      durationMax: minutes(fields),
      lengthCounts,
      /** The steps it comes after because somebody said so; none: those above it, as the document has them. */
      afterIds: z.array(id).max(mostPredecessors),
      /** What earlier runs of it took, in minutes: how many ran, the middle of them, and what nine of ten kept to. */
      learned: learned(fields).nullable(),
      startedAt: instant.nullable(),
      startedBy: person.nullable(),
      finishedAt: instant.nullable(),
      finishedBy: person.nullable(),
      /** Why it was skipped or failed, or the note given with the tick. */
      reason: prose.nullable(),
      /** Sequence number and actor of the last change that could make somebody else's queued tick wrong. */
      touchedSeq: z.int(),
      touchedBy: z.string(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: { lengthCounts: null, afterIds: [], learned: null, second: false, confirmedBy: null, confirmedAt: null, removedAt: null },
  touched: (step) => `“${step.title}” changed since you saw it; it is ${step.status} now.`,
  document: "outline",
  // A role may go: its steps are nobody's then.
  roles: {
    without: (step, role) => (step.roleId === role.id && !step.removedAt ? { roleId: null } : null),
    waits: (step, roleId) => (step.roleId === roleId && !step.removedAt && !isClosed(step) ? [{ kind: "step", text: step.title }] : []),
  },
  people: { without: (step, userId) => (step.assigneeId === userId && !step.removedAt && !isClosed(step) ? { assigneeId: null } : null) },
  public: null,
  index: [
    { columns: placeColumns, carry: carryTree },
    { columns: [...placeColumns, "at", "durationMin", "durationMax", "lengthCounts", "learned"], carry: carryTimes },
  ],
});

export type Step = RowOf<typeof steps>;

/** Whether a step is ticked only by itself, never along with its parent: what has a command says that it was run, and two people stand behind some. */
export const isTickedAlone = ({ commands, second }: { commands: readonly unknown[]; second: boolean }): boolean =>
  commands.length > 0 || second;

/** Whether a step was left out for a reason: skipped, or not applicable to this run. */
export const isLeftOut = ({ status }: { status: string }): boolean => status === "skipped" || status === "not-applicable";

/** Whether a step needs nothing more: done, or left out for a reason. */
export const isClosed = (step: { status: string }): boolean => step.status === "done" || isLeftOut(step);
