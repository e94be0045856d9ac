import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { type Block, bulletsAt, nameOf, nearest } from "../blocks/block.ts";
import type { Metric } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";
import { rowsOf } from "../text/table.ts";
import { isA, type Recognizer } from "./recognizer.ts";
import { thresholdsAt } from "./thresholds.ts";

export const metrics: Recognizer<Metric> = {
  piece: "figure",
  means: "Numbers people look at, without a limit that calls anybody: key figures, health metrics, tools.",
  example: "# Plan\n\n## Metrics\n\n- Orders per minute\n",
  asks: [
    isA("code", "list", "table"),
    {
      says: "stands below words about figures, or lists them in a fence",
      holds: ({ topic, fence }) => topic === "metrics" || fence === "metrics",
    },
  ],
  read: metricsAt,
};

function metricsAt(place: Block): Metric[] {
  const { block, fence } = place;
  const group = nameOf(nearest(place));
  if (block.type === "code") {
    if (fence !== "metrics") return [];
    const first = linesOf(block).line + 1;
    return block.value.split("\n").flatMap((text, index) => {
      const words = withoutSymbols(text).trim();
      return words === "" ? [] : [{ text: words, group, line: first + index, endLine: first + index }];
    });
  }
  if (place.topic === "metrics" && block.type === "table") {
    const { rows } = rowsOf(block);
    return rows.map(({ cells, line, endLine }) => ({ text: cells.filter(Boolean).slice(0, 2).join(": "), group, line, endLine }));
  }
  if (place.topic !== "metrics" || thresholdsAt(place).length > 0) return [];
  return bulletsAt(place).map((item) => ({ ...item, group }));
}
