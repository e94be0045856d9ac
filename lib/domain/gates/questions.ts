import * as z from "zod";
import { set } from "../kernel/change.ts";
import { kind, type RowChange } from "../kernel/collection.ts";
import { must } from "../kernel/must.ts";
import { ordersAfter } from "../kernel/order-keys.ts";
import { ref } from "../kernel/ref.ts";
import { schemaOf } from "../kernel/schema.ts";
import { type Context, type Refusal, refuseMissing } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { newCriterion } from "./new-gate.ts";
import { criteriaOf } from "./of-gate.ts";
import { criteria } from "./rows.ts";

export const mostQuestions = 1000;

/** A question as a gate is saved with it: one it has already, by its id, or a new one. */
export const question = kind(() => z.strictObject({ id: ref(criteria).nullable(), text: schemaOf(criteria).shape.text }));

/** An answer given to other words does not stand. */
export const unanswered = { answer: null, evidence: null, answeredAt: null, answeredBy: null };

type Changed = {
  rows: RowChange[];
  /** What is asked from now on, in these words. */
  asks: string[];
  /** What is not asked any more. */
  drops: string[];
};

/** What changes where these, in this order, are all the questions of a gate. New ones go behind those that stay. */
export function questionsChanged(
  room: PlanRoom,
  gateId: string,
  given: readonly z.infer<ReturnType<typeof question>>[],
  { newId, now }: Context,
): Changed | Refusal {
  const present = criteriaOf(room, gateId);
  if (given.some(({ id }) => id !== null && !present.some((each) => each.id === id))) return refuseMissing(criteria.one);
  const texts = new Map(given.flatMap(({ id, text }) => (id === null ? [] : [[id, text] as const])));
  const dropped = present.filter(({ id }) => !texts.has(id));
  const reworded = present.flatMap(({ id, text: before }) => {
    const text = texts.get(id) ?? before;
    return text === before ? [] : [{ id, text }];
  });
  const added = given.filter(({ id }) => id === null);
  const orders = ordersAfter(present, present.at(-1)?.id ?? null, added.length);
  return {
    rows: [
      ...dropped.map(({ id }) => set(criteria, id, { removedAt: now })),
      ...reworded.map(({ id, text }) => set(criteria, id, { text, ...unanswered })),
      ...added.map(({ text }, at) => {
        const criterion = newCriterion({ id: newId(), planId: room.id, gateId, text, order: must(orders[at], "an order key") });
        return set(criteria, criterion.id, criterion);
      }),
    ],
    asks: [...reworded, ...added].map(({ text }) => text),
    drops: dropped.map(({ text }) => text),
  };
}
