import * as z from "zod";
import { holdingGate } from "../gates/gate-state.ts";
import { heldSentence } from "../holds/verbs.ts";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { type Person, prose, reason } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { already, type Context, change, me, type Refusal, refuse, refuseMissing } from "../kernel/verb.ts";
import { isUnderWay } from "../plan/statuses.ts";
import { planVerb } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { beginWatches } from "../watches/begin.ts";
import { childrenOf, descendantsOf } from "./outline.ts";
import type { Step } from "./rows.ts";
import { isClosed, isTickedAlone, steps } from "./rows.ts";

const stepOnly = z.strictObject({ stepId: ref(steps) });

/** Says that somebody has a step in hand. */
export const startStep = planVerb({
  type: "step.started",
  input: stepOnly,
  may: "step:work",
  subjectOf: ({ stepId }) => stepId,
  decide(room, { stepId }, context) {
    const step = live(room, steps, stepId);
    if (!step) return refuseMissing("step");
    if (step.status === "doing") return alreadySo(step, "running", step.startedBy, step.startedAt);
    const closed =
      notWorkable(room, step) ?? (isClosed(step) ? refuse("closed", `“${step.title}” is ${step.status}. Reopen it first.`) : null);
    if (closed) return closed;
    return change(stepId, { title: step.title }, [
      // What had failed and is begun again is not finished any more.
      set("steps", stepId, {
        status: "doing",
        startedAt: context.now,
        startedBy: me(context),
        finishedAt: null,
        finishedBy: null,
        reason: null,
        ...touch(context),
      }),
      ...beginWatches(room, step.phaseId, context.now),
    ]);
  },
});

/**
 * Ticks a step. Ticking one that is already done changes nothing and names who did it. Open steps under it are ticked along when
 * that is said; those with a command never are.
 */
export const completeStep = planVerb({
  type: "step.completed",
  input: z.strictObject({ stepId: ref(steps), note: prose.optional(), withChildren: z.boolean().optional() }),
  may: "step:work",
  subjectOf: ({ stepId }) => stepId,
  decide(room, { stepId, note, withChildren }, context) {
    const step = live(room, steps, stepId);
    if (!step) return refuseMissing("step");
    if (step.status === "done") return alreadySo(step, "done", step.finishedBy, step.finishedAt);
    if (step.status === "skipped") return refuse("closed", `${nameOf(step.finishedBy)} skipped “${step.title}”. Reopen it first.`);
    const open = openBelow(room, step);
    const closed = notWorkable(room, step, open);
    if (closed) return closed;
    const alone = open.filter(isTickedAlone);
    if (alone.length > 0) return refuse("own-tick", ownTickSentence(step, alone));
    if (open.length > 0 && !withChildren) {
      return refuse("open-children", `${count(open.length, "step")} under “${step.title}” ${open.length === 1 ? "is" : "are"} still open.`);
    }
    const data = { title: step.title, ...(note ? { note } : {}), ...(open.length ? { withChildren: open.length } : {}) };
    const rows = close(room, [step, ...open], { status: "done", reason: note ?? null }, context);
    return change(stepId, data, [...rows, ...beginWatches(room, step.phaseId, context.now)]);
  },
});

function ownTickSentence(step: Step, alone: readonly Step[]): string {
  const named = alone.slice(0, 3).map(({ title }) => `“${title}”`);
  const more = alone.length > named.length ? ` and ${alone.length - named.length} more` : "";
  const have = alone.length === 1 ? "has a command and is" : "have commands and are";
  return `${named.join(", ")}${more} under “${step.title}” ${have} ticked one by one, once run.`;
}

/** Leaves a step out, for a reason; its open children are left out with it. */
export const skipStep = planVerb({
  type: "step.skipped",
  input: z.strictObject({ stepId: ref(steps), reason }),
  may: "step:work",
  subjectOf: ({ stepId }) => stepId,
  decide(room, { stepId, reason }, context) {
    const step = live(room, steps, stepId);
    if (!step) return refuseMissing("step");
    if (step.status === "skipped") return alreadySo(step, "skipped", step.finishedBy, step.finishedAt);
    if (step.status === "done") return refuse("closed", `${nameOf(step.finishedBy)} did “${step.title}” already. Reopen it first.`);
    const open = openBelow(room, step);
    const closed = notWorkable(room, step, open);
    if (closed) return closed;
    return change(stepId, { title: step.title, reason }, close(room, [step, ...open], { status: "skipped", reason }, context));
  },
});

/** Says that a step went wrong, and how. It stays open work: complete, skip or reopen it. */
export const failStep = planVerb({
  type: "step.failed",
  input: z.strictObject({ stepId: ref(steps), reason }),
  may: "step:work",
  subjectOf: ({ stepId }) => stepId,
  decide(room, { stepId, reason }, context) {
    const step = live(room, steps, stepId);
    if (!step) return refuseMissing("step");
    if (step.status === "failed") return alreadySo(step, "failed", step.finishedBy, step.finishedAt);
    const closed =
      notWorkable(room, step) ?? (isClosed(step) ? refuse("closed", `“${step.title}” is ${step.status}. Reopen it first.`) : null);
    if (closed) return closed;
    return change(stepId, { title: step.title, reason }, [
      set("steps", stepId, { ...finished(step, "failed", context), reason }),
      ...beginWatches(room, step.phaseId, context.now),
    ]);
  },
});

/** Takes a tick, skip, failure or start back. What happened stays in the journal; parents that had closed open again. */
export const reopenStep = planVerb({
  type: "step.reopened",
  input: z.strictObject({ stepId: ref(steps), reason: reason.optional() }),
  may: "step:work",
  subjectOf: ({ stepId }) => stepId,
  decide(room, { stepId, reason }, context) {
    const step = live(room, steps, stepId);
    if (!step) return refuseMissing("step");
    if (step.status === "todo") return alreadySo(step, "open", null, null);
    const closed = notRunning(room);
    if (closed) return closed;
    const opened = [step, ...closedParents(room, step)];
    return change(stepId, { title: step.title, was: step.status, ...(reason ? { reason } : {}) }, [
      ...opened.map((each) =>
        set("steps", each.id, {
          status: "todo",
          startedAt: null,
          startedBy: null,
          finishedAt: null,
          finishedBy: null,
          reason: null,
          ...touch(context),
        }),
      ),
    ]);
  },
});

const touch = (context: Context) => ({ touchedSeq: context.seq, touchedBy: context.actor.id });
const nameOf = (person: Person | null) => person?.name ?? "Somebody";
const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

function alreadySo(step: Step, state: string, by: Person | null, at: string | null) {
  return already(by ? `${by.name} had “${step.title}” ${state} before you.` : `“${step.title}” is ${state} already.`, by, at);
}

/** Why a step, and the open ones below it, cannot be worked on now. What is in hand when a hold is called is brought to its end. */
function notWorkable(room: PlanRoom, step: Step, open: readonly Step[] = []): Refusal | null {
  const closed = notRunning(room);
  if (closed) return closed;
  const begun = [step, ...open].filter(({ status }) => status === "doing");
  if (room.plan.status === "held" && begun.length < open.length + 1 && room.phases[step.phaseId]?.kind !== "rollback")
    return refuse("held", heldSentence(room));
  for (const each of [step, ...open]) {
    const gate = holdingGate(room, each);
    if (gate && each.status !== "doing")
      return refuse("gate", `“${gate.title}” has no GO yet. “${each.title}” stands behind this hold point.`);
  }
  return null;
}

function notRunning(room: PlanRoom): Refusal | null {
  if (isUnderWay(room.plan)) return null;
  if (room.plan.endedAt) return refuse("ended", `“${room.plan.title}” has ended. Its record does not change any more.`);
  return refuse("not-started", `“${room.plan.title}” has not started. A lead starts it from the plan page.`);
}

function finished(step: Step, status: "done" | "skipped" | "failed", context: Context): Partial<Step> {
  // Started is kept only where somebody said so: a tick alone has no duration.
  return { status, startedAt: step.startedAt, finishedAt: context.now, finishedBy: me(context), ...touch(context) };
}

const openBelow = (room: PlanRoom, step: Step) => descendantsOf(room, step).filter((child) => !isClosed(child));

/** Finishes a step, which comes first, and what was open below it; the parents that close with them follow. */
function close(
  room: PlanRoom,
  closing: readonly [Step, ...Step[]],
  { status, reason }: { status: "done" | "skipped"; reason: string | null },
  context: Context,
): RowChange[] {
  return [
    ...closing.map((each) => set("steps", each.id, { ...finished(each, status, context), reason })),
    ...closeParents(room, closing[0], new Set(closing.map(({ id }) => id)), context),
  ];
}

/** A parent without a command of its own closes with its last child. */
function closeParents(room: PlanRoom, step: Step, closing: Set<string>, context: Context): RowChange[] {
  const parent = live(room, steps, step.parentId);
  if (!parent || isClosed(parent) || parent.commands.length > 0) return [];
  if (childrenOf(room, parent).some((child) => !isClosed(child) && !closing.has(child.id))) return [];
  closing.add(parent.id);
  return [set("steps", parent.id, finished(parent, "done", context)), ...closeParents(room, parent, closing, context)];
}

function closedParents(room: PlanRoom, step: Step): Step[] {
  const parent = live(room, steps, step.parentId);
  if (!parent || !isClosed(parent)) return [];
  return [parent, ...closedParents(room, parent)];
}
