import * as z from "zod";
import { runCheck } from "../../../domain/checks/results.ts";
import { checks, verdicts } from "../../../domain/checks/rows.ts";
import { checksOf } from "../../../domain/checks/status.ts";
import { notFound } from "../../../domain/kernel/errors.ts";
import { id, instant } from "../../../domain/kernel/fields.ts";
import { live } from "../../../domain/kernel/room.ts";
import { perform } from "../../../journal/perform.ts";
import { sendJson } from "../../reply.ts";
import { commandIdOf } from "../answer.ts";
import { planRoute } from "../route.ts";

const verdict = z.enum([...verdicts, "not-run"]);

const checkAnswer = z.strictObject({
  ...{
    id,
    title: z.string(),
    stepId: id.nullable(),
    command: z.string().nullable(),
    expected: z.string(),
    validate: z.string().nullable(),
  },
  ...{ verdict, why: z.string().nullable(), note: z.string().nullable(), at: instant.nullable(), by: z.string().nullable() },
});

const verdictAnswer = z.strictObject({ verdict: z.enum(verdicts), why: z.string(), seq: z.int() });

export const checkRoutes = {
  readChecks: planRoute({
    method: "GET",
    path: "/plans/:slug/checks",
    summary: "What is checked, what is expected, and what came of it",
    answers: { status: 200, says: "Checks in the order of the plan", schema: z.array(checkAnswer) },
    answer: ({ response, room }) =>
      sendJson(
        response,
        200,
        checksOf(room).map(({ id, title, stepId, command, expected, validate, verdict, why, note, resultAt, resultBy }) => {
          const came = { verdict: verdict ?? ("not-run" as const), why, note, at: resultAt, by: resultBy?.name ?? null };
          return { id, title, stepId, command, expected, validate, ...came } satisfies z.infer<typeof checkAnswer>;
        }),
      ),
  }),
  resultOfCheck: planRoute({
    method: "POST",
    path: "/plans/:slug/checks/:id/result",
    summary: "Give what a check answered: it is held against what is expected of it",
    body: { "application/json": z.strictObject({ output: z.string().max(50_000), note: z.string().max(4000).optional() }) },
    answers: { status: 200, says: "The verdict, and what it rests on", schema: verdictAnswer },
    async answer({ response, request, room, actor, params }, { body }) {
      const check = live(room, checks, params.id);
      if (!check) throw notFound("There is no such check in this plan. GET …/checks lists them.");
      const input = { checkId: check.id, ...body };
      const done = await perform({ verb: runCheck, roomId: room.id, input, actor, commandId: commandIdOf(request) });
      if (done.already) throw new Error("a check that was run is never so already");
      const { verdict, why } = runCheck.data.parse(done.event.data) as z.infer<typeof verdictAnswer>;
      sendJson(response, 200, { verdict, why, seq: done.event.seq } satisfies z.infer<typeof verdictAnswer>);
    },
  }),
};
