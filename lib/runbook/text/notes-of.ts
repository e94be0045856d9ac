import type { Nodes } from "mdast";
import type { Context } from "../blocks/context.ts";
import type { Item } from "../reading.ts";
import { cutNotes } from "./cut-notes.ts";
import { linesOf } from "./lines-of.ts";

/** Neighbouring blocks as one note. */
export function notesOf(blocks: readonly Nodes[], context: Context): Item[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? cutNotes(context.lines, linesOf(first).line, linesOf(last).endLine) : [];
}
