import type { DraftThreshold } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { limitIn } from "#lib/domain/metrics/limit-words.ts";
import { longestName, metricName } from "#lib/domain/metrics/name.ts";
import { metrics } from "#lib/domain/metrics/rows.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import { type Threshold, type ThresholdComparator, thresholds } from "#lib/domain/thresholds/rows.ts";
import { breachedAtText, lengthText } from "#lib/domain/thresholds/status.ts";
import type { Statistic } from "#lib/domain/thresholds/window.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";

const atOnce = "at once";

export const thresholdsMarkdown: NounMarkdown = {
  heading: "Thresholds",
  column: "Metric",
  labels: ["Breached when", "Counted", "Over at", "Level", "Action", "Owner", "Answered within", "Asks to roll back"],
  written(room, id) {
    const threshold = find(room, thresholds, id);
    const metric = threshold && find(room, metrics, threshold.metricId);
    if (!threshold || !metric) return { title: "", fields: {}, list: [] };
    const { clear, level, action, roleId, responseMinutes, opensDecision } = threshold;
    const fields = {
      "Breached when": breachedAtText(threshold, metric.unit),
      Counted: countedText(threshold),
      "Over at": clear === null ? "" : String(clear),
      ...{ Level: level, Action: action, Owner: find(room, roles, roleId)?.title ?? "" },
      "Answered within": responseMinutes === null ? "" : responseMinutes === 0 ? atOnce : `${responseMinutes} min`,
      "Asks to roll back": opensDecision ? "yes" : "",
    };
    return { title: metricName(metric), fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 500).flatMap((piece) => thresholdOf(piece) ?? []);
    return { said, draft: { ...draft, thresholds: over(draft.thresholds ?? [], told, keyOf).slice(0, 500) } };
  },
};

/** As `thresholdsNoun` tells them apart. */
const keyOf = ({ metric, comparator, level, opensDecision }: DraftThreshold) =>
  [titleKey(metric), comparator === "±" ? comparator : comparator.startsWith(">"), titleKey(level), opensDecision].join(" ");

function countedText({ kind, seconds, n, m }: Threshold): string {
  if (kind === "n-of-m") return `${n} of ${m} samples`;
  if (kind !== "sustained") return `${statisticWords[kind]} ${lengthText(seconds)}`;
  return seconds === 0 ? "" : `for ${lengthText(seconds)}`;
}

const statisticWords: Readonly<Record<Statistic, string>> = {
  sum: "sum of",
  average: "average of",
  maximum: "maximum of",
  p95: "p95 of",
  rate: "growth a minute over",
};

type Counted = Pick<Threshold, "kind" | "seconds" | "n" | "m">;

/** What `countedText` wrote; null for anything else. */
function countedIn(text: string): Counted | null {
  if (text === "") return { kind: "sustained", seconds: 0, n: 1, m: 1 };
  const [, n, m] = /^(\d{1,4}) of (\d{1,4}) samples$/.exec(text) ?? [];
  if (n && m) return inBounds({ kind: "n-of-m", seconds: 0, n: Number(n), m: Number(m) });
  const [, words, count, unit = "s"] = /^(.{3,20}) (\d{1,5}) (s|min|h)$/.exec(text) ?? [];
  const statistic = (Object.keys(statisticWords) as Statistic[]).find((each) => statisticWords[each] === words);
  const kind = words === "for" ? "sustained" : statistic;
  const seconds = Number(count) * (({ s: 1, min: 60, h: 3600 } as Record<string, number>)[unit] ?? 1);
  return count && kind && (kind === "sustained" || seconds > 0) ? inBounds({ kind, seconds, n: 1, m: 1 }) : null;
}

const inBounds = (counted: Counted) =>
  counted.seconds <= 86_400 && counted.n >= 1 && counted.n <= counted.m && counted.m <= 1000 ? counted : null;

const sides: Readonly<Record<string, ThresholdComparator>> = { above: ">", below: "<", "away from": "±" };

/** The rule that was told; null where it is none. */
function thresholdOf({ title, fields, line, endLine }: ToldPiece): DraftThreshold | null {
  const when = fields["Breached when"] ?? "";
  const [, away, side] = /^more than (\d[\d.e+-]{0,30}) % (above|below|away from) baseline$/.exec(when) ?? [];
  const limit = away ? { comparator: sides[side ?? ""] ?? ">", limit: Number(away) } : limitIn(when);
  const counted = countedIn(fields.Counted ?? "");
  if (title === "" || !limit || !counted || !(Math.abs(limit.limit) <= 1e15)) return null;
  const clear = fields["Over at"] ? Number(fields["Over at"]) : null;
  const [, minutes] = /^(\d{1,6}) min$/.exec(fields["Answered within"] ?? "") ?? [];
  return {
    ...{ metric: cutText(title, longestName), ...limit, relative: away !== undefined, ...counted },
    clear: clear !== null && Math.abs(clear) <= 1e15 ? clear : null,
    level: cutText(fields.Level ?? "", 60).trim(),
    action: cutText(fields.Action ?? "", 500).trim(),
    owner: cutText(fields.Owner ?? "", 500).trim() || null,
    responseMinutes: fields["Answered within"] === atOnce ? 0 : minutes && Number(minutes) <= 525_600 ? Number(minutes) : null,
    opensDecision: fields["Asks to roll back"] === "yes",
    ...{ line, endLine },
  };
}
