import type { Nodes } from "mdast";
import type { Item } from "../reading.ts";
import { cutNotes } from "../text/cut-notes.ts";
import { linesOf } from "../text/lines-of.ts";
import type { Context } from "./context.ts";

/** Neighbouring blocks as one note. */
export function notesOf(blocks: readonly Nodes[], context: Context): Item[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? cutNotes(context.lines, linesOf(first).line, linesOf(last).endLine) : [];
}
