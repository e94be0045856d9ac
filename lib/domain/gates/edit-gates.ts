import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line, planTime } from "../kernel/fields.ts";
import { must } from "../kernel/must.ts";
import { orderKeys } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { fields, schemaOf } from "../kernel/schema.ts";
import { already, change, type Refusal, refuse } from "../kernel/verb.ts";
import { phases } from "../phases/rows.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { isUnderWay } from "../plan/statuses.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { steps } from "../steps/rows.ts";
import { inUse } from "./in-use.ts";
import { newCriterion, newGate } from "./new-gate.ts";
import { mostQuestions, question, questionsChanged } from "./questions.ts";
import { criteria, type Gate, gates } from "./rows.ts";
import { gateNamed, quoted } from "./words.ts";

const place = () => z.strictObject({ phaseId: ref(phases).nullable(), stepId: ref(steps).nullable() });
const settings = () => ({
  title: line,
  directorRoleId: ref(roles).nullable(),
  voterRoleIds: z.array(ref(roles)).max(50),
  quorum: z.int().positive().nullable(),
  deadline: planTime.nullable(),
  separation: z.boolean(),
});

const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Go live?" };

/** Adds a gate right before a phase or a step, or at the end of the plan, with the questions it asks. */
export const addGate = planVerbOn({
  on: plans,
  type: "gate.added",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({
      before: place(),
      ...z.object(settings()).partial().shape,
      title: line,
      questions: z.array(schemaOf(criteria).shape.text).max(mostQuestions).optional(),
    }),
  data: () => titled().extend({ asks: z.array(z.string()).optional() }),
  example: { ...example, asks: ["Is the backup fresh?"] },
  sentence: ({ title, asks = [] }) => ["added the gate ", gateNamed(title), asks.length > 0 ? `, which asks ${quoted(asks)}` : ""],
  decide(plan, { before, questions = [], ...given }, context) {
    const gateId = context.newId();
    const gate = newGate({ ...given, id: gateId, planId: plan.id, ...before });
    const problem = badPlace(before) ?? badSettings(gate);
    if (problem) return problem;
    const orders = orderKeys(questions.length);
    const asked = questions.map((text, at) =>
      newCriterion({ id: context.newId(), planId: plan.id, gateId, text, order: must(orders[at], "an order key") }),
    );
    return change(gateId, { title: gate.title, ...(questions.length > 0 ? { asks: questions } : {}) }, [
      set(gates, gateId, gate),
      ...asked.map((each) => set(criteria, each.id, each)),
      set(plans, plan.id, revised(plan, context)),
    ]);
  },
});

/**
 * Changes where a gate stands, what it asks, who is polled, who decides, and how: all of it or nothing. `questions` are all of
 * its questions. Once a poll is open or a decision stands, only a new poll may change that.
 */
export const editGate = planVerbOn({
  on: gates,
  type: "gate.edited",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({
      gateId: ref(gates),
      before: place().optional(),
      ...z.object(settings()).partial().shape,
      questions: z.array(question(fields)).max(mostQuestions).optional(),
    }),
  data: () =>
    titled().extend({
      changed: z.array(z.string()),
      asks: z.array(z.string()).optional(),
      drops: z.array(z.string()).optional(),
    }),
  example: { ...example, changed: ["quorum"], asks: ["Is the backup fresh?"], drops: ["Is there a backup?"] },
  sentence: ({ title, asks = [], drops = [] }) => [
    "changed the gate ",
    gateNamed(title),
    asks.length > 0 ? `; it asks ${quoted(asks)} now` : "",
    drops.length > 0 ? `; it asks no more: ${quoted(drops)}` : "",
  ],
  decide(gate, { gateId, before, questions, ...edits }, context) {
    const { room } = context;
    const { patch, changed } = patchOf(gates, gate, { ...edits, ...before });
    const asked = questions ? questionsChanged(room, gateId, questions, context) : { rows: [], asks: [], drops: [] };
    if ("kind" in asked) return asked;
    const { rows, asks, drops } = asked;
    if (changed.length + rows.length === 0) return already(`“${gate.title}” says that already.`);
    const problem = inUse(room, gate) ?? (before ? badPlace(before) : null) ?? badSettings({ ...gate, ...patch });
    if (problem) return problem;
    const told = { ...(asks.length > 0 ? { asks } : {}), ...(drops.length > 0 ? { drops } : {}) };
    return change(gateId, { title: gate.title, changed, ...told }, [
      set(gates, gateId, patch),
      ...rows,
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Puts a gate before another phase or step, or at the end. */
export const moveGate = planVerbOn({
  on: gates,
  type: "gate.moved",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ gateId: ref(gates), before: place() }),
  data: titled,
  example,
  sentence: ({ title }) => ["moved the gate ", gateNamed(title)],
  decide(gate, { gateId, before }, context) {
    const { room } = context;
    if (gate.phaseId === before.phaseId && gate.stepId === before.stepId) return already(`“${gate.title}” stands there already.`);
    const problem = inUse(room, gate) ?? badPlace(before);
    if (problem) return problem;
    return change(gateId, { title: gate.title }, [set(gates, gateId, before), set(plans, room.id, revised(room.plan, context))]);
  },
});

const gateOut = outOfPlan({
  ...{ on: gates, by: "gateId", type: "gate", called: "the gate", named: ({ title }) => ["the gate ", gateNamed(title)] },
  ...{ may: "plan:edit", during: "edit", example, revises: true },
  stays: ({ title }, { room }) =>
    isUnderWay(room.plan)
      ? refuse("under-way", `The plan is under way, so “${title}” stays in it. Waive it instead: with a reason and a second person.`)
      : null,
});

/** Takes a gate out of a plan that has not started. Under way, a gate is waived, so that the record says who let work pass. */
export const removeGate = gateOut.remove;

/** Puts a removed gate back. */
export const restoreGate = gateOut.restore;

function badPlace({ phaseId, stepId }: z.infer<ReturnType<typeof place>>): Refusal | null {
  return phaseId && stepId ? refuse("two-places", "A gate stands before a phase or before a step, not both.", "invalid") : null;
}

function badSettings({ voterRoleIds, quorum }: Gate): Refusal | null {
  if (new Set(voterRoleIds).size < voterRoleIds.length) return refuse("twice", "A role is polled once.", "invalid");
  if (quorum !== null && quorum > voterRoleIds.length)
    return refuse("quorum", `${quorum} of ${voterRoleIds.length} cannot say go. Lower the number, or poll more roles.`, "invalid");
  return null;
}
