import type { RootContent } from "mdast";
import { linesOf } from "./lines-of.ts";
import { plainText } from "./plain-text.ts";

export type Label = { text: string; bold: boolean; line: number };

/** A short paragraph that introduces what follows it: wholly bold, or ending in a colon. Null for any other block. */
export function labelOf(block: RootContent | undefined): Label | null {
  if (block?.type !== "paragraph") return null;
  const text = plainText(block.children);
  if (text === "" || text.length > 200) return null;
  const bold = block.children.every(
    (node) => node.type === "strong" || (node.type === "text" && /^(?:[\s:：]|\p{Extended_Pictographic}|\uFE0F)*$/u.test(node.value)),
  );
  return bold || /[:：]$|(?<!\p{L})(?:if|when|wenn|falls|si|quand|cuando|quando)$/iu.test(text)
    ? { text, bold, line: linesOf(block).line }
    : null;
}
