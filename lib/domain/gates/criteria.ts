import * as z from "zod";
import { set } from "../kernel/change.ts";
import { prose } from "../kernel/fields.ts";
import { orderAfter } from "../kernel/order.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { already, change, me, refuse, refuseMissing } from "../kernel/verb.ts";
import { planVerb } from "../plan/verb.ts";
import { revised } from "../plan/verbs.ts";
import type { PlanRoom } from "../room.ts";
import { whenEnded } from "../steps/edit.ts";
import { inUse } from "./edit-gates.ts";
import { newCriterion } from "./new-gate.ts";
import { criteriaOf } from "./of-gate.ts";
import { criteria, gates } from "./rows.ts";

const text = criteria.row.shape.text;

/** Adds a question to a gate, behind the others. */
export const addCriterion = planVerb({
  type: "criterion.added",
  input: z.strictObject({ gateId: ref(gates), text }),
  may: "plan:edit",
  decide(room, { gateId, text }, context) {
    const gate = live(room, gates, gateId);
    if (!gate) return refuseMissing("gate");
    const problem = whenEnded(room) ?? inUse(room, gate);
    if (problem) return problem;
    const criteria = criteriaOf(room, gateId);
    const criterion = newCriterion({
      ...{ id: context.newId(), planId: room.id, gateId, text },
      order: orderAfter(criteria, criteria.at(-1)?.id ?? null),
    });
    return change(criterion.id, { gate: gate.title, text }, [
      set("criteria", criterion.id, criterion),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Changes what a question asks; an answer given to other words does not stand. */
export const editCriterion = planVerb({
  type: "criterion.edited",
  input: z.strictObject({ criterionId: ref(criteria), text }),
  may: "plan:edit",
  decide(room, { criterionId, text }, context) {
    const { criterion, gate } = found(room, criterionId);
    if (!criterion || !gate) return refuseMissing("question");
    const problem = whenEnded(room) ?? inUse(room, gate);
    if (problem) return problem;
    if (criterion.text === text) return already("It asks that already.");
    return change(criterionId, { gate: gate.title, text, from: criterion.text }, [
      set("criteria", criterionId, { text, answer: null, evidence: null, answeredAt: null, answeredBy: null }),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Takes a question out of a gate. */
export const removeCriterion = planVerb({
  type: "criterion.removed",
  input: z.strictObject({ criterionId: ref(criteria) }),
  may: "plan:edit",
  decide(room, { criterionId }, context) {
    const { criterion, gate } = found(room, criterionId);
    if (!criterion || !gate) return refuseMissing("question");
    const problem = whenEnded(room) ?? inUse(room, gate);
    if (problem) return problem;
    return change(criterionId, { gate: gate.title, text: criterion.text }, [
      set("criteria", criterionId, { removedAt: context.now }),
      set("plan", room.id, revised(room.plan, context)),
    ]);
  },
});

/** Answers a question of a gate, with evidence; null takes the answer back. Once it is decided on, answers stay as they were. */
export const answerCriterion = planVerb({
  type: "criterion.answered",
  input: z.strictObject({ criterionId: ref(criteria), answer: z.enum(["yes", "no"]).nullable(), evidence: prose.optional() }),
  may: "gate:answer",
  decide(room, { criterionId, answer, evidence = "" }, context) {
    const { criterion, gate } = found(room, criterionId);
    if (!criterion || !gate) return refuseMissing("question");
    const ended = whenEnded(room);
    if (ended) return ended;
    if (gate.decisionId) return refuse("decided", `“${gate.title}” has been decided on these answers. Open a new poll to change them.`);
    if (criterion.answer === answer && (criterion.evidence ?? "") === evidence)
      return already(`It is answered ${answer ?? "not at all"} already.`, criterion.answeredBy, criterion.answeredAt);
    const by = answer === null ? { answeredAt: null, answeredBy: null } : { answeredAt: context.now, answeredBy: me(context) };
    return change(criterionId, { gate: gate.title, text: criterion.text, answer, ...(evidence ? { evidence } : {}) }, [
      set("criteria", criterionId, { answer, evidence: evidence || null, ...by }),
    ]);
  },
});

function found(room: PlanRoom, criterionId: string) {
  const criterion = live(room, criteria, criterionId);
  return { criterion, gate: live(room, gates, criterion?.gateId) };
}
