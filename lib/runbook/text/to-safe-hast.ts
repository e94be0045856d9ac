import type { Element, Nodes, Root } from "hast";
import type { Schema } from "hast-util-sanitize";
import { defaultSchema, sanitize } from "hast-util-sanitize";
import type { Nodes as MarkdownNodes } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { maxNesting } from "../limits.ts";
import { takeBox } from "./checkbox.ts";
import { nestingOf } from "./nesting-of.ts";
import { parseMarkdown } from "./parse-markdown.ts";

const schema: Schema = {
  ...defaultSchema,
  tagNames:
    "a blockquote br code del em h1 h2 h3 h4 h5 h6 hr input li ol p pre s section span strong sub sup table tbody td th thead tr ul".split(
      " ",
    ),
  protocols: { href: ["http", "https", "mailto"] },
  attributes: {
    a: ["href", ["rel", "noreferrer"]],
    code: [["className", /^language-[\w+#-]{1,40}$/]],
    input: ["checked", ["type", "checkbox"], ["disabled", true]],
    ol: ["start"],
    td: ["align"],
    th: ["align"],
    ul: [["className", "contains-task-list"]],
    li: [["className", "task-list-item"]],
  },
  required: { input: { disabled: true, type: "checkbox" } },
};

/**
 * Markdown as a tree that is safe to show: no raw HTML, no scripts or styles, links only to http, https and mailto (never
 * relative ones), pictures as a link or as their description. Front matter, and text nested too deeply to follow, show as
 * written. `tags`: whether what looks like HTML is left out, as of documents, or stands as it was typed, as of messages.
 */
export function toSafeHast(markdown: string, tags: "left-out" | "shown" = "left-out"): Root {
  if (nestingOf(markdown) > maxNesting) return { type: "root", children: [asWritten(markdown)] };
  try {
    return safeTree(markdown, tags);
  } catch (error) {
    if (error instanceof RangeError) return { type: "root", children: [asWritten(markdown)] };
    throw error;
  }
}

function safeTree(markdown: string, tags: "left-out" | "shown"): Root {
  const root = parseMarkdown(markdown);
  markBoxes(root);
  const hast = toHast(root, {
    clobberPrefix: "note-",
    handlers: {
      image: (_state, node: { url: string; alt?: string | null }) => picture(node.alt, node.url),
      imageReference: (_state, node: { alt?: string | null }) => picture(node.alt, ""),
      ...(tags === "shown" ? { html: (_state: unknown, { value }: { value: string }) => ({ type: "text" as const, value }) } : {}),
      yaml: (_state, node: { value: string }) => asWritten(node.value),
    },
  });
  harden(hast);
  const safe = sanitize(hast, schema);
  return safe.type === "root" ? safe : { type: "root", children: safe.type === "doctype" ? [] : [safe] };
}

/** Turns the boxes that list items begin with into tick marks. */
function markBoxes(node: MarkdownNodes): void {
  if (node.type === "listItem" && node.children[0]?.type === "paragraph") {
    const text = node.children[0].children[0];
    const box = text?.type === "text" ? takeBox(text.value) : null;
    if (text?.type === "text" && box) {
      node.checked = box.done;
      text.value = box.rest;
    }
  }
  if ("children" in node) for (const child of node.children) markBoxes(child);
}

/** Marks links, and takes the address off those that lead nowhere safe. A picture in a link is part of that link. */
function harden(node: Nodes, inLink = false): void {
  const isLink = node.type === "element" && node.tagName === "a";
  if (isLink) {
    const href = typeof node.properties.href === "string" ? node.properties.href : "";
    node.properties = /^(https?:\/\/|mailto:)/i.test(href) ? { href, rel: "noreferrer" } : {};
    if (inLink) Object.assign(node, { tagName: "span", properties: {} });
  }
  if ("children" in node) for (const child of node.children) harden(child, inLink || isLink);
}

function picture(alt: string | null | undefined, url: string): Element {
  const text = alt?.trim() || (/^https?:/i.test(url) ? url : "picture");
  return { type: "element", tagName: "a", properties: { href: url }, children: [{ type: "text", value: text }] };
}

function asWritten(value: string): Element {
  const code: Element = { type: "element", tagName: "code", properties: {}, children: [{ type: "text", value }] };
  return { type: "element", tagName: "pre", properties: {}, children: [code] };
}
