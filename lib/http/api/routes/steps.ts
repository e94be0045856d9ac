import * as z from "zod";
import { notFound } from "../../../domain/kernel/errors.ts";
import { live } from "../../../domain/kernel/room.ts";
import { steps } from "../../../domain/steps/rows.ts";
import { stepWork } from "../../../domain/verbs.ts";
import { answerWith } from "../answer.ts";
import { doneSchema, planRoute } from "../route.ts";

const stepWorkNames = Object.keys(stepWork) as [keyof typeof stepWork, ...(keyof typeof stepWork)[]];

export const stepRoutes = {
  workOnStep: planRoute({
    method: "POST",
    path: "/plans/:slug/steps/:id/:verb",
    summary: "Work on a step",
    params: z.object({ verb: z.enum(stepWorkNames) }),
    body: {
      "application/json": z.looseObject({
        reason: z.string().optional(),
        note: z.string().optional(),
        withChildren: z.boolean().optional(),
      }),
    },
    answers: { status: 200, says: "Done, or already so (and by whom)", schema: doneSchema },
    answer(call, { params, body }) {
      const { id } = call.params;
      if (!live(call.room, steps, id)) throw notFound("There is no such step in this plan.");
      return answerWith(call, stepWork[params.verb], { ...body, stepId: id });
    },
  }),
};
