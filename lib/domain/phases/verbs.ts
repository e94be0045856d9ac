import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line, planTime, prose } from "../kernel/fields.ts";
import { orderAfter } from "../kernel/order.ts";
import { ref } from "../kernel/ref.ts";
import { find, live } from "../kernel/room.ts";
import { already, change, refuse, refuseMissing } from "../kernel/verb.ts";
import { planVerb } from "../plan/verb.ts";
import { revised } from "../plan/verbs.ts";
import { whenEnded } from "../steps/edit.ts";
import { phasesOf, walkPhase } from "../steps/outline.ts";
import { phaseKinds, phases } from "./rows.ts";

const minutes = z.int().min(0).max(100_000).nullable();

/** Adds a phase behind another one, or first. */
export const addPhase = planVerb({
  type: "phase.added",
  input: z.strictObject({ title: line, kind: z.enum(phaseKinds).default("deploy"), afterId: ref(phases).nullable() }),
  may: "plan:edit",
  decide(room, { title, kind, afterId }, context) {
    const ended = whenEnded(room);
    if (ended) return ended;
    const phaseId = context.newId();
    return change(phaseId, { title }, [
      set("phases", phaseId, {
        id: phaseId,
        planId: room.id,
        originId: phaseId,
        title,
        publicTitle: null,
        kind,
        order: orderAfter(phasesOf(room), afterId),
        objective: null,
        at: null,
        durationMin: null,
        durationMax: null,
        source: null,
        removedAt: null,
      }),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Changes what a phase says, its kind, its times, or the name stakeholders read. */
export const editPhase = planVerb({
  type: "phase.edited",
  input: z.strictObject({
    phaseId: ref(phases),
    title: line.optional(),
    kind: z.enum(phaseKinds).optional(),
    objective: prose.nullable().optional(),
    at: planTime.nullable().optional(),
    durationMin: minutes.optional(),
    durationMax: minutes.optional(),
  }),
  may: "plan:edit",
  subjectOf: ({ phaseId }) => phaseId,
  decide(room, { phaseId, ...edits }, context) {
    const phase = live(room, phases, phaseId);
    if (!phase) return refuseMissing("phase");
    const ended = whenEnded(room);
    if (ended) return ended;
    const changed = (Object.keys(edits) as (keyof typeof edits)[]).filter(
      (key) => edits[key] !== undefined && JSON.stringify(edits[key]) !== JSON.stringify(phase[key]),
    );
    if (changed.length === 0) return already(`“${phase.title}” says that already.`);
    const patch = Object.fromEntries(changed.map((key) => [key, edits[key]]));
    return change(phaseId, { title: phase.title, ...patch, changed }, [
      set("phases", phaseId, patch),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Gives a phase the name stakeholders read on the status page; null hides it again. */
export const publishPhase = planVerb({
  type: "phase.published",
  input: z.strictObject({ phaseId: ref(phases), publicTitle: line.nullable() }),
  may: "plan:share",
  decide(room, { phaseId, publicTitle }) {
    const phase = live(room, phases, phaseId);
    if (!phase) return refuseMissing("phase");
    if (phase.publicTitle === publicTitle) return already("Stakeholders read that already.");
    return change(phaseId, { title: phase.title, publicTitle }, [set("phases", phaseId, { publicTitle })]);
  },
});

/** Puts a phase behind another one, or first. */
export const movePhase = planVerb({
  type: "phase.moved",
  input: z.strictObject({ phaseId: ref(phases), afterId: ref(phases).nullable() }),
  may: "plan:edit",
  decide(room, { phaseId, afterId }, context) {
    const phase = live(room, phases, phaseId);
    if (!phase) return refuseMissing("phase");
    const ended = whenEnded(room);
    if (ended) return ended;
    const order = orderAfter(
      phasesOf(room).filter((each) => each.id !== phaseId),
      afterId,
    );
    return change(phaseId, { title: phase.title }, [set("phases", phaseId, { order }), set("plan", room.id, revised(room.plan, context))]);
  },
});

/** Takes a phase and its steps out of the plan, unless work on it has begun. */
export const removePhase = planVerb({
  type: "phase.removed",
  input: z.strictObject({ phaseId: ref(phases, { removed: true }) }),
  may: "plan:edit",
  decide(room, { phaseId }, context) {
    const phase = find(room, phases, phaseId);
    if (!phase) return refuseMissing("phase");
    if (phase.removedAt) return already(`“${phase.title}” is not in the plan any more.`, null, phase.removedAt);
    const ended = whenEnded(room);
    if (ended) return ended;
    const steps = walkPhase(room, phaseId).map(({ step }) => step);
    const begun = steps.find((step) => step.status !== "todo");
    if (begun) return refuse("begun", `“${begun.title}” is ${begun.status}; a phase that was worked on stays in the record.`);
    return change(phaseId, { title: phase.title, with: steps.length }, [
      set("phases", phaseId, { removedAt: context.now }),
      ...steps.map((step) => set("steps", step.id, { removedAt: context.now })),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Puts a removed phase back, with the steps that went with it. */
export const restorePhase = planVerb({
  type: "phase.restored",
  input: z.strictObject({ phaseId: ref(phases, { removed: true }) }),
  may: "plan:edit",
  decide(room, { phaseId }, context) {
    const phase = find(room, phases, phaseId);
    if (!phase) return refuseMissing("phase");
    if (!phase.removedAt) return already(`“${phase.title}” is in the plan.`);
    if (room.plan.endedAt) return refuse("ended", "The plan has ended.");
    const together = Object.values(room.steps).filter((step) => step.phaseId === phaseId && step.removedAt === phase.removedAt);
    return change(phaseId, { title: phase.title }, [
      set("phases", phaseId, { removedAt: null }),
      ...together.map((step) => set("steps", step.id, { removedAt: null })),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});
