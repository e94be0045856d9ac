import type { Element, ElementContent } from "hast";
import { attribute, element, hasClass, isBlank, isElement } from "./elements.ts";

/** `[x] ` that a product wrote out, as Notion does on the clipboard. */
const written = /^\s*\[([ xX])\]\s+/;

/** The check box an element is, however the product draws it; null for any other element. */
export function boxIn(box: Element): { checked: boolean } | null {
  if (box.tagName === "input" && /^(checkbox|radio)$/i.test(attribute(box, "type"))) return { checked: box.properties.checked === true };
  if (/^(checkbox|menuitemcheckbox)$/.test(attribute(box, "role"))) return { checked: isYes(attribute(box, "ariaChecked")) };
  // Notion's export: an empty element beside the words.
  if (hasClass(box, /(?:^| )checkbox(?: |$)/) && box.children.every(isBlank))
    return { checked: hasClass(box, /checkbox-on|(?:^| )checked(?: |$)/) };
  return null;
}

/** What the item itself says: Confluence's and Google Docs' lists, the editors of Atlassian, and TipTap's. */
function boxOfItem(item: Element): { checked: boolean } | null {
  const state = attribute(item, "dataTaskState");
  if (state) return { checked: /^done$/i.test(state) };
  if (item.properties.dataInlineTaskId !== undefined) return { checked: hasClass(item, /(?:^| )checked(?: |$)/) };
  if (attribute(item, "role") === "checkbox") return { checked: isYes(attribute(item, "ariaChecked")) };
  if (item.properties.dataChecked !== undefined) return { checked: isYes(attribute(item, "dataChecked")) };
  return null;
}

const isYes = (value: string) => /^(true|checked|1|)$/i.test(value.trim()) && value !== "";

/** Gives a list item its box as the first thing in it, where the converter looks for it. */
export function withBox(item: Element): Element {
  const own = boxOfItem(item);
  const found = takeFirstBox(item.children, ["p", "label", "div", "span"]);
  const state = own ?? found?.box;
  if (!state) return item;
  const children = found ? found.rest : item.children;
  return { ...item, children: [checkbox(state.checked), ...(state.checked ? children.map(unstruck) : children)] };
}

/** What is ticked is drawn struck by many editors: that it is done is said by the box. Lists within are left as they are. */
function unstruck(node: ElementContent): ElementContent {
  if (node.type !== "element" || /^[uo]l$/.test(node.tagName)) return node;
  const style = attribute(node, "style").replace(/text-decoration[\w-]*\s*:[^;]*line-through[^;]*;?/gi, "");
  const tagName = /^(?:del|s|strike)$/.test(node.tagName) ? "span" : node.tagName;
  return { ...node, tagName, properties: { ...node.properties, style }, children: node.children.map(unstruck) };
}

const checkbox = (checked: boolean) => element("input", [], { type: "checkbox", checked });

/** Cuts the box off that stands before all words, also within elements of these names. */
function takeFirstBox(children: ElementContent[], within: readonly string[]): { box: { checked: boolean }; rest: ElementContent[] } | null {
  const at = children.findIndex((child) => !isBlank(child));
  const first = children[at];
  if (first?.type === "text") {
    const mark = written.exec(first.value);
    const rest = { ...first, value: first.value.replace(written, "") };
    return mark ? { box: { checked: mark[1] !== " " }, rest: children.with(at, rest) } : null;
  }
  if (!isElement(first)) return null;
  const box = boxIn(first);
  // A box that is a label has its words within.
  if (box) return { box, rest: [...first.children, ...children.slice(at + 1)] };
  if (!within.includes(first.tagName)) return null;
  const inner = takeFirstBox(first.children, within);
  if (!inner) return null;
  const rest = inner.rest.every(isBlank) ? [] : [{ ...first, children: inner.rest }];
  return { box: inner.box, rest: [...rest, ...children.slice(at + 1)] };
}

/** A block that begins with a box outside any list becomes an item of one; null for any other block. */
export function itemOfBlock(block: Element): Element | null {
  if (!isElement(block, "p", "div", "label")) return null;
  const own = boxOfItem(block);
  if (!own && !takeFirstBox(block.children, ["label", "span"])) return null;
  const item = withBox({ ...block, tagName: "li" });
  return item.children.slice(1).every(isBlank) ? null : item;
}
