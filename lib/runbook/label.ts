import type { RootContent } from "mdast";
import { plainText } from "./plain-text.ts";

/** A short paragraph that introduces what follows it: wholly bold, or ending in a colon. Null for any other block. */
export function labelOf(block: RootContent | undefined): { text: string; bold: boolean } | null {
  if (block?.type !== "paragraph") return null;
  const text = plainText(block.children);
  if (text === "" || text.length > 200) return null;
  const bold = block.children.every((node) => node.type === "strong" || (node.type === "text" && /^[\s:]*$/.test(node.value)));
  return bold || text.endsWith(":") ? { text, bold } : null;
}
