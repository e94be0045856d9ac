import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { thresholdsOn } from "../thresholds/status.ts";
import { metricName } from "./name.ts";
import { whyNotProbed } from "./probe.ts";
import {
  baselineMinutes,
  betterWays,
  type Metric,
  measured,
  metricAbout,
  metricGoal,
  metricProbe,
  metricSegment,
  metrics,
  metricUnit,
  type Probe,
  silentMinutes,
} from "./rows.ts";
import { metricNamed } from "./samples.ts";
import { shortNumber } from "./short-number.ts";

/** What one process takes, stores and shows once a second on two cores. */
const mostMetrics = 200;
const details = () => ({
  title: line,
  segment: metricSegment(fields),
  unit: metricUnit(fields),
  better: z.enum(betterWays),
  baseline: measured(fields).nullable(),
  silentMinutes: silentMinutes(fields),
  goal: metricGoal(fields).nullable(),
  trackOnly: z.boolean(),
  about: metricAbout(fields),
  probe: metricProbe(fields).nullable(),
});
const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Error rate" };

const taken = (room: PlanRoom, called: { title: string; segment?: string | undefined }, but?: string) => {
  const other = metricNamed(room, metricName(called));
  return other && other.id !== but
    ? refuse(
        "taken",
        `“${metricName(other)}” is a metric of this plan already; samples are told apart by that name. Choose another, or say which segment it is of.`,
      )
    : null;
};

const limited = (room: PlanRoom, metric: Metric) =>
  thresholdsOn(room, metric.id).length > 0
    ? refuse("limited", `“${metricName(metric)}” has limits, and what is only tracked has none. Take its thresholds out first.`)
    : null;

function unreadable(probe: Probe | null | undefined) {
  const problem = probe ? whyNotProbed(probe) : null;
  return problem === null ? null : refuse("unreadable", problem, "invalid");
}

/** Adds a number to watch. Names with their segments are told apart without regard to case, because samples are pushed by them. */
export const addMetric = planVerbOn({
  on: plans,
  type: "metric.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true }).shape),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the metric ", strong(title)],
  decide(plan, input, context) {
    const { room, newId } = context;
    if (all(room, metrics).length >= mostMetrics)
      return refuse("too-many", `A plan has at most ${mostMetrics} metrics. Take one out first.`);
    const refused = taken(room, input) ?? unreadable(input.probe);
    if (refused) return refused;
    const id = newId();
    const row = metrics.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, metrics)), ...input });
    return change(id, { title: metricName(row) }, [set(metrics, id, row), set(plans, plan.id, revised(plan, context))]);
  },
});

/** Changes what the plan says of a metric. Its samples stay as they are. */
export const editMetric = planVerbOn({
  on: metrics,
  type: "metric.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ metricId: ref(metrics), ...z.object(details()).partial().shape }),
  data: () => z.strictObject({ title: z.string(), changed: z.array(z.string()) }),
  example: { ...example, changed: ["baseline"] },
  sentence: ({ title = "" }) => ["edited the metric ", strong(title)],
  decide(metric, { metricId, ...edits }, context) {
    const { patch, changed } = patchOf(metrics, metric, edits);
    if (changed.length === 0) return already(`“${metricName(metric)}” says that already.`);
    const { room } = context;
    const refused =
      (changed.includes("title") || changed.includes("segment") ? taken(room, { ...metric, ...patch }, metricId) : null) ??
      unreadable(edits.probe) ??
      (edits.trackOnly ? limited(room, metric) : null);
    if (refused) return refused;
    return change(metricId, { title: metricName(metric), changed }, [
      set(metrics, metricId, "baseline" in patch ? { ...patch, baselineTaken: null } : patch),
      set(plans, room.id, revised(room.plan, context)),
    ]);
  },
});

/**
 * Keeps what metrics are now as what they are when all is well: the values are what the person was shown (`baselineFrom`), and the event
 * keeps those of before, so that two runs can be compared.
 */
export const takeBaseline = planVerbOn({
  on: plans,
  type: "metric.baseline-taken",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({
      minutes: baselineMinutes(fields),
      values: z
        .array(z.strictObject({ metricId: ref(metrics), value: measured(fields) }))
        .min(1)
        .max(mostMetrics),
    }),
  data: () =>
    z.strictObject({
      minutes: baselineMinutes(fields),
      values: z.array(
        z.strictObject({ title: z.string(), unit: metricUnit(fields), from: measured(fields).nullable(), to: measured(fields) }),
      ),
    }),
  example: { minutes: 20, values: [{ title: "Error rate", unit: "%", from: 0.05, to: 0.04 }] },
  sentence: ({ values = [] }) => [
    "took the baseline: ",
    ...values.flatMap(({ title, unit, to }, index) => [index > 0 ? ", " : "", strong(title), ` ${shortNumber(to)} ${unit}`.trimEnd()]),
  ],
  decide(plan, { minutes, values }, context) {
    const { room, now } = context;
    if (new Set(values.map(({ metricId }) => metricId)).size < values.length)
      return refuse("twice", "A metric is named twice. It has one baseline.", "invalid");
    const baselineTaken = { at: now, by: me(context), minutes };
    const told = values.flatMap(({ metricId, value }) => {
      const metric = room.metrics[metricId];
      return metric ? [{ title: metricName(metric), unit: metric.unit, from: metric.baseline, to: value }] : [];
    });
    return change(plan.id, { minutes, values: told }, [
      ...values.map(({ metricId, value }) => set(metrics, metricId, { baseline: value, baselineTaken })),
      set(plans, plan.id, revised(plan, context)),
    ]);
  },
});

const metricOut = outOfPlan({
  ...{ on: metrics, by: "metricId", type: "metric", called: "the metric" },
  ...{ may: "plan:edit", during: "edit", example, revises: true },
  tells: { data: titled, of: (metric) => ({ title: metricName(metric) }) },
  staysOut: (metric, { room }) =>
    all(room, metrics).length >= mostMetrics
      ? refuse("too-many", `A plan has at most ${mostMetrics} metrics. Take one out first.`)
      : taken(room, metric),
});

/** Takes a metric out of the plan. Its samples are kept; none is taken any more. */
export const removeMetric = metricOut.remove;

/** Puts a removed metric back, unless another has its name by now. */
export const restoreMetric = metricOut.restore;

/** What a person may do with metrics, by name. */
export const metricVerbs = { addMetric, editMetric, removeMetric, restoreMetric, takeBaseline } as const;
