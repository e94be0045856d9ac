import { bulletsAt, nearest, type Place } from "../place.ts";
import type { Condition, Item, Threshold } from "../reading.ts";
import { columnOf, rowsOf } from "../table.ts";
import { conditionOf, wordsOnly } from "../values/condition.ts";
import { responseIn } from "../values/response.ts";

/** Limits that call somebody, from the lists and tables about alerts. Without a number they count where their siblings have one or their heading names a level. */
export function thresholdsAt(place: Place): Threshold[] {
  const { topic } = place;
  if (place.block.type === "table") return topic === "thresholds" ? thresholdsOfTable(place) : [];
  if (topic !== "thresholds" && topic !== null && topic !== "metrics") return [];
  const items = bulletsAt(place);
  const said = responseIn(nearest(place)?.text ?? "");
  const conditions = items.map((item) => conditionOf(item.text));
  const limits = conditions.filter((condition) => condition?.value != null && condition.comparator !== null).length;
  // Below “Alerts” a name of a level is enough; elsewhere most of the list must be limits.
  if (topic === "thresholds" ? said.level === "" && limits === 0 : limits < 2 || limits * 2 <= items.length) return [];
  return items.map((item, index) => ({ ...item, ...(conditions[index] ?? wordsOnly(item.text)), ...said }));
}

const metricColumn = /metric|indicator|signal|alert|check|measure|condition|what|metrik|kennzahl|métrique|métrica|indicateur|indicador/i;
const limitColumn = /threshold|limit|warn|critical|target|trigger|value|slo|schwell|grenz|seuil|umbral|limiar/i;

function thresholdsOfTable({ block }: Place): Threshold[] {
  if (block.type !== "table") return [];
  const { names, rows } = rowsOf(block);
  const metric = Math.max(0, columnOf(names, metricColumn));
  const limits = names.flatMap((name, index) => (index !== metric && limitColumn.test(name) ? [index] : []));
  const action = columnOf(names, /action|response|reaction|maßnahme|acción|ação|escalat/i);
  return rows.flatMap(({ cells, line, endLine }) =>
    limits.flatMap((limit) => {
      const [name, value] = [cells[metric] ?? "", cells[limit] ?? ""];
      const condition = /\d/.test(value) ? limitOf(name, value) : null;
      if (!condition) return [];
      const level = limits.length > 1 ? (names[limit] ?? "") : "";
      const item: Item = { text: `${name} ${value}`, line, endLine };
      return [{ ...item, ...condition, action: condition.action || (cells[action] ?? ""), level, response: null }];
    }),
  );
}

function limitOf(metric: string, value: string): Condition | null {
  return conditionOf(`${metric} ${value}`) ?? conditionOf(`${metric} > ${value}`);
}
