import * as z from "zod";
import { set } from "../kernel/change.ts";
import { lengthCounts, line, planTime } from "../kernel/fields.ts";
import { member } from "../kernel/member.ts";
import { must } from "../kernel/must.ts";
import { orderAfter } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { live, rowsIn } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { countUnder, strong } from "../kernel/sentence.ts";
import { already, change, refuse, refuseMissing, touch } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { partOfDay } from "../schedule/part-of-day.ts";
import { descendantsOf, stepsOf } from "./outline.ts";
import { command, isClosed, type Step, steps } from "./rows.ts";
import { unconfirmed } from "./unconfirmed.ts";

const minutes = () => z.int().min(0).max(100_000).nullable();
const details = () => ({
  title: line,
  optional: z.boolean(),
  second: z.boolean(),
  commands: z.array(command(fields)).max(50),
  roleId: ref(roles).nullable(),
  at: planTime.nullable(),
  durationMin: minutes(),
  durationMax: minutes(),
  lengthCounts,
});
const edits = () => z.object(details()).partial().shape;

const titled = () => z.strictObject({ title: z.string() });
const placed = () => titled().extend({ phase: z.string() });
const example = { title: "Run the migration" };

/** Adds a step behind another one (or first) in a phase, or under a parent step. */
export const addStep = planVerbOn({
  on: phases,
  type: "step.added",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({
      phaseId: ref(phases),
      parentId: ref(steps).nullable(),
      afterId: ref(steps).nullable(),
      ...edits(),
      title: line,
    }),
  data: placed,
  example: { ...example, phase: "Switch over" },
  sentence: ({ title = "", phase }) => [`added “${title}”`, phase ? ` to ${phase}` : ""],
  decide(phase, { phaseId, parentId, afterId, ...given }, context) {
    const { room } = context;
    const parent = live(room, steps, parentId);
    if (parentId && parent?.phaseId !== phaseId) return refuseMissing("parent step");
    if (parent && isClosed(parent)) return refuse("closed", `“${parent.title}” is ${parent.status}. Reopen it first.`);
    const problem = partOfDay({ ...blank, ...given });
    if (problem) return problem;
    const stepId = context.newId();
    return change(stepId, { title: given.title, phase: phase.title }, [
      set(steps, stepId, {
        ...blank,
        ...given,
        id: stepId,
        planId: room.id,
        originId: stepId,
        phaseId,
        parentId,
        order: orderAfter(stepsOf(room, phaseId, parentId), afterId),
        ...touch(context),
      }),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Changes what a step says. What was done about it stays. */
export const editStep = planVerbOn({
  on: steps,
  type: "step.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ stepId: ref(steps), ...edits() }),
  data: () => z.strictObject({ ...edits(), title: z.string(), changed: z.array(z.string()) }),
  example: { ...example, optional: true, changed: ["optional"] },
  sentence: ({ title = "" }) => [`edited “${title}”`],
  decide(step, { stepId, ...said }, context) {
    const { room } = context;
    const { patch, changed } = patchOf(steps, step, said);
    if (changed.length === 0) return already(`“${step.title}” says that already.`);
    const problem = partOfDay({ ...step, ...patch });
    if (problem) return problem;
    // Who confirmed it has read other words.
    const asked = changed.some((field) => ["title", "commands", "second"].includes(field)) ? unconfirmed : {};
    return change(stepId, { title: step.title, ...patch, changed }, [
      set(steps, stepId, { ...patch, ...asked, ...touch(context) }),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Puts a step (and what is under it) behind another one, in any phase, at any depth. */
export const moveStep = planVerbOn({
  on: steps,
  type: "step.moved",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({ stepId: ref(steps), phaseId: ref(phases), parentId: ref(steps).nullable(), afterId: ref(steps).nullable() }),
  data: placed,
  example: { ...example, phase: "Switch over" },
  sentence: ({ title = "", phase }) => [`moved “${title}”`, phase ? ` in ${phase}` : ""],
  decide(step, { stepId, phaseId, parentId, afterId }, context) {
    const { room } = context;
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
    return change(stepId, { title: step.title, phase: must(live(room, phases, phaseId), phases.one).title }, [
      set(steps, stepId, { phaseId, parentId, order }),
      ...below.filter((each) => each.phaseId !== phaseId).map((each) => set(steps, each.id, { phaseId })),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Takes a step and what is under it out of the plan. Work that has begun cannot be taken out: skip it. */
export const removeStep = planVerbOn({
  on: steps,
  type: "step.removed",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ stepId: ref(steps, { removed: true }) }),
  data: () => titled().extend({ with: z.number() }),
  example: { ...example, with: 2 },
  sentence: ({ title = "", with: below = 0 }) => [`removed “${title}”`, countUnder(below, "step")],
  decide(step, { stepId }, context) {
    const { room } = context;
    if (step.removedAt) return already(`“${step.title}” is not in the plan any more.`, null, step.removedAt);
    const all = [step, ...descendantsOf(room, step)];
    const begun = all.find((each) => each.status !== "todo");
    if (begun)
      return refuse("begun", `“${begun.title}” is ${begun.status}; a step that was worked on stays in the record. Skip it instead.`);
    return change(stepId, { title: step.title, with: all.length - 1 }, [
      ...all.map((each) => set(steps, each.id, { removedAt: context.now })),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Puts a removed step and what went with it back. */
export const restoreStep = planVerbOn({
  on: steps,
  type: "step.restored",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ stepId: ref(steps, { removed: true }) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => [`put back “${title}”`],
  decide(step, { stepId }, context) {
    const { room } = context;
    if (!step.removedAt) return already(`“${step.title}” is in the plan.`);
    const parent = live(room, steps, step.parentId);
    // What it stands under may have moved to another phase meanwhile.
    const phaseId = parent?.phaseId ?? step.phaseId;
    if (!live(room, phases, phaseId) || (step.parentId && !parent))
      return refuse("gone", "Where it stood has been removed too. Restore that first.");
    if (parent && isClosed(parent)) return refuse("closed", `“${parent.title}” is ${parent.status}. Reopen it first.`);
    const together = Object.values(rowsIn(room, steps)).filter((each) => each.removedAt === step.removedAt && isUnder(room, each, stepId));
    return change(stepId, { title: step.title }, [
      ...together.map((each) => set(steps, each.id, { removedAt: null, phaseId })),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Gives a step to a person, or to nobody. */
export const assignStep = planVerbOn({
  on: steps,
  type: "step.assigned",
  may: "step:work",
  during: "edit",
  input: () => z.strictObject({ stepId: ref(steps), assignee: member().nullable() }),
  data: () => titled().extend({ assignee: z.string().nullable() }),
  example: { ...example, assignee: "Jonas Ott" },
  sentence: ({ title = "", assignee }) => [`gave “${title}” to `, assignee ? strong(assignee) : "nobody"],
  decide(step, { stepId, assignee }) {
    if (step.assigneeId === (assignee?.id ?? null))
      return already(assignee ? `It is with ${assignee.name} already.` : "It is with nobody.");
    return change(stepId, { title: step.title, assignee: assignee?.name ?? null }, [
      set(steps, stepId, { assigneeId: assignee?.id ?? null }),
    ]);
  },
});

const blank = {
  status: "todo",
  optional: false,
  second: false,
  confirmedBy: null,
  confirmedAt: null,
  claimedDone: false,
  commands: [],
  roleId: null,
  assigneeId: null,
  at: null,
  durationMin: null,
  durationMax: null,
  lengthCounts: null,
  afterIds: [],
  learned: null,
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
