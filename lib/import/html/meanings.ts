import type { Element, ElementContent, Root } from "hast";
import { toText } from "hast-util-to-text";
import { topicOf } from "../../runbook/blocks/topics.ts";
import { attribute, element, hasClass, isBlank, isElement } from "./elements.ts";
import { foldOf } from "./folds.ts";
import { withSizedHeadings } from "./sized-headings.ts";
import { isMacro, macro, type Passed } from "./wiki-macros.ts";
import { isWordItem, wordLists } from "./word-lists.ts";

/**
 * What a product says by its own elements, classes and sizes, as the elements that mean it: a wiki's macros, the titles and
 * admonitions of AsciiDoc, the lists of a word processor, big first lines, the boxes of note-taking programs.
 */
export function withMeanings(root: Root): Root {
  const passed: Passed = { depth: 1 };
  const children = meant(root.children.filter((child) => child.type !== "doctype") as ElementContent[], passed);
  return { type: "root", children: withSizedHeadings(children) };
}

/** Several nodes in their order; the items of a word processor stand beside each other and become one list. */
function meant(children: readonly ElementContent[], passed: Passed): ElementContent[] {
  const whole = children.some(isWordItem) ? wordLists(children) : children;
  return whole.flatMap((child) => (child.type === "element" ? meantOf(child, passed) : [child]));
}

function meantOf(node: Element, passed: Passed): ElementContent[] {
  if (isMacro(node)) return macro(node, passed, (children) => meant(children, passed), titled);
  if (/^h[1-6]$/.test(node.tagName)) passed.depth = Number(node.tagName.slice(1));
  if (node.tagName === "div" && hasClass(node, /(?:^| )title(?: |$)/)) return titled(toText(node).trim(), passed);
  if (hasClass(node, /(?:^| )admonitionblock(?: |$)/)) return [admonition(node, passed)];
  if (node.tagName === "p" && hasClass(node, /(?:^| )(?:MsoTitle|title|Title)(?: |$)/)) {
    passed.depth = 1;
    return [element("h1", node.children)];
  }
  if (node.tagName === "div" && attribute(node, "id") === "toc" && hasClass(node, /(?:^| )toc(?: |$)/)) return [];
  if (node.tagName === "ul" && hasClass(node, /(?:^| )toggle(?: |$)/))
    return meant(
      node.children.flatMap((item) => (isElement(item, "li") ? item.children : [])),
      passed,
    );
  if (node.tagName === "details") return folded(node, passed);
  if (node.tagName === "table")
    return [
      ...captions(node, passed),
      {
        ...node,
        children: meant(
          node.children.filter((child) => !isElement(child, "caption")),
          passed,
        ),
      },
    ];
  const shaped = withItsBox(node);
  return [{ ...shaped, children: meant(shaped.children, passed) }];
}

/** What a page folds away stands below its summary. */
function folded(node: Element, passed: Passed): ElementContent[] {
  const summary = node.children.find((child) => isElement(child, "summary"));
  const rest = node.children.filter((child) => child !== summary);
  const title = summary ? toText(summary).trim() : "";
  return foldOf(title, meant(rest, passed)) ?? [...(title ? titled(title, passed) : []), ...meant(rest, passed)];
}

/** The title of a table stands above it. */
const captions = (table: Element, passed: Passed): ElementContent[] =>
  table.children.flatMap((child) =>
    isElement(child, "caption")
      ? titled(
          toText(child)
            .trim()
            .replace(/^Table \d+\. /, ""),
          passed,
        )
      : [],
  );

/** A title that says what is below it (“Rollback plan”) is a heading beside the last one; any other is a bold line. */
function titled(title: string, passed: Passed): ElementContent[] {
  if (title === "") return [];
  const topic = topicOf(title);
  const words: ElementContent = { type: "text", value: title };
  if (topic === null || topic === "listing" || topic === "steps") return [element("p", [element("strong", [words])])];
  return [element(`h${Math.max(2, passed.depth)}`, [words])];
}

/** `NOTE: …` of AsciiDoc is drawn as a table of a picture and words. */
function admonition(node: Element, passed: Passed): Element {
  const kind = /(?:^| )(note|tip|warning|important|caution)(?: |$)/.exec(attribute(node, "className"))?.[1] ?? "note";
  const content = find(node, (each) => hasClass(each, /(?:^| )content(?: |$)/));
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  const label = element("p", [element("strong", [{ type: "text", value: `${name}:` }])]);
  return element("blockquote", [label, ...wrapped(meant(content?.children ?? [], passed))]);
}

/** Loose words become a paragraph. */
const wrapped = (children: ElementContent[]): ElementContent[] =>
  children.every((child) => child.type === "text" || isElement(child, "code", "a", "em", "strong", "span", "b", "i"))
    ? [element("p", children)]
    : children;

function find(node: Element, is: (each: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (is(child)) return child;
    const inner = find(child, is);
    if (inner) return inner;
  }
  return undefined;
}

/** `❏` and `✓` of AsciiDoc’s check lists, Evernote’s and OneNote’s boxes. */
function withItsBox(node: Element): Element {
  if (node.tagName === "en-todo") return element("input", [], { type: "checkbox", checked: attribute(node, "checked") === "true" });
  const evernote = /--en-checked\s*:\s*(true|false)/.exec(attribute(node, "style"))?.[1];
  if (node.tagName === "li" && evernote) return { ...node, properties: { ...node.properties, dataChecked: evernote } };
  const tag = attribute(node, "dataTag");
  if (/(?:^|,)to-do(?::|,|$)/.test(tag))
    return { ...node, properties: { ...node.properties, dataChecked: String(/to-do:completed/.test(tag)) } };
  if (node.tagName !== "li") return node;
  const first = node.children.findIndex((child) => !isBlank(child));
  const paragraph = node.children[first];
  const words = isElement(paragraph, "p") ? paragraph.children[0] : paragraph;
  const sign = words?.type === "text" ? /^\s*([❏☐✓☑✔])\s/u.exec(words.value) : null;
  if (words?.type !== "text" || !sign) return node;
  const rest: ElementContent = { ...words, value: `[${/[❏☐]/u.test(sign[1] ?? "") ? " " : "x"}] ${words.value.slice(sign[0].length)}` };
  const children = isElement(paragraph, "p")
    ? node.children.with(first, { ...paragraph, children: paragraph.children.with(0, rest) })
    : node.children.with(first, rest);
  return { ...node, children };
}
