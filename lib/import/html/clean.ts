import type { Element, ElementContent, Root } from "hast";
import { boxIn, itemOfBlock, withBox } from "./checkboxes.ts";
import { stepsOfSheet } from "./command-sheets.ts";
import { attribute, element, hasClass, isElement } from "./elements.ts";
import { withNestedLists, withWholeLists } from "./lists.ts";
import { contentsOfLayout, flatCell, sign, withHeader } from "./table-cells.ts";

const dropped = new Set("script style template noscript head svg math iframe object embed canvas audio video nav select button".split(" "));

/** A page as plain HTML: what the products draw with classes and styles becomes the element that means it. */
export function cleanHtml(root: Root): Root {
  const title = textOfTitle(root);
  const children = cleanAll(root.children.filter((child) => child.type !== "doctype") as ElementContent[], root);
  const hasHeading = contains(children, "h1");
  return { type: "root", children: title && !hasHeading ? [element("h1", [{ type: "text", value: title }]), ...children] : children };
}

const contains = (nodes: ElementContent[], name: string): boolean =>
  nodes.some((node) => isElement(node) && (node.tagName === name || contains(node.children, name)));

function textOfTitle(root: Root): string {
  const html = root.children.find((child) => isElement(child, "html"));
  const head = isElement(html) ? html.children.find((child) => isElement(child, "head")) : undefined;
  const title = isElement(head) ? head.children.find((child) => isElement(child, "title")) : undefined;
  const text = isElement(title) ? title.children[0] : undefined;
  return text?.type === "text" ? text.value.trim() : "";
}

function cleanAll(children: readonly ElementContent[], parent: Element | Root): ElementContent[] {
  const inList = parent.type === "element" && ["ul", "ol"].includes(parent.tagName);
  return withWholeLists(
    children.flatMap((child) => (isElement(child) ? cleanElement(child, parent) : child.type === "text" ? [child] : [])),
    inList,
  );
}

function cleanElement(node: Element, parent: Element | Root): ElementContent[] {
  if (isHidden(node)) return [];
  const box = boxIn(node);
  // The box of its item, put there by `withBox`.
  if (box && isElement(parent, "li") && node.tagName === "input" && parent.children[0] === node) return [node];
  if (box && node.tagName !== "li") return itemOrSign(node, box.checked, parent);
  if (dropped.has(node.tagName)) return [];
  if (node.tagName === "pre") return [withLanguage(node, parent)];
  if (node.tagName === "img") return image(node);
  if (node.tagName === "table") {
    const contents = contentsOfLayout(node);
    if (contents) return cleanAll(contents, element("div", contents));
    const steps = stepsOfSheet(node);
    if (steps) return cleanElement(steps, parent);
  }
  const item = isElement(parent, "li", "td", "th") ? null : itemOfBlock(node);
  const shaped = item ?? (node.tagName === "li" ? withBox(node) : node.tagName === "table" ? withHeader(node) : renamed(node));
  const clean = { ...shaped, children: struckByStyle(shaped, cleanAll(shaped.children, shaped)) };
  if (clean.tagName === "ul" || clean.tagName === "ol") return [withNestedLists(clean)];
  if (clean.tagName === "td" || clean.tagName === "th") return [flatCell(clean)];
  if (clean.tagName === "a" && !/^(https?|mailto|tel|ftp):|^[\w./?][^:]*$/i.test(attribute(clean, "href"))) return clean.children;
  return [clean];
}

function isHidden(node: Element): boolean {
  if (node.properties.hidden !== undefined && node.properties.hidden !== false) return true;
  if (attribute(node, "ariaHidden") === "true" && !boxIn(node)) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attribute(node, "style"));
}

/** A box that has its words within (`role="checkbox"`) is an item; another one is the sign of a box. */
function itemOrSign(node: Element, checked: boolean, parent: Element | Root): ElementContent[] {
  const words = cleanAll(node.children, node);
  if (words.length === 0 || isElement(parent, "td", "th", "p", "span")) return [sign(checked), ...words];
  return [element("li", [element("input", [], { type: "checkbox", checked }), ...words])];
}

/** An item or a paragraph that its style strikes out: its own words are, the lists within say it themselves. */
function struckByStyle(node: Element, children: ElementContent[]): ElementContent[] {
  if (!/^(?:p|li)$/.test(node.tagName) || !isStruck(node)) return children;
  return children.map((child) =>
    child.type === "text"
      ? child.value.trim() === ""
        ? child
        : element("del", [child])
      : /^(?:[uo]l|input|p|del)$/.test((child as Element).tagName)
        ? child
        : element("del", [child]),
  );
}

const isStruck = (node: Element): boolean => /(?:^|;)\s*text-decoration[\w-]*\s*:\s*line-through/i.test(attribute(node, "style"));

/** Google Docs says by style what others say by element, and wraps all it copies into a `<b>` that is not bold. */
function renamed(node: Element): Element {
  const style = attribute(node, "style");
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style)?.[1] ?? "";
  const tagName = node.tagName;
  if (node.properties.dataTaskListLocalId !== undefined || attribute(node, "dataNodeType") === "actionList")
    return { ...node, tagName: "ul" };
  if ((tagName === "b" || tagName === "strong") && /^(normal|[1-4]00)$/.test(weight)) return { ...node, tagName: "span" };
  if (tagName !== "span" || node.children.length === 0) return node;
  if (/(?:^|;)\s*font-family\s*:[^;]*(?:courier|consolas|monospace|menlo)/i.test(style)) return { ...node, tagName: "code" };
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) return { ...node, tagName: "strong" };
  return isStruck(node) ? { ...node, tagName: "del" } : node;
}

/** Pictures within the document itself are left out; a picture of an emoji is that emoji. */
function image(node: Element): ElementContent[] {
  const alt = attribute(node, "alt");
  const isEmoji = attribute(node, "dataEmojiFallback") !== "" || hasClass(node, /emoji|emoticon/);
  if (isEmoji) return [{ type: "text", value: attribute(node, "dataEmojiFallback") || alt }];
  return /^(data|blob|file|cid):|^$/i.test(attribute(node, "src")) ? [] : [node];
}

/** `brush: bash`, `data-language`, `highlight-source-shell`: where the products name the language of a code block. */
function withLanguage(pre: Element, parent: Element | Root): Element {
  const code = pre.children.find((child) => isElement(child, "code"));
  const places = [code, pre, parent].filter((place) => isElement(place));
  const words = places.flatMap((place) => [
    attribute(place, "dataLanguage"),
    /brush:\s*([\w+#-]+)/.exec(attribute(place, "dataSyntaxhighlighterParams"))?.[1],
    /(?:^| )(?:language|lang|highlight-source|brush)-([\w+#-]+)/i.exec(attribute(place, "className"))?.[1],
  ]);
  const language = words.find((word) => word && !/^(?:plain|none|text|plaintext)$/i.test(word))?.toLowerCase();
  const className = language ? [`language-${language}`] : [];
  return element("pre", [element("code", pre.children, { className })]);
}
