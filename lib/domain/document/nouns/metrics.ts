import { set } from "../../kernel/change.ts";
import { limitText } from "../../metrics/limit-words.ts";
import { metricName } from "../../metrics/name.ts";
import { probeText } from "../../metrics/probe.ts";
import { type Metric, metrics } from "../../metrics/rows.ts";
import { metricsOf } from "../../metrics/samples.ts";
import { thresholdsOn } from "../../thresholds/status.ts";
import type { DraftMetric } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { titleKey } from "../revision/title-key.ts";
import { titledNoun } from "../titled-noun.ts";

const numberText = (value: number | null = null) => (value === null ? null : String(value));
const goalText = ({ goal, unit }: Pick<Metric, "goal" | "unit">) => goal && limitText(goal, unit);
const trackText = (only = false) => (only ? "track only" : null);
const silentText = (minutes: number | undefined) => (minutes === undefined || minutes === 5 ? null : `${minutes} min`);

/** Metrics. What they were when is no part of any document. */
export const metricsNoun = titledNoun<Metric, DraftMetric>({
  of: "metric",
  called: "Metric",
  // Of one title there is one in each segment.
  knownBy: ({ title, segment }) => (segment ? `${titleKey(title)} [${titleKey(segment)}]` : titleKey(title)),
  named: metricName,
  rows: metricsOf,
  set: (id, row) => set(metrics, id, row),
  found: (draft) => draft.metrics ?? [],
  fields: {
    unit: { called: "Counted in", here: ({ unit }) => unit, said: ({ unit }) => unit, take: ({ unit }) => ({ unit }) },
    better: { called: "Better", here: ({ better }) => better, said: ({ better }) => better, take: ({ better }) => ({ better }) },
    goal: { called: "Goal", here: goalText, said: goalText, take: ({ goal }) => ({ goal }) },
    baseline: {
      called: "Baseline",
      here: ({ baseline }) => numberText(baseline),
      said: ({ baseline }) => numberText(baseline),
      take: ({ baseline = null }) => ({ baseline, baselineTaken: null }),
    },
    silent: {
      called: "No data after",
      here: ({ silentMinutes }) => silentText(silentMinutes),
      said: ({ silentMinutes }) => silentText(silentMinutes),
      take: ({ silentMinutes = 5 }) => ({ silentMinutes }),
    },
    probe: {
      called: "Read from",
      here: ({ probe }) => probe && probeText(probe),
      said: ({ probe = null }) => probe && probeText(probe),
      take: ({ probe = null }) => ({ probe }),
    },
    kind: {
      called: "Limits",
      here: ({ trackOnly }) => trackText(trackOnly),
      said: ({ trackOnly }) => trackText(trackOnly),
      take: ({ trackOnly = false }) => ({ trackOnly }),
    },
    about: { called: "What it says", here: ({ about }) => about, said: ({ about }) => about, take: ({ about }) => ({ about }) },
  },
  make(metric, at, { origin }) {
    const { title, segment = "", trackOnly = false, unit, better, goal, about, baseline = null, silentMinutes = 5, probe = null } = metric;
    const row = { ...at, planId: origin.planId, originId: at.id, title, segment, trackOnly, unit, better, baseline, silentMinutes };
    return metrics.make({ ...row, goal, about, probe, source: sourceOf(metric, origin) });
  },
  stays: (room, { id }) =>
    thresholdsOn(room, id).some(({ breachedAt }) => breachedAt) ? "It stays: a threshold of it is breached." : null,
});
