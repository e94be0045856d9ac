import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

const writer = unified()
  // Cells are not padded: one long cell would lengthen every row.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: "-",
    fences: true,
    listItemIndent: "one",
    rule: "-",
    handlers: {
      // One line stays one line where a cell or a heading has to.
      break: (_node, _parent, state) => (state.stack.includes("headingAtx") || state.stack.includes("tableCell") ? " " : "  \n"),
      text: (node, _parent, state, info) => withoutNeedlessEscapes(state.safe(node.value, info)),
    },
  });

/** Markdown (GFM) of a tree, as a person would write it: `-` for bullets, fences for code, no escapes that nothing needs. */
export function markdownText(tree: Root): string {
  return writer.stringify(tree);
}

/** `[DATE]`, `snake_case`, `~5 min` and addresses mean themselves in Markdown as well: there is nothing to link or strike. */
function withoutNeedlessEscapes(text: string): string {
  return text
    .replace(/\\\[(?=[^[\]\n]{0,200}\](?![(:[]))/g, "[")
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, "_")
    .replace(/(?<=^|[\s(])\\~(?=[\p{L}\p{N}])/gu, "~")
    .replace(/(?<=https?)\\:(?=\/\/)/g, ":")
    .replace(/(?<=\w)\\@(?=\w)/g, "@")
    .replace(/(?<=\bwww)\\\./gi, ".");
}
