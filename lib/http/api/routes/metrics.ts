import * as z from "zod";
import { can } from "../../../domain/access.ts";
import { conflict, forbidden } from "../../../domain/kernel/errors.ts";
import { id, instant } from "../../../domain/kernel/fields.ts";
import { betterWays } from "../../../domain/metrics/rows.ts";
import { metricState, metricsOf, takeSamples } from "../../../domain/metrics/samples.ts";
import { chance } from "../../../journal/chance.ts";
import { readSeries, storeSamples } from "../../../live/samples.ts";
import { sendJson } from "../../reply.ts";
import { planRoute } from "../route.ts";

const metricAnswer = z.strictObject({
  ...{ id, title: z.string(), unit: z.string(), better: z.enum(betterWays), baseline: z.number().nullable() },
  state: z.enum(["never", "silent", "measured"]).meta({ description: "`silent`: nothing for longer than it may say nothing." }),
  value: z.number().nullable(),
  at: instant.nullable(),
});

export const metricRoutes = {
  readMetrics: planRoute({
    method: "GET",
    path: "/plans/:slug/metrics",
    summary: "The metrics of a plan, each with its newest value",
    answers: { status: 200, says: "Metrics in the order of the plan", schema: z.array(metricAnswer) },
    async answer({ response, room }) {
      const [series, now] = [await readSeries(room.id), Date.parse(chance.now())];
      const answers = metricsOf(room).map((metric): z.infer<typeof metricAnswer> => {
        const last = series[metric.id]?.last;
        const { id, title, unit, better, baseline } = metric;
        const newest = { value: last?.[1] ?? null, at: last ? new Date(last[0]).toISOString() : null };
        return { id, title, unit, better, baseline, state: metricState(metric, last, now), ...newest };
      });
      sendJson(response, 200, answers);
    },
  }),
  pushMetrics: planRoute({
    method: "POST",
    path: "/plans/:slug/metrics",
    summary: "Push samples of metrics; each is taken or refused on its own",
    body: {
      "application/json": z.strictObject({
        samples: z
          .array(z.unknown())
          .max(10_000)
          .meta({ description: "Each `{ metric, value, at?, unit? }`; `metric` is a name or an id." }),
      }),
    },
    answers: {
      status: 202,
      says: "What was stored, and what was refused with the reason",
      schema: z.strictObject({ accepted: z.int(), refused: z.array(z.strictObject({ index: z.int(), reason: z.string() })) }),
    },
    async answer({ response, room, actor }, { body }) {
      const may = can(actor, "metrics:push", room);
      if (!may.ok) throw forbidden(may.reason);
      if (room.plan.endedAt) throw conflict(`“${room.plan.title}” has ended. Its record does not change any more.`, "ended");
      const { accepted, taken, refused } = takeSamples(room, body.samples, Date.parse(chance.now()));
      await storeSamples(room.id, taken);
      sendJson(response, 202, { accepted, refused });
    },
  }),
};
