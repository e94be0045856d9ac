import type { Element, ElementContent } from "hast";
import { attribute, element, isBlank, isElement } from "./elements.ts";

/** Puts a list that stands directly in a list (Google Docs) into the item before it. */
export function withNestedLists(list: Element): Element {
  const children: ElementContent[] = [];
  for (const child of list.children) {
    const last = children.findLastIndex((each) => !isBlank(each));
    const item = children[last];
    if (isElement(child, "ul", "ol") && isElement(item, "li")) children[last] = { ...item, children: [...item.children, child] };
    else children.push(child);
  }
  return { ...list, children };
}

/** Gives items without a list one, and joins lists that are one list in pieces: Notion writes a list for every item. */
export function withWholeLists(children: ElementContent[], inList: boolean): ElementContent[] {
  const whole: ElementContent[] = [];
  /** Where the list that may go on stands, and the item count that an ordered one has. */
  for (const child of children) {
    const list = !inList && isElement(child, "li") ? element("ul", [child]) : child;
    const last = whole.findLastIndex((each) => !isBlank(each));
    const before = whole[last];
    if (isElement(list, "ul", "ol") && isElement(before) && continues(before, list)) before.children.push(...list.children);
    else whole.push(isElement(list, "ul", "ol") ? { ...list, children: [...list.children] } : list);
  }
  return whole;
}

function continues(before: Element, list: Element): boolean {
  if (before.tagName !== list.tagName) return false;
  if (list.tagName === "ul") return true;
  const start = Number(attribute(before, "start") || 1);
  const items = before.children.filter((child) => isElement(child, "li")).length;
  return Number(attribute(list, "start")) === start + items;
}
