import * as z from "zod";
import { applyChange, set } from "../kernel/change.ts";
import { instant, reason } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all, find } from "../kernel/room.ts";
import { schemaOf } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { cutText } from "../kernel/text.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { metricName } from "../metrics/name.ts";
import { type Metric, metrics } from "../metrics/rows.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { openedDecision } from "../rollback/open.ts";
import type { PlanRoom } from "../room.ts";
import { askedBy } from "../trigger-groups/status.ts";
import { type Threshold, thresholds } from "./rows.ts";
import { thresholdText } from "./status.ts";
import { isStatistic } from "./window.ts";

const mostThresholds = 500;
const columns = () => schemaOf(thresholds).shape;
const what = () => {
  const { level, opensDecision, responseMinutes, action } = columns();
  return { level, opensDecision, responseMinutes, action, roleId: ref(roles).nullable() };
};
const details = () => {
  const { comparator, limit, clear, relative, kind, seconds, n, m } = columns();
  return { comparator, limit, clear, relative, kind, seconds, n, m, ...what() };
};
const told = () => z.strictObject({ metric: z.string(), text: z.string() });
const example = { metric: "Error rate", text: "above 5 % for 5 min" };
const ofThreshold = () => z.strictObject({ thresholdId: ref(thresholds) });

function saidOf(room: PlanRoom, threshold: Threshold): z.infer<ReturnType<typeof told>> {
  const metric: Metric | null = find(room, metrics, threshold.metricId) ?? null;
  return { metric: metric ? metricName(metric) : "a metric", text: thresholdText(threshold, metric?.unit ?? "") };
}

/** Why these do not make a rule, if they do not. */
function senseless(of: Pick<Threshold, "comparator" | "limit" | "clear" | "relative" | "kind" | "seconds" | "n" | "m">) {
  if (of.kind === "n-of-m" && of.n > of.m)
    return refuse("senseless", `${of.n} of ${of.m} samples can never be. Say fewer, or of more.`, "invalid");
  if (isStatistic(of.kind) && of.seconds === 0) return refuse("senseless", "Say of how many seconds it is worked out.", "invalid");
  if (of.comparator === "±" && !of.relative)
    return refuse("senseless", "On either side of the baseline: the limit is per cent away from it. Say that it is relative.", "invalid");
  if (of.relative && of.limit < 0) return refuse("senseless", "How far it may be from its baseline is a number from 0.", "invalid");
  if (of.clear === null) return null;
  const better = of.relative || of.comparator.startsWith(">") ? of.clear <= of.limit : of.clear >= of.limit;
  return better ? null : refuse("senseless", "What clears it is better than the limit, or the limit itself.", "invalid");
}

/** Adds a limit to a metric. */
export const addThreshold = planVerbOn({
  on: metrics,
  type: "threshold.added",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({
      metricId: ref(metrics),
      ...z.object(details()).partial().required({ comparator: true, limit: true }).shape,
    }),
  data: told,
  example,
  sentence: ({ metric = "", text = "" }) => ["added a threshold: ", strong(metric), ` ${text}`],
  decide(metric, input, context) {
    const { room, newId } = context;
    if (metric.trackOnly)
      return refuse("track-only", `“${metricName(metric)}” is only tracked. Say under Edit that it is watched; then it may have limits.`);
    if (all(room, thresholds).length >= mostThresholds)
      return refuse("too-many", `A plan has at most ${mostThresholds} thresholds. Take one out first.`);
    const id = newId();
    const row = thresholds.make({ id, planId: room.id, originId: id, order: orderAtEnd(all(room, thresholds)), ...input }) as Threshold;
    return senseless(row) ?? change(id, saidOf(room, row), [set(thresholds, id, row), set(plans, room.id, revised(room.plan, context))]);
  },
});

/** Changes a threshold. A breach of it stays one until a sample clears it by the rule as it is then. */
export const editThreshold = planVerbOn({
  on: thresholds,
  type: "threshold.edited",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ thresholdId: ref(thresholds), ...z.object(details()).partial().shape }),
  data: () => told().extend({ changed: z.array(z.string()) }),
  example: { ...example, changed: ["limit"] },
  sentence: ({ metric = "", text = "" }) => ["edited a threshold: ", strong(metric), ` ${text}`],
  decide(threshold, { thresholdId, ...edits }, context) {
    const { patch, changed } = patchOf(thresholds, threshold, edits);
    if (changed.length === 0) return already("The threshold says that already.");
    const { room } = context;
    const next = { ...threshold, ...patch } as Threshold;
    const rows = [set(thresholds, thresholdId, patch), set(plans, room.id, revised(room.plan, context))];
    return senseless(next) ?? change(thresholdId, { ...saidOf(room, next), changed }, rows);
  },
});

const thresholdOut = outOfPlan({
  ...{ on: thresholds, by: "thresholdId", type: "threshold", called: "the threshold", it: "The threshold" },
  ...{ may: "plan:edit", during: "edit", example, revises: true },
  tells: { data: told, of: (threshold, room) => saidOf(room, threshold) },
  named: ({ metric = "", text = "" }) => ["a threshold: ", strong(metric), ` ${text}`],
});

/** Takes a threshold out of the plan. */
export const removeThreshold = thresholdOut.remove;

/** Puts a removed threshold back. */
export const restoreThreshold = thresholdOut.restore;

/** Sees a breach, once; the samples that made it one are kept with it. Where the threshold says so, it asks whether to roll back. */
export const noteBreach = planVerbOn({
  on: thresholds,
  type: "threshold.breached",
  may: "step:work",
  during: "measure",
  system: true,
  input: () => z.strictObject({ thresholdId: ref(thresholds), at: instant, cause: columns().cause }),
  data: () => told().extend({ at: instant, cause: columns().cause, opened: z.boolean() }),
  example: { ...example, at: "2026-11-26T13:38:10.000Z", cause: [[1_795_700_290_000, 5.9]], opened: true },
  sentence: ({ metric = "", text = "", opened }) => [
    "saw a ",
    toned("breach", "nogo"),
    ": ",
    strong(metric),
    ` ${text}`,
    opened ? "; it asks whether to roll back" : "",
  ],
  decide(threshold, { thresholdId, at, cause }, context) {
    const { room, now } = context;
    const since = threshold.toldThrough;
    if (threshold.breachedAt || (since !== null && Date.parse(at) <= Date.parse(since)))
      return already("The breach was seen.", null, threshold.breachedAt);
    const said = saidOf(room, threshold);
    if (threshold.silencedUntil !== null && Date.parse(threshold.silencedUntil) > Date.parse(now))
      return refuse("silenced", "The threshold is silenced. What still stands then is told when that is over.");
    const text = cutText(`${said.metric} ${said.text}`, 500);
    const raised = { kind: "threshold" as const, id: thresholdId, text };
    const own = threshold.opensDecision ? { cause: raised, responseMinutes: threshold.responseMinutes } : null;
    const asking = askedBy(room, raised, own);
    const breached = set(thresholds, thresholdId, { breachedAt: at, cause, toldThrough: at, ackedAt: null, ackedBy: null });
    const after = applyChange(room, { seq: context.seq, rows: [breached] });
    const asks = asking ? openedDecision(after, asking.cause, { ...asking, reason: text }, context) : [];
    return change(thresholdId, { ...said, at, cause, opened: asks.length > 0 }, [breached, ...asks]);
  },
});

/** Sees a breach end. What it asked stays asked. */
export const noteCalm = planVerbOn({
  on: thresholds,
  type: "threshold.cleared",
  may: "step:work",
  during: "measure",
  system: true,
  input: () => z.strictObject({ thresholdId: ref(thresholds), at: instant }),
  data: () => told().extend({ at: instant }),
  example: { ...example, at: "2026-11-26T13:44:10.000Z" },
  sentence: ({ metric = "", text = "" }) => ["saw a breach end: ", strong(metric), ` ${text}`],
  decide(threshold, { thresholdId, at }, { room }) {
    if (!threshold.breachedAt || Date.parse(at) <= Date.parse(threshold.breachedAt)) return already("No such breach stands.");
    return change(thresholdId, { ...saidOf(room, threshold), at }, [set(thresholds, thresholdId, { breachedAt: null, toldThrough: at })]);
  },
});

/** Says “I have it” of a breach. */
export const acknowledgeBreach = planVerbOn({
  on: thresholds,
  type: "threshold.acknowledged",
  may: "step:work",
  during: "measure",
  immediate: true,
  input: ofThreshold,
  data: told,
  example,
  sentence: ({ metric = "", text = "" }) => ["has the breach: ", strong(metric), ` ${text}`],
  decide(threshold, { thresholdId }, context) {
    if (!threshold.breachedAt) return refuse("not-breached", "It is not breached. There is nothing to take on.");
    if (threshold.ackedBy) return already(`${threshold.ackedBy.name} has it already.`, threshold.ackedBy, threshold.ackedAt);
    return change(thresholdId, saidOf(context.room, threshold), [
      set(thresholds, thresholdId, { ackedAt: context.now, ackedBy: me(context) }),
    ]);
  },
});

/** Silences a threshold for some minutes, with the reason: a breach is told when that is over, if it still stands then. 0 ends the silence. */
export const silenceThreshold = planVerbOn({
  on: thresholds,
  type: "threshold.silenced",
  may: "plan:run",
  during: "edit",
  immediate: true,
  input: () => z.strictObject({ thresholdId: ref(thresholds), minutes: z.int().min(0).max(1440), reason }),
  data: () => told().extend({ until: instant, over: z.boolean(), reason: z.string() }),
  example: { ...example, until: "2026-11-26T13:50:00.000Z", over: false, reason: "The pool restarts, zone by zone." },
  sentence: ({ metric = "", text = "", over, reason }) => [
    over ? "ended the silence of " : toned("silenced ", "hold"),
    strong(metric),
    ` ${text}`,
    because(reason),
  ],
  decide(threshold, { thresholdId, minutes, reason }, context) {
    const silenced = threshold.silencedUntil !== null && Date.parse(threshold.silencedUntil) > Date.parse(context.now);
    if (minutes === 0 && !silenced) return already("It is not silenced.");
    const until = new Date(Date.parse(context.now) + minutes * 60_000).toISOString();
    const row = { silencedUntil: until, silencedBy: me(context), silencedReason: reason };
    return change(thresholdId, { ...saidOf(context.room, threshold), until, over: minutes === 0, reason }, [
      set(thresholds, thresholdId, row),
    ]);
  },
});

/** What a person may do with thresholds, by name. */
export const thresholdVerbs = {
  addThreshold,
  editThreshold,
  removeThreshold,
  restoreThreshold,
  acknowledgeBreach,
  silenceThreshold,
} as const;
