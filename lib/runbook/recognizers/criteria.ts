import { type Block, bulletsAt, nameOf, nearest } from "../blocks/block.ts";
import type { Criterion } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { rowsOf } from "../text/table.ts";

/** What must be true for a phase or the whole deployment to count as done, where it is listed without boxes. */
export function criteriaAt(place: Block): Criterion[] {
  if (place.topic !== "criteria") return [];
  const group = nameOf(nearest(place));
  if (place.block.type === "table" && !hasBox(place.block)) {
    return rowsOf(place.block).rows.flatMap(({ cells, line, endLine }) => {
      // A number in front counts rows; what is measured and what it must be are the criterion.
      const [what, limit = ""] = cells.filter((cell) => !/^\d{0,3}$/.test(cell));
      return what ? [{ text: limit ? `${what}: ${limit}` : what, line, endLine, group, source: "bullet" as const }] : [];
    });
  }
  return bulletsAt(place).map((item) => ({ ...item, group, source: "bullet" }));
}
