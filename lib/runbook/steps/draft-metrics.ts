import type { DraftMetric, DraftThreshold } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { inUnit } from "#lib/domain/kernel/units.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import { mostMetrics } from "../limits.ts";
import type { Metric, Threshold } from "../reading.ts";
import { plainWords } from "../text/plain-words.ts";
import { conditionOf } from "../values/condition.ts";
import { levelIn } from "../values/levels.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun, Told } from "./drafted.ts";
import { betterOf, flipped, isGoal, isMetricName, type Measured, measuredIn } from "./measured.ts";
import { raisesRollback } from "./measured-triggers.ts";
import { segmentIn } from "./metric-segment.ts";
import { onlyTracked } from "./only-tracked.ts";

/** The numbers a document wants watched, and their limits. Their words stay in the notes. */
export const draftedMetrics: DraftedNoun = (told) => ({
  part() {
    const { metrics, thresholds } = draftMetrics(told);
    return { metrics, thresholds };
  },
});

type Lines = { line: number; endLine: number };

const mostThresholds = 500;
const back = /roll-?\s?back|back-?\s?out|zurückrollen|revert|retour arrière/iu;
/** Lists of tools and of people name no numbers. */
const noNumbers = /tools?\b|platform|dashboard|team|contact|werkzeug|outil/iu;
/** What is hoped for of the whole undertaking is no number of the night. */
const hoped = /^(?:key metrics|success|objectives?|goals?|ziele|summary)/iu;
const counting =
  /^(?:track|monitor|measure|percentage|number|average|count|rate|share|total|median|volume|time|how (?:many|often|long)|anteil|anzahl|durchschnitt|nombre|taux|número|porcentaje)(?!\p{L})/iu;

/** What of a reading metrics are made of. */
export type NumbersTold = Pick<Told, "thresholds" | "rollback" | "metrics" | "criteria" | "rollout" | "phases">;
/** A condition that is no limit of its metric, because the two do not measure the same. */
type Unfit = Lines & { name: string; unit: string; counted: string };
type Drafts = { metrics: DraftMetric[]; thresholds: DraftThreshold[]; unfit: readonly Unfit[]; more: readonly DraftMetric[] };

/** The metrics a document names, and their limits; `unfit` and `more`: what no plan keeps of them. */
export function draftMetrics(told: NumbersTold): Drafts {
  const metrics = new Metrics(cohortsOf(told));
  const thresholds: DraftThreshold[] = [];
  const add = (measured: Measured, each: Omit<Threshold, keyof Lines> & Lines & { owner?: string }, opensDecision: boolean) => {
    const found = metrics.of(measured, each);
    if (!found) return;
    const { metric, limit } = found;
    const { line, endLine } = each;
    const minutes = each.response ? Math.round(each.response.maxMinutes) : null;
    const { comparator, relative, kind, seconds, n, m } = measured;
    thresholds.push({
      ...{ metric: metricName(metric), comparator, limit, relative, kind, seconds, n, m, opensDecision },
      level: cutText(tidy(each.level).replace(/ (?:thresholds?|limits?|levels?)$/i, ""), 60).trim(),
      responseMinutes: minutes !== null && minutes <= 525_600 ? minutes : null,
      action: cutText(tidy(each.action), 500).trim(),
      owner: cutText(tidy(each.owner ?? ""), 500).trim() || null,
      ...{ line, endLine },
    });
  };
  for (const each of told.thresholds) {
    const measured = measuredIn(each);
    if (!measured) {
      if (each.comparator === null && isInformation(each.level)) metrics.track(each.text, "", each);
    } else if (onlyTracked.test(`${each.level} ${each.action}`)) metrics.track(measured.name, each.text, each);
    else if (isGoal(each)) metrics.aim(measured, each);
    else add(flipped(measured), each, back.test(each.action));
  }
  for (const trigger of told.rollback.triggers) {
    const measured = raisesRollback(trigger, told) ? measuredIn(trigger) : null;
    if (measured) add(measured, { ...trigger, level: levelIn(tidy(trigger.severity)) }, true);
  }
  for (const each of told.metrics) addNamed(each, metrics);
  // What a criterion wants of a number that is watched is its goal.
  for (const each of told.criteria) {
    const condition = each.text.length < 200 ? conditionOf(each.text) : null;
    const measured = condition && measuredIn({ ...condition, ...each });
    if (measured && metrics.knows(measured)) metrics.aim(measured, each);
  }
  const found = metrics.all();
  const all = found.slice(0, mostMetrics);
  const sides = new Map(
    thresholds.map(
      ({ metric, comparator }) => [metric, comparator === "±" ? "neither" : comparator.startsWith(">") ? "down" : "up"] as const,
    ),
  );
  const names = new Set(all.map(metricName));
  return {
    metrics: all.map(({ trackOnly, ...metric }) => {
      const side = sides.get(metricName(metric));
      // What has a limit is watched, whatever else is said of it.
      return {
        ...metric,
        ...(trackOnly && !side ? { trackOnly } : {}),
        better: metric.better === "neither" ? (side ?? "neither") : metric.better,
      };
    }),
    thresholds: distinct(thresholds.filter(({ metric }) => names.has(metric))).slice(0, mostThresholds),
    ...{ unfit: metrics.unfit, more: found.slice(mostMetrics) },
  };
}

/** The metric that a condition is about, with its limit in the unit of that metric; undefined where there is none, null where the two do not measure the same. */
export type MetricNamed = (measured: Measured) => { title: string; limit: number } | null | undefined;

/** Finds the numbers a document wants watched by their names. They are worked out when the first is asked for. */
export function metricsNamed(told: Told): MetricNamed {
  let known: ReadonlyMap<string, DraftMetric> | null = null;
  return ({ name, statistic, limit, unit }) => {
    known ??= new Map(draftMetrics(told).metrics.map((metric) => [keyOf(metric.title, metric.segment), metric]));
    const { title, segment } = segmentIn(name, cohortsOf(told));
    const metric = known.get(keyOf(titleOf(title, statistic), segment));
    if (!metric) return undefined;
    const own = metric.unit === "" ? (unit === "" ? limit : null) : inUnit(limit, unit, metric.unit);
    return own === null ? null : { title: metricName(metric), limit: Number(own.toPrecision(12)) };
  };
}

const isInformation = (level: string) => /^(?:info|notice|hinweis|low|daily)/i.test(level);

/** `Error rate: < 1 %` has a goal, `Sign-ups: number per day` is looked at. */
function addNamed(each: Metric, metrics: Metrics): void {
  if (hoped.test(each.group) || noNumbers.test(each.group)) return;
  const text = tidy(each.text);
  const [, label = "", rest = ""] = /^([^:]{2,80}): (.+)$/su.exec(text) ?? [];
  const condition = text.length < 200 ? conditionOf(text) : null;
  const measured = condition && measuredIn({ ...condition, text });
  const grows = /(?<!\p{L})(?:increase|decrease|growth|more|less|drop)(?!\p{L})/iu.test(rest);
  if (measured && !grows) metrics.aim(label === "" ? measured : { ...measured, name: label }, each);
  else if (onlyTracked.test(`${each.group}\n${text}`)) metrics.track(label || text, rest, each);
  else if (label !== "" && (counting.test(rest) || grows)) metrics.named(label, rest, each);
}

/** Metrics as they are found, by what they are called whatever its case and number. */
class Metrics {
  private readonly known = new Map<string, DraftMetric>();
  readonly unfit: Unfit[] = [];

  private readonly cohorts: ReadonlySet<string>;

  constructor(cohorts: ReadonlySet<string>) {
    this.cohorts = cohorts;
  }

  all(): DraftMetric[] {
    return [...this.known.values()].sort((a, b) => a.line - b.line);
  }

  knows({ name, statistic }: Measured): boolean {
    const { title, segment } = segmentIn(name, this.cohorts);
    return this.known.has(keyOf(titleOf(title, statistic), segment));
  }

  /** The metric that is meant, and the limit in its unit; null where it has no name, or another kind of unit. */
  of({ name, statistic, unit, limit, relative }: Measured, at: Lines): { metric: DraftMetric; limit: number } | null {
    const metric = this.get(name, statistic, at);
    if (!metric) return null;
    if (relative) return { metric, limit };
    if (metric.unit === "") metric.unit = unit;
    const own = inUnit(limit, unit, metric.unit);
    if (own === null && this.unfit.at(-1)?.line !== at.line)
      this.unfit.push({ name: metricName(metric), unit, counted: metric.unit, line: at.line, endLine: at.endLine });
    return own === null ? null : { metric, limit: Number(own.toPrecision(12)) };
  }

  /** What is hoped for; the first that says so is believed. */
  aim(measured: Measured, at: Lines): void {
    const { comparator, relative } = measured;
    if (relative || comparator === "±") return;
    const found = this.of(measured, at);
    if (found && !found.metric.goal) found.metric.goal = { comparator, limit: found.limit };
    if (found?.metric.better === "neither") found.metric.better = comparator.startsWith("<") ? "down" : "up";
  }

  named(title: string, about: string, at: Lines): void {
    const metric = this.get(tidy(title), "", at);
    if (metric && metric.about === "") metric.about = cutText(about, 500).trim();
  }

  /** What nobody wants a limit of. */
  track(title: string, about: string, at: Lines): void {
    const name = tidy(title.replace(onlyTracked, " ")).replace(/[\s,;:–—-]*[([]?\s*[)\]]?\s*$/u, "");
    this.named(name, about, at);
    const metric = this.get(name, "", at);
    if (metric) metric.trackOnly = true;
  }

  private get(name: string, statistic: string, { line, endLine }: Lines): DraftMetric | null {
    const words = cutText(name, 120).trim();
    if (!isMetricName(words)) return null;
    const part = segmentIn(words, this.cohorts);
    const said = titleOf(part.title, statistic);
    const known = this.known.get(keyOf(said, part.segment));
    if (known) return known;
    const title = /^p\d/.test(said) ? said : said.charAt(0).toLocaleUpperCase() + said.slice(1);
    const metric: DraftMetric = { title, unit: "", better: betterOf(title), goal: null, about: "", line, endLine };
    if (part.segment !== "") metric.segment = part.segment;
    this.known.set(keyOf(said, part.segment), metric);
    return metric;
  }
}

const titleOf = (name: string, statistic: string) =>
  statistic === "" || name.toLowerCase().includes(statistic.toLowerCase()) ? name : `${name} (${statistic})`;
const keyOf = (title: string, segment = "") => `${plainWords(title).join(" ")}${segment === "" ? "" : ` [${segment.toLowerCase()}]`}`;
const cohortsOf = ({ rollout }: Pick<Told, "rollout">) => new Set(rollout.map(({ cohort }) => tidy(cohort).toLowerCase()).filter(Boolean));

/** The same limit told twice is one. */
function distinct(all: readonly DraftThreshold[]): DraftThreshold[] {
  const first = new Map<string, DraftThreshold>();
  for (const each of all.toSorted((a, b) => a.line - b.line)) {
    const { metric, comparator, limit, relative, kind, seconds, level, opensDecision } = each;
    const key = [metric, comparator, limit, relative, kind, seconds, level, opensDecision].join("|");
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}
