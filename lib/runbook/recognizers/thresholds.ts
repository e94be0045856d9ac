import { type Block, bulletsAt, nearest } from "../blocks/block.ts";
import { type Topic, topicOf } from "../blocks/topics.ts";
import type { Condition, Item, Threshold } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { conditionOf, wordsOnly } from "../values/condition.ts";
import { lengthsIn } from "../values/lengths.ts";
import { responseIn } from "../values/response.ts";
import { isA, type Recognizer } from "./recognizer.ts";

const hoped: readonly (Topic | null)[] = ["listing", "objectives"];

export const thresholds: Recognizer<Threshold> = {
  piece: "threshold",
  means:
    "A limit that calls somebody, in lists and tables about alerts, and in lists most of which are limits. Without a figure it counts where those beside it have one, or its heading names a level.",
  example: "# Plan\n\n## Alerts\n\n- Error rate > 5% for 10 minutes\n",
  asks: [
    isA("list", "table"),
    {
      says: "stands below words about alerts, about figures, or about nothing in particular",
      holds: ({ block, topic }) => block.type === "table" || topic === "thresholds" || topic === null || topic === "metrics",
    },
    {
      says: "is not numbered, where nothing above it speaks of alerts",
      holds: ({ block, topic }) => topic === "thresholds" || block.type !== "list" || block.ordered !== true,
    },
    {
      says: "is not hoped for",
      holds: ({ block, topic, headings }) =>
        block.type === "table" || topic !== "metrics" || !hoped.includes(topicOf(headings[0]?.text ?? "")),
    },
  ],
  read: thresholdsAt,
};

/** The limits of a place that is asked for them; metrics are what has none. */
export function thresholdsAt(place: Block): Threshold[] {
  const { topic } = place;
  if (place.block.type === "table") return topic === "thresholds" || isLimitTable(place) ? thresholdsOfTable(place) : [];
  // What is numbered outside a section on alerts is done one after the other.
  if (topic !== "thresholds" && place.block.type === "list" && place.block.ordered) return [];
  if (topic !== "thresholds" && topic !== null && topic !== "metrics") return [];
  // “Summary › Key metrics”: what is hoped for calls nobody.
  if (topic === "metrics" && hoped.includes(topicOf(place.headings[0]?.text ?? ""))) return [];
  const items = bulletsAt(place);
  const said = responseIn(nearest(place)?.text ?? "");
  const conditions = items.map((item) => conditionOf(item.text));
  const limits = conditions.filter((condition) => condition?.value != null && condition.comparator !== null).length;
  // Below “Alerts” a name of a level is enough; elsewhere most of the list must be limits.
  if (topic === "thresholds" ? said.level === "" && limits === 0 : limits < 2 || limits * 2 <= items.length) return [];
  return items.flatMap((item, index) => {
    const levels = levelsIn(item);
    return levels.length > 1 ? levels : [{ ...item, ...(conditions[index] ?? wordsOnly(item.text)), ...said }];
  });
}

/** `Lag: warning > 30 s, critical > 120 s` and `Disk ≥ 85 % → warn; ≥ 95 % → page`: a limit for each level. */
function levelsIn(item: Item): Threshold[] {
  const named = [
    ...item.text.matchAll(
      /(?<!\p{L})(warn(?:ing|ung)?|crit(?:ical)?|kritisch|critique|cr[ií]tico|minor|major|high|page|alert)\p{L}{0,4}[ :at]{1,4}((?:[<>≤≥]=?) ?\d[^,;|]{0,60})/giu,
    ),
  ];
  if (named.length > 1) {
    const metric = item.text.slice(0, named[0]?.index).replace(/[\s:,–—-]+$/, "");
    return named.flatMap(([, level = "", limit = ""]) => limitAt(item, `${metric} ${limit}`, level));
  }
  const [first = "", ...others] = item.text.split(/\s*;\s*/);
  if (others.length === 0 || !others.every((part) => /^[<>≤≥]=? ?\d/.test(part))) return [];
  const metric = conditionOf(first)?.metric ?? "";
  return [first, ...others.map((part) => `${metric} ${part}`)].flatMap((text) => limitAt(item, text, ""));
}

function limitAt(item: Item, text: string, level: string): Threshold[] {
  const condition = conditionOf(text);
  return condition?.value == null ? [] : [{ ...item, ...condition, level, response: null }];
}

/** Where the heading does not say so, columns named so must: `| Guardrail | Threshold | Action |`, `| Metric | Warning | Critical |`. */
function isLimitTable({ block, topic }: Block): boolean {
  if (block.type !== "table" || hasBox(block) || (topic !== null && topic !== "metrics" && topic !== "rollout")) return false;
  const { names } = rowsOf(block);
  const has = (name: RegExp) => columnOf(names, name) > 0;
  return (
    has(
      /^(?:(?:alert|warning|critical|alarm) )?(?:thresholds?|limits?|grenzwerte?|schwellen?(?:wert)?e?|seuils?|umbral(?:es)?|limiar(?:es)?)\b/i,
    ) ||
    has(/^(?:alerts?|alarme?|alertas?|alertes?)(?: (?:at|when|ab|bei))?$/i) ||
    (has(/^warn/i) && has(/^(?:crit|kritisch)/i))
  );
}

const metricColumn =
  /metric|guard-?rail|indicator|signal|alert|check|measure|condition|what|metrik|kennzahl|métrique|métrica|indicateur|indicador/i;
const limitColumn =
  /threshold|limit|warn|critical|kritisch|critique|cr[ií]tico|aviso|advertencia|avertissement|hinweis|alert|target|trigger|value|slo|schwell|grenz|seuil|umbral|limiar/i;

function thresholdsOfTable({ block }: Block): Threshold[] {
  if (block.type !== "table") return [];
  const { names, rows } = rowsOf(block);
  const metric = Math.max(0, columnOf(names, metricColumn));
  const limits = names.flatMap((name, index) => (index !== metric && limitColumn.test(name) ? [index] : []));
  const action = columnOf(names, /action|response|reaction|maßnahme|acción|ação|escalat/i);
  const owner = columnOf(names, /^(?:owner|responsible|who|assignee|verantwortlich|zuständig|responsable|responsável)/i);
  const window = columnOf(names, /^(?:time )?windows?\b|^for$|duration|sustained|zeitraum|fenster|fenêtre|durée|ventana|janela/i);
  return rows.flatMap(({ cells, line, endLine }) =>
    limits.flatMap((limit) => {
      const [name, value] = [cells[metric] ?? "", cells[limit] ?? ""];
      const condition = /\d/.test(value) ? limitOf(name, value) : null;
      if (!condition) return [];
      const level = limits.length > 1 ? (names[limit] ?? "") : "";
      const item: Item = { text: `${name} ${value}`, line, endLine };
      const over = condition.window ?? windowOf(cells[window] ?? "");
      const does = condition.action || (cells[action] ?? "");
      const who = owner > 0 && cells[owner] ? { owner: cells[owner] } : {};
      return [{ ...item, ...condition, window: over, action: does, level, response: null, ...who }];
    }),
  );
}

function windowOf(cell: string): Condition["window"] {
  const [length] = lengthsIn(cell);
  return length ? { minMinutes: length.minMinutes, maxMinutes: length.maxMinutes, meaning: "sustained" } : null;
}

function limitOf(metric: string, value: string): Condition | null {
  return conditionOf(`${metric} ${value}`) ?? conditionOf(`${metric} ${/^0(?![.,\d])/.test(value) ? "==" : ">"} ${value}`);
}
