import type { Block } from "../blocks/block.ts";
import type { Item, Length } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";
import { textLines } from "../text/text-lines.ts";
import { durationsIn } from "../values/durations.ts";

/** Every length of time the document names, in its headings, its text and its fences. */
export function durationsOf(blocks: readonly Block[]): Length[] {
  const headings = new Map(blocks.flatMap((place) => place.headings.map(({ text, line }) => [line, { text, line, endLine: line }])));
  return [...headings.values(), ...blocks.flatMap(linesAt)]
    .flatMap(({ text, line, endLine }) => durationsIn(text).map((length) => ({ ...length, line, endLine })))
    .sort((a, b) => a.line - b.line);
}

function linesAt({ block, nested }: Block): Item[] {
  // What stands in a list or a quote is seen with it.
  if (nested) return [];
  if (block.type !== "code") return textLines({ type: "root", children: [block] });
  const first = linesOf(block).line + 1;
  return block.value.split("\n").map((text, index) => ({ text, line: first + index, endLine: first + index }));
}
