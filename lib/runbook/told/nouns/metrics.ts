import type { DraftMetric } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { limitIn, limitText } from "#lib/domain/metrics/limit-words.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import { probeIn, probeText } from "#lib/domain/metrics/probe.ts";
import { betterWays, metrics } from "#lib/domain/metrics/rows.ts";
import { mostMetrics } from "../../limits.ts";
import { minutesIn, minutesText } from "../minutes.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

const usual = 5;

export const metricsMarkdown: NounMarkdown = {
  heading: "Metrics",
  column: "Metric",
  labels: ["Segment", "Unit", "Better", "Goal", "Baseline", "No data after", "Read from", "Only tracked", "About"],
  written(room, id) {
    const metric = find(room, metrics, id);
    if (!metric) return { title: "", fields: {}, list: [] };
    const { title, segment, trackOnly, unit, better, goal, baseline, silentMinutes, about, probe } = metric;
    const fields = {
      Segment: segment,
      Unit: unit,
      Better: better === "neither" ? "" : better,
      Goal: goal ? limitText(goal, unit) : "",
      Baseline: baseline === null ? "" : String(baseline),
      "No data after": silentMinutes === usual ? "" : minutesText(silentMinutes),
      "Read from": probe ? probeText(probe) : "",
      "Only tracked": trackOnly ? "yes" : "",
      About: about,
    };
    return { title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const metrics = pieces.flatMap((piece) => (piece.title === "" ? [] : [metricOf(piece)]));
    const told = new Map(metrics.map((metric) => [metricName(metric).toLowerCase(), metric]));
    const all = over(draft.metrics ?? [], [...told.values()], keyOf);
    const left = all.slice(mostMetrics).map(({ line, endLine }) => ({ line, endLine }));
    return {
      said: left.length > 0 ? { ...said, metricsLeft: left } : said,
      draft: { ...draft, metrics: all.slice(0, mostMetrics) },
    };
  },
};

const keyOf = (metric: DraftMetric) => titleKey(metricName(metric));

function metricOf({ title, fields, line, endLine }: ToldPiece): DraftMetric {
  const baseline = fields.Baseline ? Number(fields.Baseline) : null;
  const minutes = minutesIn(fields["No data after"]);
  const segment = cutText(fields.Segment ?? "", 60).trim();
  return {
    ...(segment === "" ? {} : { segment }),
    ...(fields["Only tracked"] === "yes" ? { trackOnly: true } : {}),
    ...{ title: cutText(title, 500), unit: cutText(fields.Unit ?? "", 20).trim(), about: cutText(fields.About ?? "", 500).trim() },
    better: betterWays.find((each) => each === fields.Better) ?? "neither",
    goal: limitIn(fields.Goal ?? ""),
    baseline: baseline !== null && Math.abs(baseline) <= 1e15 ? baseline : null,
    silentMinutes: minutes !== null && minutes > 0 && minutes <= 1440 ? minutes : usual,
    probe: probeIn(fields["Read from"] ?? ""),
    ...{ line, endLine },
  };
}
