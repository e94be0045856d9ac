import type { Block } from "../blocks/block.ts";
import { summaryOf } from "../blocks/summary-table.ts";
import type { Summary } from "../reading.ts";
import { parseDuration } from "../values/parse-duration.ts";
import { parseTime } from "../values/parse-time.ts";
import { parseSpan } from "../values/span.ts";
import { isA, type Recognizer } from "./recognizer.ts";

export const summaries: Recognizer<Summary> = {
  piece: "summary",
  means: "A row of a table that sums up the phases of the document by name, with the time or the length it says. Such a table is no work.",
  example:
    "# Plan\n\n## Copy\n\n- [ ] Copy\n\n## Open\n\n- [ ] Open\n\n## In short\n\n| Week | Phase |\n| --- | --- |\n| 1 | Copy |\n| 2 | Open |\n",
  asks: [isA("table")],
  read: summariesAt,
};

function summariesAt({ block, context }: Block): Summary[] {
  const rows = block.type === "table" ? summaryOf(block, context.sectionNames) : null;
  return (rows ?? []).flatMap(({ name, row: { line, endLine }, others }): Summary[] => {
    for (const { head, cell } of others) {
      const span = parseSpan(`${head} ${cell}`) ?? parseSpan(cell);
      if (span) return [{ name, text: /^\d/.test(cell) ? `${head} ${cell}` : cell, at: span.at, minutes: span.minutes, line, endLine }];
      const at = parseTime(cell, context.year);
      if (at) return [{ name, text: cell, at, minutes: null, line, endLine }];
      const length = parseDuration(cell);
      if (length) return [{ name, text: cell, at: null, minutes: length.durationMax, line, endLine }];
    }
    return [];
  });
}
