import * as z from "zod";
import { must } from "../../../domain/kernel/must.ts";
import { readWatches } from "../../../domain/watches/verbs.ts";
import { chance } from "../../../journal/chance.ts";
import { sendJson } from "../../reply.ts";
import { answerWith } from "../answer.ts";
import { doneSchema, planRoute } from "../route.ts";
import { slotAnswer, slotDoneBody, slotsQuery } from "./slot-schema.ts";
import { slotNamed, slotsOf } from "./slots-of.ts";

export const slotRoutes = {
  readSlots: planRoute({
    method: "GET",
    path: "/plans/:slug/slots",
    summary: "The times of the checks to repeat, the oldest first; planned ones before their phase has begun",
    query: slotsQuery,
    answers: { status: 200, says: "Times, each with its state and what was seen", schema: z.array(slotAnswer) },
    answer: ({ response, room }, { query }) => sendJson(response, 200, slotsOf(room, query, Date.parse(chance.now()))),
  }),
  readSlot: planRoute({
    method: "POST",
    path: "/plans/:slug/slots/:id/done",
    summary: "Say what was seen at one time of a check to repeat",
    body: { "application/json": slotDoneBody },
    answers: { status: 200, says: "Recorded, or already (and by whom)", schema: doneSchema },
    answer(call, { body: { reading, note, fine } }) {
      const { watch, slot } = slotNamed(call.room, must(call.params.id, "the slot of an address"));
      const words = { ...(reading ? { value: reading } : {}), ...(note ? { note } : {}) };
      const said = { watchId: watch.id, slot, verdict: fine ? "fine" : "not-fine", ...words };
      return answerWith(call, readWatches, { readings: [said] });
    },
  }),
};
