import { type Block, bulletsAt, nameOf, nearest } from "../blocks/block.ts";
import type { Criterion } from "../reading.ts";
import type { TreeStep } from "../steps/tree.ts";
import { hasBox } from "../text/checkbox.ts";
import { rowsOf } from "../text/table.ts";
import { below, isA, type Recognizer } from "./recognizer.ts";

export const criteria: Recognizer<Criterion> = {
  piece: "criterion",
  means: "What must hold for a phase or for the whole to count as done: lists, rows and boxes below words such as “Done when”.",
  example: "# Plan\n\n## Success criteria\n\n- No order is lost\n",
  asks: [below("criteria"), isA("list", "table")],
  read: criteriaAt,
  gather: (listed, { blocks, boxes }) => {
    const ticked = boxes
      .filter(({ as }) => as === "criterion")
      .map(
        (step): Criterion => ({ text: step.words, line: step.line, endLine: step.endLine, group: groupOf(step, blocks), source: "box" }),
      );
    return [...listed, ...ticked].sort((a, b) => a.line - b.line);
  },
};

function groupOf({ line }: TreeStep, blocks: readonly Block[]): string {
  const place = blocks.findLast((each) => (each.block.position?.start.line ?? 0) <= line);
  return place?.label?.text ?? place?.headings[0]?.text ?? "";
}

function criteriaAt(place: Block): Criterion[] {
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
