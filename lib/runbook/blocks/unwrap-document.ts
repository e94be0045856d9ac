import type { Code, Nodes, Root, RootContent } from "mdast";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { moveDown, parseMarkdown } from "../text/parse-markdown.ts";
import { plainText } from "../text/plain-text.ts";
import { takeTime } from "../values/take-time.ts";

/**
 * A document may be a plan inside one `markdown` fence (an answer pasted from a chat, a template to copy). Where the fence
 * holds the work and the text around it none, the fence’s content is read in its place, on its own lines.
 */
export function unwrapDocument(root: Root): Root {
  const fences = root.children.flatMap((node) => (node.type === "code" && isMarkdown(node) ? [node] : []));
  const inner = new Map(fences.map((fence) => [fence, contentOf(fence)]));
  const fenced = [...inner.values()].flat();
  // Boxes that stand only in fences are the plan’s, whatever headings stand between them.
  const outside = isMostly(fenced, root.children) ? hasBox : fenced.some(hasBox) ? hasWork : isWork;
  if (root.children.some(outside) || !fenced.some(isWork)) return root;
  let depth = 1;
  return {
    ...root,
    children: root.children.flatMap((node): RootContent[] => {
      if (node.type === "heading") depth = node.depth;
      return node.type === "code" ? withHeads(inner.get(node) ?? [node], depth) : [node];
    }),
  };
}

/**
 * In a fence nobody marks headings where a line will do: `T-4h: Begin` and `Servers:` over a list are the headings of what is
 * below them, one deeper than the fence’s own.
 */
function withHeads(blocks: RootContent[], depth: number): RootContent[] {
  if (blocks.some(({ type }) => type === "heading")) return blocks;
  return blocks.map((block, at): RootContent => {
    const next = blocks[at + 1];
    if (block.type !== "paragraph" || next?.type !== "list" || hasBox(block)) return block;
    const text = plainText(block.children);
    const { line, endLine } = linesOf(block);
    if (line !== endLine || text.length > 80 || !(/[:：]$/.test(text) || takeTime(text, null))) return block;
    return { type: "heading", depth: depthBelow(depth), children: block.children, ...(block.position ? { position: block.position } : {}) };
  });
}

/** A description around a full example: the fence has many boxes, what is around it few numbers. */
function isMostly(fenced: readonly RootContent[], around: readonly RootContent[]): boolean {
  const numbers = around.reduce((sum, node) => sum + (node.type === "list" && node.ordered ? node.children.length : 0), 0);
  return boxesIn(fenced) > 3 * numbers;
}

const boxesIn = (nodes: readonly Nodes[]): number =>
  nodes.reduce((sum, node) => sum + (node.type === "listItem" && hasBox(node) ? 1 : "children" in node ? boxesIn(node.children) : 0), 0);

const depthBelow = (depth: number): 1 | 2 | 3 | 4 | 5 | 6 => ([2, 3, 4, 5, 6] as const)[depth - 1] ?? 6;

/** A fence that says so, or one without a language that holds headings below its first and work, or is all boxes. */
const isMarkdown = ({ lang, value, ...code }: Code) =>
  /^(?:markdown|md|mdx)$/i.test(lang ?? "") ||
  (/^(?:text|txt|plain)?$/i.test(lang ?? "") &&
    isFenced({ value, ...code }) &&
    ((/^#{2,6} \p{L}/mu.test(value) && /^(?:[-*+] \[[ xX]\]|\d{1,3}[.)]) \S/m.test(value)) || isChecklist(value)));

/** A block that is indented has no line that opens it. */
function isFenced(code: Code): boolean {
  const { line, endLine } = linesOf(code);
  return endLine - line + 1 > code.value.split("\n").length;
}

/** Nothing but boxes, and a line over them now and then. */
function isChecklist(value: string): boolean {
  const lines = value
    .slice(0, 40_000)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const boxes = lines.filter((line) => /^\s*[-*+] \[[ xX]\] \S/.test(line)).length;
  return boxes > 0 && boxes * 3 >= lines.length * 2;
}

const hasWork = (node: Nodes): boolean => hasBox(node) || (node.type === "list" && node.ordered === true);

function isWork(node: Nodes): boolean {
  return hasWork(node) || (node.type === "heading" && node.depth > 1);
}

function contentOf(fence: Code): RootContent[] {
  const { children } = parseMarkdown(fence.value);
  for (const node of children) moveDown(node, linesOf(fence).line);
  return children;
}
