import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { splitDocument } from "./split-document.ts";

/**
 * Of GFM, what a runbook's structure is made of. Addresses that are links without marks stay text: nothing depends on them
 * and finding them is the slowest part of GFM. Boxes stay text, for `takeBox`: GFM's own syntax also takes them off paragraphs
 * that merely follow an empty item, and misses `[ ]x`.
 */
const syntax = {
  extensions: [gfmTable(), gfmStrikethrough(), gfmFootnote()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
};

/** Parses GitHub-flavoured Markdown with front matter. Every node carries its position; only its lines are to be relied on. */
export function parseMarkdown(text: string): Root {
  const [first, ...others] = splitDocument(text);
  const root = fromMarkdown(first?.text ?? "", {
    extensions: [...syntax.extensions, frontmatter(["yaml", "toml"])],
    mdastExtensions: [...syntax.mdastExtensions, frontmatterFromMarkdown(["yaml", "toml"])],
  });
  const [matter] = root.children;
  // `title = "…"` is read as `title: "…"` is.
  if (matter && (matter.type as string) === "toml" && "value" in matter)
    root.children[0] = { ...matter, type: "yaml", value: matter.value.replace(/^([\w-]+) ?= ?/gm, "$1: ") };
  for (const part of others) {
    const more = fromMarkdown(part.text, syntax);
    for (const node of more.children) moveDown(node, part.firstLine - 1);
    root.children.push(...more.children);
  }
  return root;
}

/** Moves a parsed node and all below it down by so many lines. */
export function moveDown(node: Nodes, lines: number): void {
  if (node.position) {
    const { start, end } = node.position;
    // Fresh points: the parser may share one between nodes.
    node.position = { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
  }
  if ("children" in node) for (const child of node.children) moveDown(child, lines);
}
