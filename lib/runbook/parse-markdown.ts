import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { splitDocument } from "./split-document.ts";

/**
 * GFM's own box syntax is off: it also takes boxes off paragraphs that merely follow an empty item, and misses `[ ]x`.
 * Boxes stay text, for `takeBox`.
 */
const syntax = { extensions: [gfm(), { disable: { null: ["tasklistCheck"] } }], mdastExtensions: [gfmFromMarkdown()] };

/** Parses GitHub-flavoured Markdown with front matter. Every node carries its position; only its lines are to be relied on. */
export function parseMarkdown(text: string): Root {
  const [first, ...others] = splitDocument(text);
  const root = fromMarkdown(first?.text ?? "", {
    extensions: [...syntax.extensions, frontmatter()],
    mdastExtensions: [...syntax.mdastExtensions, frontmatterFromMarkdown()],
  });
  for (const part of others) {
    const more = fromMarkdown(part.text, syntax);
    for (const node of more.children) moveDown(node, part.firstLine - 1);
    root.children.push(...more.children);
  }
  return root;
}

function moveDown(node: Nodes, lines: number): void {
  if (node.position) {
    const { start, end } = node.position;
    // Fresh points: the parser may share one between nodes.
    node.position = { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
  }
  if ("children" in node) for (const child of node.children) moveDown(child, lines);
}
