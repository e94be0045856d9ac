import type { Paragraph, RootContent } from "mdast";
import { plainText } from "./plain-text.ts";

export type Objective = { text: string; block: Paragraph };

const labelled = /^(?:objectives?|goals?|purpose|ziel|objectif|objetivo)\s*:\s*(.+)$/iu;

/** What a phase is to achieve, where its first paragraph says so: `**Objective**: Deploy the schema`. */
export function objectiveOf(block: RootContent | undefined): Objective | null {
  if (block?.type !== "paragraph") return null;
  const text = labelled.exec(plainText(block.children))?.[1];
  return text === undefined ? null : { text, block };
}
