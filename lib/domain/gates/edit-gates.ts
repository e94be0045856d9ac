import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line, planTime } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { find, live } from "../kernel/room.ts";
import { already, change, type Refusal, refuse, refuseMissing } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { isUnderWay } from "../plan/statuses.ts";
import { planVerb } from "../plan/verb.ts";
import { revised } from "../plan/verbs.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { whenEnded } from "../steps/edit.ts";
import { steps } from "../steps/rows.ts";
import { newGate } from "./new-gate.ts";
import { type Gate, gates } from "./rows.ts";

const place = z.strictObject({ phaseId: ref(phases).nullable(), stepId: ref(steps).nullable() });
const settings = {
  title: line,
  directorRoleId: ref(roles).nullable(),
  voterRoleIds: z.array(ref(roles)).max(50),
  quorum: z.int().positive().nullable(),
  deadline: planTime.nullable(),
  separation: z.boolean(),
};

/** Adds a gate right before a phase or a step, or at the end of the plan. */
export const addGate = planVerb({
  type: "gate.added",
  input: z.strictObject({ before: place, ...z.object(settings).partial().required({ title: true }).shape }),
  may: "plan:edit",
  decide(room, { before, ...given }, context) {
    const gateId = context.newId();
    const gate = newGate({ ...given, id: gateId, planId: room.id, ...before });
    const problem = whenEnded(room) ?? badPlace(before) ?? badSettings(gate);
    if (problem) return problem;
    return change(gateId, { title: gate.title }, [set("gates", gateId, gate), set("plan", room.id, revised(room.plan, context))]);
  },
});

/** Changes who is polled, who decides, and how. Once a poll is open or a decision stands, only a new poll may change that. */
export const editGate = planVerb({
  type: "gate.edited",
  input: z.strictObject({ gateId: ref(gates), ...z.object(settings).partial().shape }),
  may: "plan:edit",
  decide(room, { gateId, ...edits }, context) {
    const gate = live(room, gates, gateId);
    if (!gate) return refuseMissing("gate");
    const keys = Object.keys(edits) as (keyof typeof edits)[];
    const changed = keys.filter((key) => edits[key] !== undefined && JSON.stringify(edits[key]) !== JSON.stringify(gate[key]));
    if (changed.length === 0) return already(`“${gate.title}” says that already.`);
    const patch = gates.row.partial().parse(Object.fromEntries(changed.map((key) => [key, edits[key]])));
    const problem = whenEnded(room) ?? inUse(room, gate) ?? badSettings({ ...gate, ...patch });
    if (problem) return problem;
    return change(gateId, { title: gate.title, changed }, [set("gates", gateId, patch), set("plan", room.id, revised(room.plan, context))]);
  },
});

/** Puts a gate before another phase or step, or at the end. */
export const moveGate = planVerb({
  type: "gate.moved",
  input: z.strictObject({ gateId: ref(gates), before: place }),
  may: "plan:edit",
  decide(room, { gateId, before }, context) {
    const gate = live(room, gates, gateId);
    if (!gate) return refuseMissing("gate");
    if (gate.phaseId === before.phaseId && gate.stepId === before.stepId) return already(`“${gate.title}” stands there already.`);
    const problem = whenEnded(room) ?? inUse(room, gate) ?? badPlace(before);
    if (problem) return problem;
    return change(gateId, { title: gate.title }, [set("gates", gateId, before), set("plan", room.id, revised(room.plan, context))]);
  },
});

/** Takes a gate out of a plan that has not started. Under way, a gate is waived, so that the record says who let work pass. */
export const removeGate = planVerb({
  type: "gate.removed",
  input: z.strictObject({ gateId: ref(gates, { removed: true }) }),
  may: "plan:edit",
  decide(room, { gateId }, context) {
    const gate = find(room, gates, gateId);
    if (!gate) return refuseMissing("gate");
    if (gate.removedAt) return already(`“${gate.title}” is not in the plan any more.`, null, gate.removedAt);
    const ended = whenEnded(room);
    if (ended) return ended;
    if (isUnderWay(room.plan))
      return refuse(
        "under-way",
        `The plan is under way, so “${gate.title}” stays in it. Waive it instead: with a reason and a second person.`,
      );
    return change(gateId, { title: gate.title }, [
      set("gates", gateId, { removedAt: context.now }),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Puts a removed gate back. */
export const restoreGate = planVerb({
  type: "gate.restored",
  input: z.strictObject({ gateId: ref(gates, { removed: true }) }),
  may: "plan:edit",
  decide(room, { gateId }, context) {
    const gate = find(room, gates, gateId);
    if (!gate) return refuseMissing("gate");
    if (!gate.removedAt) return already(`“${gate.title}” is in the plan.`);
    const ended = whenEnded(room);
    if (ended) return ended;
    return change(gateId, { title: gate.title }, [
      set("gates", gateId, { removedAt: null }),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Why a gate's questions and consoles cannot change now. */
export function inUse(room: PlanRoom, gate: Gate): Refusal | null {
  if (!gate.pollId && !gate.decisionId) return null;
  const poll = gate.pollId ? room.polls[gate.pollId] : undefined;
  if (!poll || (poll.closedAt && !gate.decisionId)) return null;
  return refuse("polled", `“${gate.title}” has been polled. What was asked and of whom stays; after a decision, open a new poll.`);
}

function badPlace({ phaseId, stepId }: z.infer<typeof place>): Refusal | null {
  return phaseId && stepId ? refuse("two-places", "A gate stands before a phase or before a step, not both.", "invalid") : null;
}

function badSettings({ voterRoleIds, quorum }: Gate): Refusal | null {
  if (new Set(voterRoleIds).size < voterRoleIds.length) return refuse("twice", "A role is polled once.", "invalid");
  if (quorum !== null && quorum > voterRoleIds.length)
    return refuse("quorum", `${quorum} of ${voterRoleIds.length} cannot say go. Lower the number, or poll more roles.`, "invalid");
  return null;
}
