import * as z from "zod";
import { set } from "../kernel/change.ts";
import { lengthCounts, line, planTime, prose } from "../kernel/fields.ts";
import { orderAfter } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { countOf, strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { partOfDay } from "../schedule/part-of-day.ts";
import { phasesOf, walkPhase } from "../steps/outline.ts";
import { steps } from "../steps/rows.ts";
import { phaseKinds, phases } from "./rows.ts";

const minutes = () => z.int().min(0).max(100_000).nullable();
const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Deploy services" };

/** Adds a phase behind another one, or first. */
export const addPhase = planVerbOn({
  on: plans,
  type: "phase.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ title: line, kind: z.enum(phaseKinds).default("deploy"), afterId: ref(phases).nullable() }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the phase ", strong(title)],
  decide(plan, { title, kind, afterId }, context) {
    const { room } = context;
    const phaseId = context.newId();
    return change(phaseId, { title }, [
      set(phases, phaseId, {
        ...{ id: phaseId, planId: plan.id, originId: phaseId, title, publicTitle: null, kind, order: orderAfter(phasesOf(room), afterId) },
        ...{ objective: null, at: null, durationMin: null, durationMax: null, lengthCounts: null, source: null, removedAt: null },
        ...{ roleId: null, deadline: null, startedAt: null },
      }),
      set(plans, plan.id, revised(plan, context)),
    ]);
  },
});

const edits = () => ({
  title: line.optional(),
  kind: z.enum(phaseKinds).optional(),
  objective: prose.nullable().optional(),
  at: planTime.nullable().optional(),
  durationMin: minutes().optional(),
  durationMax: minutes().optional(),
  lengthCounts: lengthCounts.optional(),
  roleId: ref(roles).nullable().optional(),
  deadline: planTime.nullable().optional(),
});

/** Changes what a phase says, its kind, its times, who answers for it, and by when it must be done. */
export const editPhase = planVerbOn({
  on: phases,
  type: "phase.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ phaseId: ref(phases), ...edits() }),
  data: () => z.strictObject({ ...edits(), title: z.string(), changed: z.array(z.string()) }),
  example: { ...example, durationMax: 40, changed: ["durationMax"] },
  sentence: ({ title = "" }) => ["edited the phase ", strong(title)],
  decide(phase, { phaseId, ...said }, context) {
    const { patch, changed } = patchOf(phases, phase, said);
    if (changed.length === 0) return already(`“${phase.title}” says that already.`);
    const problem = partOfDay({ ...phase, ...patch });
    if (problem) return problem;
    // A new title stands in the place of the old one.
    return change(phaseId, Object.assign({ title: phase.title }, patch, { changed }), [
      set(phases, phaseId, patch),
      set(plans, context.room.id, revised(context.room.plan, context)),
    ]);
  },
});

/** Gives a phase the name stakeholders read on the status page; null hides it again. */
export const publishPhase = planVerbOn({
  on: phases,
  type: "phase.published",
  may: "plan:share",
  during: "always",
  input: () => z.strictObject({ phaseId: ref(phases), publicTitle: line.nullable() }),
  data: () => z.strictObject({ title: z.string(), publicTitle: z.string().nullable() }),
  example: { ...example, publicTitle: "New version" },
  sentence: ({ title = "", publicTitle }) =>
    publicTitle ? ["published ", strong(title), ` as “${publicTitle}”`] : ["hid the name of ", strong(title), " from stakeholders"],
  decide(phase, { phaseId, publicTitle }) {
    if (phase.publicTitle === publicTitle) return already("Stakeholders read that already.");
    return change(phaseId, { title: phase.title, publicTitle }, [set(phases, phaseId, { publicTitle })]);
  },
});

/** Puts a phase behind another one, or first. */
export const movePhase = planVerbOn({
  on: phases,
  type: "phase.moved",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ phaseId: ref(phases), afterId: ref(phases).nullable() }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["moved the phase ", strong(title)],
  decide(phase, { phaseId, afterId }, context) {
    const others = phasesOf(context.room).filter((each) => each.id !== phaseId);
    return change(phaseId, { title: phase.title }, [
      set(phases, phaseId, { order: orderAfter(others, afterId) }),
      set(plans, context.room.id, revised(context.room.plan, context)),
    ]);
  },
});

/** Takes a phase and its steps out of the plan, unless work on it has begun. */
export const removePhase = planVerbOn({
  on: phases,
  type: "phase.removed",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ phaseId: ref(phases, { removed: true }) }),
  data: () => z.strictObject({ title: z.string(), with: z.number() }),
  example: { ...example, with: 4 },
  sentence: ({ title = "", with: below = 0 }) => ["removed the phase ", strong(title), below > 0 ? ` with ${countOf(below, "step")}` : ""],
  decide(phase, { phaseId }, context) {
    if (phase.removedAt) return already(`“${phase.title}” is not in the plan any more.`, null, phase.removedAt);
    const below = walkPhase(context.room, phaseId).map(({ step }) => step);
    const begun = below.find((step) => step.status !== "todo");
    if (begun) return refuse("begun", `“${begun.title}” is ${begun.status}; a phase that was worked on stays in the record.`);
    return change(phaseId, { title: phase.title, with: below.length }, [
      set(phases, phaseId, { removedAt: context.now }),
      ...below.map((step) => set(steps, step.id, { removedAt: context.now })),
      set(plans, context.room.id, revised(context.room.plan, context)),
    ]);
  },
});

/** Puts a removed phase back, with the steps that went with it. */
export const restorePhase = planVerbOn({
  on: phases,
  type: "phase.restored",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ phaseId: ref(phases, { removed: true }) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["put back the phase ", strong(title)],
  decide(phase, { phaseId }, context) {
    const { room } = context;
    if (!phase.removedAt) return already(`“${phase.title}” is in the plan.`);
    const together = Object.values(room.steps).filter((step) => step.phaseId === phaseId && step.removedAt === phase.removedAt);
    return change(phaseId, { title: phase.title }, [
      set(phases, phaseId, { removedAt: null }),
      ...together.map((step) => set(steps, step.id, { removedAt: null })),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** What a person may do with phases, by name. */
export const phaseVerbs = { addPhase, editPhase, publishPhase, movePhase, removePhase, restorePhase } as const;
