"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { comparatorWords, limitText } from "#lib/domain/metrics/limit-words.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Comparator, Metric } from "#lib/domain/metrics/rows.ts";
import type { StageCriterion } from "#lib/domain/stages/rows.ts";

/** A criterion with a number while it is written. `metricId`: empty where somebody reads the number; then it has words. */
export type NumberRow = {
  key: number;
  when: StageCriterion["when"];
  metricId: string;
  text: string;
  side: Comparator | "thresholds";
  limit: string;
};

/** The criteria with a number among those of a stage. */
export const numberRows = (criteria: readonly StageCriterion[]): NumberRow[] =>
  criteria
    .filter(({ metricId, goal }) => metricId || goal)
    .map(({ when, metricId = "", text, goal }, key) => ({
      ...{ key, when, metricId, text, side: goal?.comparator ?? "thresholds", limit: goal ? String(goal.limit) : "" },
    }));

/** What a row says as a criterion; a sentence where it does not say enough. Words of a document stay as they are. */
export function criterionIn({ when, metricId, text, side, limit }: NumberRow, metrics: readonly Metric[]): StageCriterion | string {
  const metric = metrics.find(({ id }) => id === metricId);
  if (!metric && !text.trim()) return "Say which number it is.";
  if (side === "thresholds")
    return metric
      ? { text: text.trim() || `${metricName(metric)} within its thresholds`, when, watchId: null, metricId: metric.id }
      : "A number that somebody reads has a limit of its own.";
  const value = Number(limit.replace(",", ".").trim());
  if (limit.trim() === "" || !(Math.abs(value) <= 1e15)) return "Write the limit as a number.";
  const goal = { comparator: side, limit: value };
  const words = text.trim() || `${metric ? metricName(metric) : ""} ${limitText(goal, metric?.unit ?? "")}`;
  return { text: words, when, watchId: null, goal, ...(metric ? { metricId: metric.id } : {}) };
}

export type StageNumbersProps = { rows: readonly NumberRow[]; metrics: readonly Metric[]; onChange: (rows: readonly NumberRow[]) => void };

/** The numbers that must hold to enter a stage or to leave it: of a metric, or read by somebody. */
export function StageNumbers({ rows, metrics, onChange }: StageNumbersProps) {
  const put = (key: number, part: Partial<NumberRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sm font-medium">Numbers that must hold</legend>
      <p className="text-xs text-muted">
        A metric answers by itself and never while it is silent. What somebody reads is held against its limit.
      </p>
      {rows.map((row, index) => {
        const { key, when, metricId, text, side, limit } = row;
        const nth = `number ${index + 1}`;
        return (
          <div key={key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-2 rounded-lg border border-line p-2">
            <div className="grid gap-2 sm:grid-cols-2">
              <Select
                aria-label={`When ${nth} must hold`}
                value={when}
                onChange={({ target }) => put(key, { when: target.value === "entry" ? "entry" : "exit" })}
              >
                <option value="exit">to leave</option>
                <option value="entry">to enter</option>
              </Select>
              <Select
                aria-label={`What ${nth} is read from`}
                value={metricId}
                onChange={({ target }) => put(key, { metricId: target.value, text: "" })}
              >
                <option value="">somebody reads it</option>
                {metrics.map((metric) => (
                  <option key={metric.id} value={metric.id}>
                    {metricName(metric)}
                  </option>
                ))}
              </Select>
              {metricId === "" ? (
                <Input
                  className="sm:col-span-2"
                  aria-label={`What ${nth} is`}
                  value={text}
                  maxLength={500}
                  placeholder="Queue under 1,000 jobs"
                  onChange={({ target }) => put(key, { text: target.value })}
                />
              ) : null}
              <Select
                aria-label={`On which side ${nth} must be`}
                value={side}
                onChange={({ target }) => put(key, { side: target.value as NumberRow["side"], ...(metricId === "" ? {} : { text: "" }) })}
              >
                {Object.entries(comparatorWords).map(([each, word]) => (
                  <option key={each} value={each}>
                    {word}
                  </option>
                ))}
                {metricId === "" ? null : <option value="thresholds">within its thresholds</option>}
              </Select>
              {side === "thresholds" ? null : (
                <Input
                  aria-label={`Limit of ${nth}`}
                  className="num"
                  inputMode="decimal"
                  value={limit}
                  maxLength={20}
                  placeholder="1"
                  onChange={({ target }) => put(key, { limit: target.value, ...(metricId === "" ? {} : { text: "" }) })}
                />
              )}
            </div>
            <IconButton size="sm" icon={Trash2} label={`Remove ${nth}`} onClick={() => onChange(rows.filter((each) => each.key !== key))} />
          </div>
        );
      })}
      <Button
        size="sm"
        variant="quiet"
        className="self-start"
        onClick={() => onChange([...rows, { key: next, when: "exit", metricId: metrics[0]?.id ?? "", text: "", side: "<", limit: "" }])}
      >
        <Plus aria-hidden strokeWidth={1.75} />
        Add a number
      </Button>
    </fieldset>
  );
}
