import type { Nodes, Root } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import { unified } from "unified";
import { invalid } from "../domain/kernel/errors.ts";
import { maxBytes } from "../runbook/limits.ts";
import { cleanHtml } from "./html/clean.ts";
import { withFoldTags } from "./html/folds.ts";
import { guardHtml } from "./html/guard.ts";
import { withMeanings } from "./html/meanings.ts";
import { withoutXml } from "./html/wiki-macros.ts";
import { markdownText } from "./markdown-text.ts";
import { withTimedLines } from "./timed-lines.ts";

const parser = unified().use(rehypeParse);
const converter = unified().use(rehypeRemark);

/**
 * Markdown of a web page or of what Confluence, Notion or Google Docs put on the clipboard: headings, lists, task lists,
 * tables, code and links. Scripts, styles, hidden elements and embedded pictures are left out. Throws `invalid` past 8 MB and
 * for pages too deep or too tangled to be read.
 */
export function markdownFromHtml(html: string): string {
  if (html.length > maxBytes) throw invalid("The page is larger than 8 MB. Leave the pictures out, or export a part of it.", "too-large");
  const page = withoutXml(html);
  guardHtml(page);
  // `runSync` only promises some tree; rehype-remark makes it a Markdown one.
  const markdown = converter.runSync(cleanHtml(withMeanings(parser.parse(page)))) as unknown as Root;
  tighten(markdown);
  return markdownText(withTimedLines(withFoldTags(markdown)));
}

/** Items that are one paragraph and what belongs to it stand line below line. */
function tighten(node: Nodes): void {
  if (!("children" in node)) return;
  for (const child of node.children) tighten(child);
  if (node.type !== "list") return;
  for (const item of node.children) {
    item.spread = item.children.some(({ type }, at) => (at > 0 || type !== "paragraph") && type !== "list" && type !== "code");
  }
  node.spread = node.children.some((item) => item.spread);
}
