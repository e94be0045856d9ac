import * as z from "zod";
import { set } from "../kernel/change.ts";
import { prose } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { ref } from "../kernel/ref.ts";
import { live } from "../kernel/room.ts";
import { schemaOf } from "../kernel/schema.ts";
import { because, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse, refuseMissing } from "../kernel/verb.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { numberAsked } from "./answers.ts";
import { inUse } from "./in-use.ts";
import { newCriterion } from "./new-gate.ts";
import { criteriaOf } from "./of-gate.ts";
import { unanswered } from "./questions.ts";
import { criteria, gates } from "./rows.ts";
import { gateNamed } from "./words.ts";

const columns = () => schemaOf(criteria).shape;
const asked = () => z.strictObject({ gate: z.string(), text: z.string() });
const example = { gate: "Go live?", text: "Is the backup fresh?" };

/** Adds a question to a gate, behind the others. */
export const addCriterion = planVerbOn({
  on: gates,
  type: "criterion.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ gateId: ref(gates), text: columns().text }),
  data: asked,
  example,
  sentence: ({ gate, text = "" }) => [`asked “${text}” at `, gateNamed(gate)],
  decide(gate, { gateId, text }, context) {
    const { room } = context;
    const problem = inUse(room, gate);
    if (problem) return problem;
    const order = orderAtEnd(criteriaOf(room, gateId));
    const criterion = newCriterion({ id: context.newId(), planId: room.id, gateId, text, order });
    return change(criterion.id, { gate: gate.title, text }, [
      set(criteria, criterion.id, criterion),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Changes what a question asks; an answer given to other words does not stand. */
export const editCriterion = planVerbOn({
  on: criteria,
  type: "criterion.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ criterionId: ref(criteria), text: columns().text }),
  data: () => asked().extend({ from: z.string() }),
  example: { ...example, from: "Is there a backup?" },
  sentence: ({ gate, text = "" }) => ["changed a question of ", gateNamed(gate), ` to “${text}”`],
  decide(criterion, { criterionId, text }, context) {
    const { room } = context;
    const gate = live(room, gates, criterion.gateId);
    if (!gate) return refuseMissing(criteria.one);
    const problem = inUse(room, gate);
    if (problem) return problem;
    if (criterion.text === text) return already("It asks that already.");
    return change(criterionId, { gate: gate.title, text, from: criterion.text }, [
      set(criteria, criterionId, { text, ...unanswered }),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Takes a question out of a gate. */
export const removeCriterion = planVerbOn({
  on: criteria,
  type: "criterion.removed",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ criterionId: ref(criteria) }),
  data: asked,
  example,
  sentence: ({ gate, text = "" }) => [`took “${text}” out of `, gateNamed(gate)],
  decide(criterion, { criterionId }, context) {
    const { room } = context;
    const gate = live(room, gates, criterion.gateId);
    if (!gate) return refuseMissing(criteria.one);
    const problem = inUse(room, gate);
    if (problem) return problem;
    return change(criterionId, { gate: gate.title, text: criterion.text }, [
      set(criteria, criterionId, { removedAt: context.now }),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/** Answers a question of a gate, with evidence; null takes the answer back. Once it is decided on, answers stay as they were. */
export const answerCriterion = planVerbOn({
  on: criteria,
  type: "criterion.answered",
  may: "gate:answer",
  during: "edit",
  input: () => z.strictObject({ criterionId: ref(criteria), answer: columns().answer, evidence: prose.optional() }),
  data: () => asked().extend({ answer: columns().answer, evidence: z.string().optional() }),
  example: { ...example, answer: "yes", evidence: "seen on the dashboard" },
  sentence: ({ text = "", answer, evidence }) => [
    answer ? "answered " : "took back the answer to ",
    `“${text}”`,
    answer ? " " : "",
    answer ? toned(answer.toUpperCase(), answer === "yes" ? "go" : "nogo") : "",
    because(evidence),
  ],
  decide(criterion, { criterionId, answer, evidence = "" }, context) {
    const gate = live(context.room, gates, criterion.gateId);
    if (!gate) return refuseMissing(criteria.one);
    if (gate.decisionId) return refuse("decided", `“${gate.title}” has been decided on these answers. Open a new poll to change them.`);
    if (numberAsked(context.room, criterion.text))
      return refuse("of-metric", `“${criterion.text}” is read from its metric. Nobody answers for a number.`);
    if (criterion.answer === answer && (criterion.evidence ?? "") === evidence)
      return already(`It is answered ${answer ?? "not at all"} already.`, criterion.answeredBy, criterion.answeredAt);
    const by = answer === null ? { answeredAt: null, answeredBy: null } : { answeredAt: context.now, answeredBy: me(context) };
    return change(criterionId, { gate: gate.title, text: criterion.text, answer, ...(evidence ? { evidence } : {}) }, [
      set(criteria, criterionId, { answer, evidence: evidence || null, ...by }),
    ]);
  },
});
