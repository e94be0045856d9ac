import type { Block } from "../blocks/block.ts";
import type { Item, Length } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";
import { once } from "../text/once.ts";
import { textLines } from "../text/text-lines.ts";
import { durationsIn } from "../values/durations.ts";
import type { Recognizer } from "./recognizer.ts";

export const durations: Recognizer<Length> = {
  piece: "length of time",
  means: "Every length of time the document names, in its headings, its text and its fences, with what it means there.",
  example: "# Plan\n\nThe window is 2 hours long.\n",
  asks: [],
  read: (place, { blocks }) => lengthsIn([...(opened(blocks).get(place) ?? []), ...linesAt(place)]),
  gather: (found) => found.sort((a, b) => a.line - b.line),
};

/** The headings that are seen first with a block. */
const opened = once((blocks: readonly Block[]) => {
  const seen = new Set<number>();
  return new Map(
    blocks.map((place) => {
      const fresh = place.headings.filter(({ line }) => !seen.has(line) && seen.add(line));
      return [place, fresh.map(({ text, line }) => ({ text, line, endLine: line }))];
    }),
  );
});

const lengthsIn = (items: readonly Item[]): Length[] =>
  items.flatMap(({ text, line, endLine }) => durationsIn(text).map((length) => ({ ...length, line, endLine })));

function linesAt({ block, nested }: Block): Item[] {
  // What stands in a list or a quote is seen with it.
  if (nested) return [];
  if (block.type !== "code") return textLines({ type: "root", children: [block] });
  const first = linesOf(block).line + 1;
  return block.value.split("\n").map((text, index) => ({ text, line: first + index, endLine: first + index }));
}
