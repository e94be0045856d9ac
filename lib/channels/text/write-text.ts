import type { List, ListItem, Nodes, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** How one channel writes: text comes escaped from `text`, everything else is put around what is written already. */
export type Style = {
  /** Words as they are: nothing in them may format, link or call anybody. */
  text(words: string): string;
  strong(inner: string): string;
  emphasis(inner: string): string;
  struck(inner: string): string;
  code(words: string): string;
  block(words: string): string;
  link(inner: string, url: string): string;
  heading(inner: string): string;
  quote(inner: string): string;
  rule: string;
  bullet: string;
};

/** The body of a message as blocks, in the Markdown people write in messages: GitHub's, and nothing of HTML. */
export const parseBody = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfm(), { disable: { null: ["htmlFlow", "htmlText", "definition"] } }],
    mdastExtensions: [gfmFromMarkdown()],
  });

/** The body in a channel's way of writing, one string for each block. */
export function writeBlocks(markdown: string, style: Style): string[] {
  return parseBody(markdown)
    .children.map((block) => blockIn(block, style))
    .filter((text) => text !== "");
}

function blockIn(node: RootContent, style: Style): string {
  switch (node.type) {
    case "heading":
      return style.heading(inlineIn(node.children, style));
    case "code":
      return style.block(node.value);
    case "blockquote":
      return style.quote(node.children.map((child) => blockIn(child, style)).join("\n"));
    case "list":
      return listIn(node, style);
    case "table":
      return tableIn(node, style);
    case "thematicBreak":
      return style.rule;
    default:
      return "children" in node ? inlineIn(node.children, style) : "value" in node ? style.text(node.value) : "";
  }
}

function listIn(list: List, style: Style): string {
  const first = list.start ?? 1;
  return list.children.map((item, index) => itemIn(item, list.ordered ? `${first + index}. ` : style.bullet, style)).join("\n");
}

function itemIn({ checked, children }: ListItem, marker: string, style: Style): string {
  const box = typeof checked === "boolean" ? (checked ? "☑ " : "☐ ") : "";
  const text = children.map((child) => blockIn(child, style)).join("\n");
  return marker + box + text.replaceAll("\n", `\n${" ".repeat(marker.length)}`);
}

/** Channels have no tables: a row is a line, its cells apart by a bar. */
function tableIn({ children }: Table, style: Style): string {
  const rows = children.map(({ children: cells }) => cells.map((cell) => inlineIn(cell.children, style)).join(" | "));
  return [style.strong(rows[0] ?? ""), ...rows.slice(1)].join("\n");
}

const inlineIn = (nodes: readonly Nodes[], style: Style): string => nodes.map((node) => spanIn(node, style)).join("");

function spanIn(node: Nodes, style: Style): string {
  switch (node.type) {
    case "strong":
      return style.strong(inlineIn(node.children, style));
    case "emphasis":
      return style.emphasis(inlineIn(node.children, style));
    case "delete":
      return style.struck(inlineIn(node.children, style));
    case "inlineCode":
      return style.code(node.value);
    case "link":
      return linkIn(node.url, inlineIn(node.children, style), style);
    case "image":
      return style.text(node.alt ?? "");
    case "break":
      return "\n";
    default:
      return "children" in node ? inlineIn(node.children, style) : "value" in node ? style.text(node.value) : "";
  }
}

/** Only what a reader may click without harm is a link; of any other the words stay. */
function linkIn(url: string, inner: string, style: Style): string {
  if (!/^(https?:|mailto:)/i.test(url)) return inner;
  return style.link(inner, url.replaceAll(/[\s<>|()[\]]/g, encodeURIComponent));
}
