import type { Element, ElementContent } from "hast";
import { toText } from "hast-util-to-text";
import { attribute, element, hasClass, isBlank, isElement } from "./elements.ts";

const level = /mso-list\s*:\s*l\d+ level(\d)/i;
const deepest = 9;

/** Word writes an item as a paragraph that only its style calls one. */
export const isWordItem = (node: ElementContent): boolean =>
  isElement(node, "p") && (level.test(attribute(node, "style")) || (hasClass(node, /MsoListParagraph/) && marker(node) !== null));

type Open = { list: Element; depth: number };

/** Puts paragraphs that are items into lists, those of a deeper level into the item before them. */
export function wordLists(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  let open: Open[] = [];
  for (const child of children) {
    if (isBlank(child)) continue;
    if (!isWordItem(child) || child.type !== "element") {
      open = [];
      out.push(child);
      continue;
    }
    const depth = Math.min(Number(level.exec(attribute(child, "style"))?.[1] ?? 1), deepest);
    const said = marker(child) ?? "";
    const item = itemOf(child, said);
    open = open.filter((each) => each.depth <= depth);
    const here = open.at(-1);
    if (here && here.depth === depth) {
      here.list.children.push(item);
      continue;
    }
    const list = element(/[\p{L}\p{N}][.)]?$/u.test(said) && said !== "o" && said !== "§" ? "ol" : "ul", [item]);
    const above = here?.list.children.at(-1);
    if (isElement(above)) above.children.push(list);
    else out.push(list);
    open.push({ list, depth });
  }
  return out;
}

function itemOf(paragraph: Element, said: string): Element {
  const children = paragraph.children.filter((child) => !isIgnored(child) && child.type !== "comment");
  const isBox = /^[☐☑☒□\uF06F\uF0A8\uF0FE]$/u.test(said);
  return element("li", children, isBox ? { dataChecked: String(/[☑☒\uF0FE]/u.test(said)) } : {});
}

const isIgnored = (node: ElementContent): boolean => isElement(node) && /mso-list\s*:\s*ignore/i.test(attribute(node, "style"));

/** The bullet or the number, which Word writes out beside the words. */
function marker(node: Element): string | null {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (isIgnored(child)) return toText(child).replace(/\s+/g, "");
    const inner = marker(child);
    if (inner !== null) return inner;
  }
  return null;
}
