import type { PhrasingContent, RootContent } from "mdast";
import { linesOf } from "./lines-of.ts";
import { plainText } from "./plain-text.ts";

/** What stands behind the last line that was broken on purpose: a hard break, or a bold word on a new line. */
function lastSaid(nodes: readonly PhrasingContent[], whole: string): string {
  const at = nodes.findLastIndex((node, index) => {
    const before = nodes[index - 1];
    return node.type === "break" || (node.type === "strong" && before?.type === "text" && before.value.endsWith("\n"));
  });
  return at > 0 ? plainText(nodes.slice(nodes[at]?.type === "break" ? at + 1 : at)) : whole;
}

/** Capitals that say something of what stands around them. */
const marksNothing = /^(?:TODO|TBD|TBA|N\/A|OK|DONE|FIXME|END|EOF|YES|NO)$/u;

export type Label = { text: string; bold: boolean; line: number };

/**
 * A short paragraph that introduces what follows it: wholly bold, or ending in a colon. Of several lines the last one does.
 * Null for any other block.
 */
export function labelOf(block: RootContent | undefined): Label | null {
  if (block?.type !== "paragraph") return null;
  const whole = plainText(block.children);
  if (whole === "") return null;
  const text = /[:：]$/.test(whole) ? lastSaid(block.children, whole) : whole;
  if (text.length > 200) return null;
  // A line of capitals is what a bold line is where nothing can be bold: “PROCEED”.
  const loud = /^\p{Lu}[\p{Lu} /-]{1,30}\p{Lu}$/u.test(whole) && !marksNothing.test(whole);
  const bold =
    loud ||
    block.children.every(
      (node) => node.type === "strong" || (node.type === "text" && /^(?:[\s:：]|\p{Extended_Pictographic}|\uFE0F)*$/u.test(node.value)),
    );
  return bold || /[:：]$|(?<!\p{L})(?:if|when|wenn|falls|si|quand|cuando|quando)$/iu.test(text)
    ? { text, bold, line: linesOf(block).line }
    : null;
}
