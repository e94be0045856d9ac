import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line, planTime } from "../kernel/fields.ts";
import { member } from "../kernel/member.ts";
import { orderAfter } from "../kernel/order.ts";
import { ref } from "../kernel/ref.ts";
import { find, live } from "../kernel/room.ts";
import { already, change, type Refusal, refuse, refuseMissing } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { planVerb } from "../plan/verb.ts";
import { revised } from "../plan/verbs.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { descendantsOf, stepsOf } from "./outline.ts";
import { command, isClosed, type Step, steps } from "./rows.ts";

const minutes = z.int().min(0).max(100_000).nullable();
const details = {
  title: line,
  optional: z.boolean(),
  commands: z.array(command).max(50),
  roleId: ref(roles).nullable(),
  at: planTime.nullable(),
  durationMin: minutes,
  durationMax: minutes,
};

/** Adds a step behind another one (or first) in a phase, or under a parent step. */
export const addStep = planVerb({
  type: "step.added",
  input: z.strictObject({
    phaseId: ref(phases),
    parentId: ref(steps).nullable(),
    afterId: ref(steps).nullable(),
    ...z.object(details).partial().required({ title: true }).shape,
  }),
  may: "plan:edit",
  decide(room, { phaseId, parentId, afterId, ...given }, context) {
    const ended = whenEnded(room);
    if (ended) return ended;
    const phase = live(room, phases, phaseId);
    if (!phase) return refuseMissing("phase");
    const parent = live(room, steps, parentId);
    if (parentId && parent?.phaseId !== phaseId) return refuseMissing("parent step");
    if (parent && isClosed(parent)) return refuse("closed", `“${parent.title}” is ${parent.status}. Reopen it first.`);
    const stepId = context.newId();
    return change(stepId, { title: given.title, phase: phase.title }, [
      set("steps", stepId, {
        ...blank,
        ...given,
        id: stepId,
        planId: room.id,
        originId: stepId,
        phaseId,
        parentId,
        order: orderAfter(stepsOf(room, phaseId, parentId), afterId),
        touchedSeq: context.seq,
        touchedBy: context.actor.id,
      }),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Changes what a step says. What was done about it stays. */
export const editStep = planVerb({
  type: "step.edited",
  input: z.strictObject({ stepId: ref(steps), ...z.object(details).partial().shape }),
  may: "plan:edit",
  subjectOf: ({ stepId }) => stepId,
  decide(room, { stepId, ...edits }, context) {
    const step = live(room, steps, stepId);
    if (!step) return refuseMissing("step");
    const ended = whenEnded(room);
    if (ended) return ended;
    const keys = Object.keys(edits) as (keyof typeof edits)[];
    const changed = keys.filter((key) => edits[key] !== undefined && JSON.stringify(edits[key]) !== JSON.stringify(step[key]));
    if (changed.length === 0) return already(`“${step.title}” says that already.`);
    const patch = Object.fromEntries(changed.map((key) => [key, edits[key]]));
    return change(stepId, { title: step.title, ...patch, changed }, [
      set("steps", stepId, { ...patch, touchedSeq: context.seq, touchedBy: context.actor.id }),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Puts a step (and what is under it) behind another one, in any phase, at any depth. */
export const moveStep = planVerb({
  type: "step.moved",
  input: z.strictObject({ stepId: ref(steps), phaseId: ref(phases), parentId: ref(steps).nullable(), afterId: ref(steps).nullable() }),
  may: "plan:edit",
  subjectOf: ({ stepId }) => stepId,
  decide(room, { stepId, phaseId, parentId, afterId }, context) {
    const step = live(room, steps, stepId);
    if (!step) return refuseMissing("step");
    const ended = whenEnded(room);
    if (ended) return ended;
    const phase = live(room, phases, phaseId);
    if (!phase) return refuseMissing("phase");
    const below = descendantsOf(room, step);
    const parent = live(room, steps, parentId);
    if (parentId && parent?.phaseId !== phaseId) return refuseMissing("parent step");
    if (parent && (parent.id === stepId || below.some((each) => each.id === parent.id))) {
      return refuse("inside-itself", `“${step.title}” cannot go under itself.`, "invalid");
    }
    if (parent && isClosed(parent) && parentId !== step.parentId)
      return refuse("closed", `“${parent.title}” is ${parent.status}. Reopen it first.`);
    const siblings = stepsOf(room, phaseId, parentId).filter((each) => each.id !== stepId);
    const order = orderAfter(siblings, afterId);
    return change(stepId, { title: step.title, phase: phase.title }, [
      set("steps", stepId, { phaseId, parentId, order }),
      ...below.filter((each) => each.phaseId !== phaseId).map((each) => set("steps", each.id, { phaseId })),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Takes a step and what is under it out of the plan. Work that has begun cannot be taken out: skip it. */
export const removeStep = planVerb({
  type: "step.removed",
  input: z.strictObject({ stepId: ref(steps, { removed: true }) }),
  may: "plan:edit",
  subjectOf: ({ stepId }) => stepId,
  decide(room, { stepId }, context) {
    const step = find(room, steps, stepId);
    if (!step) return refuseMissing("step");
    if (step.removedAt) return already(`“${step.title}” is not in the plan any more.`, null, step.removedAt);
    const ended = whenEnded(room);
    if (ended) return ended;
    const all = [step, ...descendantsOf(room, step)];
    const begun = all.find((each) => each.status !== "todo");
    if (begun)
      return refuse("begun", `“${begun.title}” is ${begun.status}; a step that was worked on stays in the record. Skip it instead.`);
    return change(stepId, { title: step.title, with: all.length - 1 }, [
      ...all.map((each) => set("steps", each.id, { removedAt: context.now })),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Puts a removed step and what went with it back. */
export const restoreStep = planVerb({
  type: "step.restored",
  input: z.strictObject({ stepId: ref(steps, { removed: true }) }),
  may: "plan:edit",
  decide(room, { stepId }, context) {
    const step = find(room, steps, stepId);
    if (!step) return refuseMissing("step");
    if (!step.removedAt) return already(`“${step.title}” is in the plan.`);
    if (!live(room, phases, step.phaseId) || (step.parentId && !live(room, steps, step.parentId)))
      return refuse("gone", "Where it stood has been removed too. Restore that first.");
    const together = Object.values(room.steps).filter((each) => each.removedAt === step.removedAt && isUnder(room, each, stepId));
    return change(stepId, { title: step.title }, [
      ...together.map((each) => set("steps", each.id, { removedAt: null })),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Gives a step to a person, or to nobody. */
export const assignStep = planVerb({
  type: "step.assigned",
  input: z.strictObject({ stepId: ref(steps), assignee: member().nullable() }),
  may: "step:work",
  decide(room, { stepId, assignee }) {
    const step = live(room, steps, stepId);
    if (!step) return refuseMissing("step");
    if (step.assigneeId === (assignee?.id ?? null))
      return already(assignee ? `It is with ${assignee.name} already.` : "It is with nobody.");
    return change(stepId, { title: step.title, assignee: assignee?.name ?? null }, [
      set("steps", stepId, { assigneeId: assignee?.id ?? null }),
    ]);
  },
});

const blank = {
  status: "todo",
  optional: false,
  claimedDone: false,
  commands: [],
  roleId: null,
  assigneeId: null,
  at: null,
  durationMin: null,
  durationMax: null,
  startedAt: null,
  startedBy: null,
  finishedAt: null,
  finishedBy: null,
  reason: null,
  source: null,
  removedAt: null,
} as const satisfies Partial<Step>;

function isUnder(room: PlanRoom, step: Step, rootId: string): boolean {
  for (let at: Step | undefined = step; at; at = at.parentId ? room.steps[at.parentId] : undefined) if (at.id === rootId) return true;
  return false;
}

export function whenEnded(room: PlanRoom): Refusal | null {
  return room.plan.endedAt ? refuse("ended", `“${room.plan.title}” has ended. Its record does not change any more.`) : null;
}
