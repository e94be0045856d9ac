import type { Block } from "../blocks/block.ts";
import type { Stage } from "../reading.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { durationsIn } from "../values/durations.ts";
import { parseSpan } from "../values/span.ts";

const only = /^~?(\d{1,3}(?:[.,]\d{1,2})?) ?%(?: (?:of|der|des|de los|dos) [\p{L} ]{2,30})?$/u;

/**
 * The stages a table of a rollout lists: a share that grows from row to row, with its cohort, its length and what must hold.
 * Of several shares in a row (iOS, Android) the first counts. Empty for any other table.
 */
export function stagesOfTable({ block, context }: Block): Stage[] {
  if (block.type !== "table") return [];
  const { names, rows } = rowsOf(block);
  const shared = rows.map(({ cells }) => cells.findIndex((cell) => only.test(cell)));
  const column = shared[0] ?? -1;
  if (rows.length < 2 || column < 0 || shared.some((at) => at !== column)) return [];
  const percents = rows.map(({ cells }) => Number((only.exec(cells[column] ?? "")?.[1] ?? "0").replace(",", ".")));
  const grows = percents.every((percent, index) => percent <= 100 && (index === 0 || percent > (percents[index - 1] ?? 0)));
  if (!grows) return [];
  const soak = columnOf(names, /duration|soak|bake|hold|wait|dauer|durée|duración|duração|length/i);
  const cohort = columnOf(names, /cohort|audience|users|who|population|group|segment|nutzer|kohorte|utilisateurs|usuarios/i);
  const exit = columnOf(names, /criteri|proceed|advance|gate|exit|success|promote|kriteri|critère/i);
  const from = columnOf(names, /^(?:day|week|hour|when|time|start|tag|woche|jour|día|dia)\b/i);
  return rows.map(({ cells, line, endLine }, index) => {
    const [length] = durationsIn(cells[soak] ?? "");
    const criterion = cells[exit] ?? "";
    const time = parseSpan(`${names[from] ?? ""} ${cells[from] ?? ""}`) ?? parseSpan(cells[from] ?? "");
    const start = time ? { minMinutes: time.at.minutes, maxMinutes: time.at.minutes } : null;
    return {
      ...{ text: (context.lines[line - 1] ?? "").replace(/^\s*\|\s*|\s*\|\s*$/g, ""), line, endLine, percent: percents[index] ?? 0 },
      ...{ cohort: cohort === column ? "" : (cells[cohort] ?? ""), from: start, actions: [] },
      soak: length ? { minMinutes: length.minMinutes, maxMinutes: length.maxMinutes } : null,
      criteria: criterion === "" || exit === column ? [] : [{ text: criterion, line, endLine }],
    };
  });
}
