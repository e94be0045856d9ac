import type { Element, ElementContent } from "hast";
import { toText } from "hast-util-to-text";
import { attribute, element, isBlank, isElement } from "./elements.ts";

/** In points. A title is twice as big as what people read, a heading somewhat bigger. */
const titleSize = 18;
const headingSize = 14;
const longest = 120;
const perUnit: Record<string, number> = { pt: 1, px: 0.75, em: 11, rem: 11 };
/** `<font size>` from 1 to 7. */
const ofFont = [0, 8, 10, 12, 14, 18, 24, 36];

/**
 * Editors copy a title as a paragraph in big letters. The first line of a page is its title where it is big; where a page has
 * no heading at all, short lines in bigger letters are its headings.
 */
export function withSizedHeadings(children: readonly ElementContent[]): ElementContent[] {
  const hasHeadings = contains(children);
  let first = true;
  const visit = (node: ElementContent): ElementContent => {
    if (!isElement(node)) return node;
    if (/^h[1-6]$/.test(node.tagName)) {
      first = false;
      return node;
    }
    if (!isElement(node, "p", "div") || node.children.some(isBlock)) {
      if (isElement(node, "table", "ul", "ol", "pre")) first = false;
      return isElement(node, "html", "body", "div", "b", "span", "section", "article", "main", "font")
        ? { ...node, children: node.children.map(visit) }
        : node;
    }
    const words = toText(node).trim();
    if (words === "") return node;
    const wasFirst = first;
    first = false;
    const size = words.length <= longest && !words.includes("\n") ? sizeOf(node) : 0;
    if (wasFirst && size >= titleSize) return element("h1", node.children);
    return !hasHeadings && size >= headingSize ? element("h2", node.children) : node;
  };
  return children.map(visit);
}

const isBlock = (node: ElementContent): boolean =>
  isElement(node, "p", "div", "ul", "ol", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article");

const contains = (nodes: readonly ElementContent[]): boolean =>
  nodes.some((node) => isElement(node) && (/^h[1-6]$/.test(node.tagName) || contains(node.children)));

/** The size of all words of a paragraph in points; 0 where it says none, or several. */
function sizeOf(node: Element): number {
  const own = ownSize(node);
  const full = node.children.filter((child) => !isBlank(child) && !isElement(child, "br"));
  const inner = full.map((child) => (isElement(child) ? sizeOf(child) : 0));
  const least = inner.length > 0 ? Math.min(...inner) : 0;
  return least > 0 ? least : own;
}

function ownSize(node: Element): number {
  const [, amount, unit = "pt"] = /font-size\s*:\s*(\d{1,3}(?:\.\d{1,3})?)(pt|px|r?em)/i.exec(attribute(node, "style")) ?? [];
  if (amount) return Number(amount) * (perUnit[unit.toLowerCase()] ?? 1);
  return node.tagName === "font" ? (ofFont[Number(attribute(node, "size"))] ?? 0) : 0;
}
