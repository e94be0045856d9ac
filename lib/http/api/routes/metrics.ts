import * as z from "zod";
import { can } from "../../../domain/access.ts";
import { conflict, forbidden } from "../../../domain/kernel/errors.ts";
import { id, instant } from "../../../domain/kernel/fields.ts";
import type { Actor } from "../../../domain/kernel/permissions.ts";
import { alertSamples, alertsBody } from "../../../domain/metrics/alerts.ts";
import { metricName } from "../../../domain/metrics/name.ts";
import { betterWays } from "../../../domain/metrics/rows.ts";
import { metricState, metricsOf } from "../../../domain/metrics/samples.ts";
import { takeSamples } from "../../../domain/metrics/take-samples.ts";
import type { PlanRoom } from "../../../domain/room.ts";
import { thresholdState, thresholdsOf, thresholdText } from "../../../domain/thresholds/status.ts";
import { chance } from "../../../journal/chance.ts";
import { judgements } from "../../../measured/judgements.ts";
import { readSeries, storeSamples } from "../../../measured/samples.ts";
import { sendJson } from "../../reply.ts";
import { planRoute } from "../route.ts";

const metricAnswer = z.strictObject({
  ...{ id, title: z.string(), segment: z.string(), unit: z.string(), better: z.enum(betterWays), baseline: z.number().nullable() },
  trackOnly: z.boolean(),
  state: z.enum(["never", "silent", "measured"]).meta({ description: "`silent`: nothing for longer than it may say nothing." }),
  value: z.number().nullable(),
  at: instant.nullable(),
});

const thresholdAnswer = z.strictObject({
  ...{ id, text: z.string(), metric: z.string(), level: z.string() },
  state: z.enum(["ok", "pending", "breached", "no-data", "silenced"]),
  since: instant.nullable(),
  until: instant.nullable().meta({ description: "When what is pending is a breach; when a silence is over." }),
  acknowledgedBy: z.string().nullable(),
});

const takenAnswer = z.strictObject({ accepted: z.int(), refused: z.array(z.strictObject({ index: z.int(), reason: z.string() })) });

/** 10,000 samples, or 1,000 alerts with all that they say of themselves. */
const mostBytes = 2 * 1024 * 1024;

function mayPush(room: PlanRoom, actor: Actor): void {
  const may = can(actor, "metrics:push", room);
  if (!may.ok) throw forbidden(may.reason);
  if (room.plan.endedAt) throw conflict(`“${room.plan.title}” has ended. Its record does not change any more.`, "ended");
}

const timeOf = (ms: number | null | undefined) => (ms == null ? null : new Date(ms).toISOString());

export const metricRoutes = {
  readThresholds: planRoute({
    method: "GET",
    path: "/plans/:slug/thresholds",
    summary: "The thresholds of a plan, each as it stands now",
    answers: { status: 200, says: "Thresholds in the order of the plan", schema: z.array(thresholdAnswer) },
    async answer({ response, room }) {
      const now = Date.parse(chance.now());
      const judged = await judgements(room, now);
      const answers = thresholdsOf(room).map(({ threshold, metric }): z.infer<typeof thresholdAnswer> => {
        const standing = judged[threshold.id];
        const state = thresholdState(threshold, standing, false, now);
        const { id, level, ackedBy, silencedUntil } = threshold;
        const until = state === "silenced" ? silencedUntil : timeOf(standing?.until);
        const said = { text: thresholdText(threshold, metric.unit), metric: metricName(metric), level };
        return { id, ...said, state, since: timeOf(standing?.since), until, acknowledgedBy: ackedBy?.name ?? null };
      });
      sendJson(response, 200, answers);
    },
  }),
  readMetrics: planRoute({
    method: "GET",
    path: "/plans/:slug/metrics",
    summary: "The metrics of a plan, each with its newest value",
    answers: { status: 200, says: "Metrics in the order of the plan", schema: z.array(metricAnswer) },
    async answer({ response, room }) {
      const [series, now] = [await readSeries(room.id), Date.parse(chance.now())];
      const answers = metricsOf(room).map((metric): z.infer<typeof metricAnswer> => {
        const last = series[metric.id]?.last;
        const { id, title, segment, unit, better, baseline, trackOnly } = metric;
        const newest = { value: last?.[1] ?? null, at: last ? new Date(last[0]).toISOString() : null };
        return { id, title, segment, unit, better, baseline, trackOnly, state: metricState(metric, last, now), ...newest };
      });
      sendJson(response, 200, answers);
    },
  }),
  pushAlerts: planRoute({
    method: "POST",
    path: "/plans/:slug/alerts",
    summary: "Take what Alertmanager or Grafana notifies of: each alert is a sample of the metric that is called like it",
    body: { "application/json": alertsBody },
    mostBytes,
    answers: { status: 202, says: "How many alerts were taken, and which were not, with the reason", schema: takenAnswer },
    async answer({ response, room, actor }, { body }) {
      mayPush(room, actor);
      const now = Date.parse(chance.now());
      const samples = alertSamples(body.alerts, now);
      const { taken, refused } = takeSamples(
        room,
        samples.map(({ sample }) => sample),
        now,
      );
      await storeSamples(room.id, taken);
      const reasons = new Map(
        refused.map(({ index, reason }) => {
          const of = samples[index];
          return [of?.index ?? 0, of?.sample === null ? "It is no alert: { status, labels: { alertname }, startsAt } is." : reason];
        }),
      );
      const told = [...reasons].map(([index, reason]) => ({ index, reason }));
      sendJson(response, 202, { accepted: body.alerts.length - told.length, refused: told });
    },
  }),
  pushMetrics: planRoute({
    method: "POST",
    path: "/plans/:slug/metrics",
    summary: "Push samples of metrics; each is taken or refused on its own",
    body: {
      "application/json": z.strictObject({
        samples: z.array(z.unknown()).max(10_000).meta({
          description:
            "Each `{ metric, segment?, value, at?, unit? }`; `metric` is a title, a name with its segment such as `Error rate [eu-west]`, or an id.",
        }),
      }),
    },
    mostBytes,
    answers: {
      status: 202,
      says: "What was stored, and what was refused with the reason",
      schema: takenAnswer,
    },
    async answer({ response, room, actor }, { body }) {
      mayPush(room, actor);
      const { accepted, taken, refused } = takeSamples(room, body.samples, Date.parse(chance.now()));
      await storeSamples(room.id, taken);
      sendJson(response, 202, { accepted, refused });
    },
  }),
};
