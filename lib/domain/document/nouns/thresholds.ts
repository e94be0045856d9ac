import { set } from "../../kernel/change.ts";
import { must } from "../../kernel/must.ts";
import { metricName } from "../../metrics/name.ts";
import { type Threshold, thresholds } from "../../thresholds/rows.ts";
import { thresholdsOf, thresholdText } from "../../thresholds/status.ts";
import type { DraftThreshold, PlanDraft } from "../draft.ts";
import { metricIdNamed } from "../metric-id-named.ts";
import type { DocumentNoun } from "../noun.ts";
import { sourceOf } from "../origin.ts";
import { titleKey } from "../revision/title-key.ts";
import { titledNoun } from "../titled-noun.ts";
import { metricsNoun } from "./metrics.ts";

/** A threshold has no name of its own: it is called by its metric and its rule. */
type Named = { title: string; metric: string; unit: string };
type Here = Threshold & Named;
type Said = DraftThreshold & Named;

const ruleText = (each: Here | Said) => {
  const { clear = null } = each;
  return `${thresholdText(each, each.unit)}${clear === null ? "" : `, over at ${clear}`}`;
};
const minutesText = ({ responseMinutes }: Here | Said) => (responseMinutes === null ? null : `${responseMinutes} min`);

function said({ metrics: known = [], thresholds: found = [] }: PlanDraft): Said[] {
  const units = new Map(known.map((metric) => [metricName(metric).toLowerCase(), metric.unit]));
  // One whose metric the document does not say is about nothing.
  return found.flatMap((each) => {
    const unit = units.get(each.metric.toLowerCase());
    return unit === undefined ? [] : [{ ...each, unit, title: `${each.metric} ${thresholdText(each, unit)}` }];
  });
}

const named = titledNoun<Here, Said>({
  of: "threshold",
  called: "Threshold",
  // Limits of one metric on one side are told apart by how grave they are.
  knownBy: ({ metric, comparator, level, opensDecision }) =>
    [
      titleKey(metric),
      comparator === "±" ? "away" : comparator.startsWith(">") ? "up" : "down",
      level && titleKey(level),
      opensDecision ? "rollback" : "alert",
    ].join(" "),
  rows: (room) =>
    thresholdsOf(room).map(({ threshold, metric }) => {
      const [name, { unit }] = [metricName(metric), metric];
      return { ...threshold, unit, metric: name, title: `${name} ${thresholdText(threshold, unit)}` };
    }),
  set: (id, { title: _, metric: __, unit: ___, ...row }) => set(thresholds, id, row),
  found: said,
  fields: {
    rule: {
      called: "Breached when",
      here: ruleText,
      said: ruleText,
      take: ({ comparator, limit, clear = null, relative, kind, seconds, n, m }) => {
        return { comparator, limit, clear, relative, kind, seconds, n, m };
      },
    },
    action: { called: "What is done", here: ({ action }) => action, said: ({ action }) => action, take: ({ action }) => ({ action }) },
    owner: {
      called: "Owner",
      here: ({ roleId }, room) => (roleId ? (room.roles[roleId]?.title ?? null) : null),
      said: ({ owner }, { ownerOf }) => ownerOf(owner),
      take: ({ owner }, { roleIdOf }) => ({ roleId: roleIdOf(owner) }),
    },
    response: {
      called: "Answered within",
      here: minutesText,
      said: minutesText,
      take: ({ responseMinutes }) => ({ responseMinutes }),
    },
  },
  make(piece, at, placing) {
    const { title, metric, unit, owner, clear = null, line, endLine, ...rule } = piece;
    const metricId = must(metricIdNamed(metric, placing), "the metric of a threshold");
    const row = { ...at, planId: placing.origin.planId, originId: at.id, metricId, ...rule, clear, roleId: placing.roleIdOf(owner) };
    const made = thresholds.make({ ...row, source: sourceOf({ line, endLine }, placing.origin) });
    return { ...made, title, metric, unit };
  },
  stays: (_, { breachedAt }) => (breachedAt ? "It stays: it is breached." : null),
});

/** Limits of metrics. How they stand, and who has a breach, is the plan's own. A limit that is taken over brings its metric along. */
export const thresholdsNoun: DocumentNoun = {
  ...named,
  take(taking) {
    const { room, draft, taken, rows } = taking;
    const here = new Set(named.here(room).map(({ key }) => key));
    const keys = named.said(draft, room).map(({ key }) => key);
    const missing = new Set(
      said(draft)
        .filter((_, index) => taken.has(keys[index] ?? "") && !here.has(keys[index] ?? ""))
        .filter(({ metric }) => metricIdNamed(metric, { room, rows }) === null)
        .map(({ metric }) => metric.toLowerCase()),
    );
    const wanted = metricsNoun.said(draft, room).filter(({ title }) => missing.has(title.toLowerCase()));
    const brought = metricsNoun.take({ ...taking, taken: new Set(wanted.map(({ key }) => key)) });
    return [...brought, ...named.take({ ...taking, rows: [...rows, ...brought] })];
  },
};
