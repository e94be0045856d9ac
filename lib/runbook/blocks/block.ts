import type { BlockContent, List, RootContent } from "mdast";
import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { type FenceKind, fenceKind } from "../fences/fence-kind.ts";
import type { Item } from "../reading.ts";
import { hasBox, takeBox } from "../text/checkbox.ts";
import { type Label, labelOf } from "../text/label.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { withoutNumber } from "../text/title.ts";
import { type Above, type Context, headingTexts } from "./context.ts";
import type { Section } from "./outline.ts";
import { topicHere } from "./topic-here.ts";
import { type Topic, topicOf } from "./topics.ts";

/** A block of the document with what stands above it. Every recogniser reads blocks; none walks the document itself. */
export type Block = {
  block: RootContent;
  /** The label right above the block. */
  label: Label | null;
  /** The headings above, nearest first. */
  headings: readonly Above[];
  topic: Topic | null;
  section: Section;
  /** What a code fence holds; null for any other block. */
  fence: FenceKind | null;
  /** It stands inside an item of a list. */
  nested: boolean;
  context: Context;
};

/** Every block of the document, in order; those inside quotes and list items too. Sections a person called notes are left out. */
export function blocksOf(root: Section, context: Context): Block[] {
  const blocks: Block[] = [];
  const visit = (section: Section, above: Context) => {
    if (section.heading && context.corrected.get(section.line) === "note") return;
    const here =
      section.heading && section.depth > 1
        ? { ...above, headings: [{ text: plainText(section.heading.children), line: section.line }, ...above.headings] }
        : above;
    addBlocks(section.blocks, section, here, false, null, blocks);
    for (const child of section.sections) visit(child, here);
  };
  visit(root, context);
  return blocks;
}

function addBlocks(
  blocks: readonly (RootContent | BlockContent)[],
  section: Section,
  context: Context,
  nested: boolean,
  outer: Label | null,
  found: Block[],
): void {
  let label = outer;
  for (const block of blocks) {
    if (context.corrected.get(linesOf(block).line) !== "note") {
      const fence =
        block.type === "code"
          ? fenceKind({ language: block.lang ?? "", text: block.value, label: label?.text ?? "", headings: headingTexts(context) })
          : null;
      found.push({ block, label, headings: context.headings, topic: topicHere(context, label, block), fence, section, nested, context });
      if (block.type === "blockquote") addBlocks(block.children, section, context, nested, label, found);
      if (block.type === "list") {
        for (const item of block.children) addBlocks(item.children.slice(1), section, context, true, labelOf(item.children[0]), found);
      }
    }
    label = labelOf(block);
  }
}

/** The items of a list with their own words, without bullets, boxes and symbols. */
export function itemsOf(list: List, context: Context): Item[] {
  return list.children.flatMap((item) => {
    const [first] = item.children;
    const { line, endLine } = linesOf(item);
    if (first?.type !== "paragraph" || context.corrected.get(line) === "note") return [];
    const said = plainText(first.children);
    const text = withoutSymbols(takeBox(said)?.rest ?? said);
    return text === "" ? [] : [{ text, line, endLine }];
  });
}

/** The items of a place that is a list without boxes, and not the details of another item; none for any other place. */
export function bulletsAt({ block, nested, label, topic, context }: Block): Item[] {
  if (block.type !== "list" || hasBox(block)) return [];
  // `- **Exit criteria**:` heads what is below it; any other item only goes into detail.
  return !nested || (label && topicOf(label.text) === topic) ? itemsOf(block, context) : [];
}

/** The nearest text above a place: its label or its heading. */
export function nearest({ label, headings }: Block): Above | null {
  return label ?? headings[0] ?? null;
}

/** A label or heading as a name: without its number, its colon and its symbols. */
export function nameOf(above: Above | null): string {
  return withoutNumber(withoutSymbols(above?.text ?? ""))
    .replace(/[\s:：]+$/, "")
    .trim();
}
