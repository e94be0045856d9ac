import type { Paragraph, RootContent } from "mdast";
import { topicOf } from "../blocks/topics.ts";
import { labelOf } from "../text/label.ts";
import { plainText } from "../text/plain-text.ts";

export type Objective = { text: string; block: Paragraph };

const labelled = /^(?:objectives?|goals?|purpose|ziel|doel|objectif|objetivo)\s*:\s*(.+)$/iu;

/** What a phase is to achieve, where its first paragraph says so: `**Objective**: Deploy the schema`. */
export function objectiveOf(block: RootContent | undefined): Objective | null {
  if (block?.type !== "paragraph") return null;
  const text = labelled.exec(plainText(block.children))?.[1];
  return text === undefined ? null : { text, block };
}

/** The same where a list below `**Objectives:**` says it; the list itself stays a note. */
export function listedObjective(blocks: readonly RootContent[]): string | null {
  const at = blocks.findIndex((block) => topicOf(labelOf(block)?.text ?? "") === "objectives");
  const list = at < 0 ? undefined : blocks[at + 1];
  if (list?.type !== "list") return null;
  const items = list.children.flatMap(({ children: [first] }) => (first?.type === "paragraph" ? [plainText(first.children)] : []));
  return items.length === 0 ? null : items.join("; ");
}
