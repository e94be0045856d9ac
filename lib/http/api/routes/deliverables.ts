import * as z from "zod";
import { deliverables } from "../../../domain/deliverables/rows.ts";
import { deliverablesOf, dueAt, phaseOf, standing } from "../../../domain/deliverables/status.ts";
import { deliver, takeBackDeliverable, waiveDeliverable } from "../../../domain/deliverables/verbs.ts";
import { notFound } from "../../../domain/kernel/errors.ts";
import { id, instant } from "../../../domain/kernel/fields.ts";
import { live } from "../../../domain/kernel/room.ts";
import type { PlanRoom } from "../../../domain/room.ts";
import { chance } from "../../../journal/chance.ts";
import { sendJson } from "../../reply.ts";
import { answerWith } from "../answer.ts";
import { doneSchema, type PlanCall, planRoute } from "../route.ts";

const deliverableAnswer = z.strictObject({
  ...{ id, title: z.string(), phaseId: id.nullable(), phase: z.string().nullable() },
  ...{ owner: z.string().nullable(), by: z.string().nullable() },
  dueAt: instant.nullable().meta({ description: "By its own time, or when its phase, or the plan, is planned to end; null without a T0." }),
  state: z.enum(["open", "late", "missing", "delivered", "waived"]).meta({ description: "missing: the plan has ended without it." }),
  ...{ link: z.string().nullable(), note: z.string().nullable(), at: instant.nullable(), settledBy: z.string().nullable() },
});

function answerOf(room: PlanRoom, now: number): z.infer<typeof deliverableAnswer>[] {
  return deliverablesOf(room).map((each) => {
    const phase = phaseOf(room, each);
    const role = each.roleId ? room.roles[each.roleId] : undefined;
    return {
      ...{ id: each.id, title: each.title, phaseId: phase?.id ?? null, phase: phase?.title ?? null },
      ...{ owner: role?.title ?? null, by: role?.holderName ?? null },
      ...{ dueAt: dueAt(room, each), state: standing(room, each, now), link: each.link, note: each.note },
      ...{ at: each.settledAt, settledBy: each.settledBy?.name ?? null },
    };
  });
}

/** The deliverable that an address names. */
function named({ room, params }: PlanCall): string {
  const found = live(room, deliverables, params.id);
  if (!found) throw notFound("There is no such deliverable in this plan. GET …/deliverables lists them.");
  return found.id;
}

export const deliverableRoutes = {
  readDeliverables: planRoute({
    method: "GET",
    path: "/plans/:slug/deliverables",
    summary: "What the plan hands over: by whom, by when, where it lies, and whether it is there",
    answers: { status: 200, says: "Deliverables in the order of the plan", schema: z.array(deliverableAnswer) },
    answer: ({ response, room }) => sendJson(response, 200, answerOf(room, Date.parse(chance.now()))),
  }),
  deliver: planRoute({
    method: "POST",
    path: "/plans/:slug/deliverables/:id/deliver",
    summary: "Say that something is delivered, with the address where it lies, or in words",
    body: { "application/json": z.strictObject({ link: z.string().max(2000).optional(), note: z.string().max(4000).optional() }) },
    answers: { status: 200, says: "Delivered, or already (and by whom)", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, deliver, { deliverableId: named(call), ...body }),
  }),
  waiveDeliverable: planRoute({
    method: "POST",
    path: "/plans/:slug/deliverables/:id/waive",
    summary: "Say that something will not be delivered any more, and why",
    body: { "application/json": z.strictObject({ reason: z.string().max(4000) }) },
    answers: { status: 200, says: "Waived, or already (and by whom)", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, waiveDeliverable, { deliverableId: named(call), ...body }),
  }),
  takeBackDeliverable: planRoute({
    method: "POST",
    path: "/plans/:slug/deliverables/:id/take-back",
    summary: "Take back that something was delivered, or waived",
    body: { "application/json": z.strictObject({ note: z.string().max(4000).optional() }) },
    answers: { status: 200, says: "Open again, or already", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, takeBackDeliverable, { deliverableId: named(call), ...body }),
  }),
};
