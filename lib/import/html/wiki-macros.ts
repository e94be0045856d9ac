import type { Element, ElementContent } from "hast";
import { toText } from "hast-util-to-text";
import { attribute, element, isElement } from "./elements.ts";
import { foldOf } from "./folds.ts";

/** The depth of the heading that was passed last. */
export type Passed = { depth: number };

/**
 * The storage format of a wiki as elements a page may have: what stands in CDATA becomes text, and elements that end
 * themselves are closed. Both would be lost to a parser of HTML.
 */
export function withoutXml(html: string): string {
  if (!/<(?:ac|ri):|<!\[CDATA\[/.test(html)) return html;
  const pieces: string[] = [];
  let from = 0;
  for (let at = html.indexOf("<![CDATA["); at >= 0; at = html.indexOf("<![CDATA[", from)) {
    const end = html.indexOf("]]>", at);
    const stop = end < 0 ? html.length : end;
    pieces.push(html.slice(from, at), escaped(html.slice(at + 9, stop)));
    from = end < 0 ? html.length : end + 3;
  }
  pieces.push(html.slice(from));
  return pieces.join("").replace(/<((?:ac|ri):[\w-]{1,40})((?:\s[^<>]{0,2000})?)\/>/g, "<$1$2></$1>");
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export const isMacro = (node: Element): boolean =>
  /^(?:ac|ri):/.test(node.tagName) || (node.tagName === "time" && attribute(node, "dateTime") !== "");

type Inner = (children: readonly ElementContent[]) => ElementContent[];
type Titled = (title: string, passed: Passed) => ElementContent[];

/** Drawn by the wiki out of other pages, or of no use outside it. */
const drawnElsewhere =
  /^(?:toc|toc-zone|children|pagetree|anchor|attachments|contentbylabel|recently-updated|livesearch|gallery|profile|change-history|include|excerpt-include|widget|drawio|gliffy|chart)$/;

/** What a macro of a wiki's storage format means. */
export function macro(node: Element, passed: Passed, inner: Inner, titled: Titled): ElementContent[] {
  switch (node.tagName) {
    case "ac:task-list":
      return [element("ul", inner(node.children))];
    case "ac:task":
      return [task(node, inner)];
    case "ac:structured-macro":
    case "ac:macro":
      return structured(node, passed, inner, titled);
    case "ac:link":
      return linkOf(node, inner);
    case "ac:emoticon":
      return [text(attribute(node, "acEmojiFallback") || attribute(node, "ac:emoji-fallback") || emoticon(named(node)))];
    case "ac:placeholder":
      return [text(`[${toText(node).trim()}]`)];
    case "ac:image":
    case "ac:parameter":
    case "ac:task-id":
    case "ac:task-uuid":
    case "ac:adf-fallback":
    case "ac:adf-attribute":
      return [];
    case "time":
      return [text(toText(node).trim() || attribute(node, "dateTime"))];
    case "ac:layout":
    case "ac:layout-section":
    case "ac:layout-cell":
    case "ac:rich-text-body":
    case "ac:adf-extension":
    case "ac:adf-node":
    case "ac:adf-content":
      return inner(node.children);
    default:
      return node.tagName.startsWith("ri:") ? [] : inner(node.children);
  }
}

function task(node: Element, inner: Inner): Element {
  const status = childOf(node, "ac:task-status");
  const body = childOf(node, "ac:task-body");
  const checked = status !== undefined && /^complete$/i.test(toText(status).trim());
  const children = inner(body?.children ?? []);
  return element("li", children, { dataChecked: String(checked) });
}

function structured(node: Element, passed: Passed, inner: Inner, titled: Titled): ElementContent[] {
  const name = named(node);
  const body = childOf(node, "ac:rich-text-body");
  const plain = childOf(node, "ac:plain-text-body");
  const title = parameter(node, "title");
  if (drawnElsewhere.test(name)) return [];
  if (name === "status") return [text(title)];
  if (name === "jira") return [text(parameter(node, "key"))];
  if (plain) {
    const language = parameter(node, "language").toLowerCase();
    const className = language && !/^(?:none|text|plain)$/.test(language) ? [`language-${language.replace(/[^\w+#-]/g, "")}`] : [];
    const code = element("pre", [element("code", [text(toText(plain, { whitespace: "pre" }))], { className })]);
    return [...(title ? [element("p", [element("strong", [text(title)])])] : []), code];
  }
  if (!body) return title ? [text(title)] : [];
  if (name === "expand" || name === "details" || name === "excerpt" || name === "section" || name === "column")
    return (name === "expand" ? foldOf(title, inner(body.children)) : null) ?? [...titled(title, passed), ...inner(body.children)];
  const label = title || (/^(?:info|note|tip|warning)$/.test(name) ? `${name.charAt(0).toUpperCase()}${name.slice(1)}:` : "");
  const head = label ? [element("p", [element("strong", [text(label)])])] : [];
  const content = inner(body.children);
  // Work in a panel is work: a quote would hide its tables and lists.
  if (contains(body, /^(?:ac:task|table|ol|ul)$/)) return [...(title ? titled(title, passed) : head), ...content];
  return [element("blockquote", [...head, ...content])];
}

function linkOf(node: Element, inner: Inner): ElementContent[] {
  const body = childOf(node, "ac:plain-text-link-body") ?? childOf(node, "ac:link-body");
  if (body) return inner(body.children);
  const page = childOf(node, "ri:page");
  if (page) return [text(attribute(page, "ri:content-title"))];
  const file = childOf(node, "ri:attachment");
  return file ? [text(attribute(file, "ri:filename"))] : [];
}

const signs: Record<string, string> = { tick: "✅", cross: "❌", warning: "⚠️", information: "ℹ️", question: "❓", plus: "➕", minus: "➖" };
const emoticon = (name: string) => signs[name] ?? "";

/** The parser leaves the names of a wiki's attributes as they are. */
const named = (node: Element): string => attribute(node, "ac:name");
const text = (value: string): ElementContent => ({ type: "text", value });

function childOf(node: Element, name: string): Element | undefined {
  return node.children.find((child): child is Element => isElement(child, name));
}

function parameter(node: Element, name: string): string {
  const found = node.children.find((child) => isElement(child, "ac:parameter") && named(child) === name);
  return found?.type === "element" ? toText(found).trim() : "";
}

const contains = (node: Element, name: RegExp): boolean =>
  node.children.some((child) => isElement(child) && (name.test(child.tagName) || contains(child, name)));
