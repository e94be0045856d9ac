import type { Code, Nodes, Root, RootContent } from "mdast";
import { hasBox } from "./checkbox.ts";
import { linesOf } from "./lines-of.ts";
import { moveDown, parseMarkdown } from "./parse-markdown.ts";

/**
 * A document may be a plan inside one `markdown` fence (an answer pasted from a chat, a template to copy). Where the fence
 * holds the work and the text around it none, the fence’s content is read in its place, on its own lines.
 */
export function unwrapDocument(root: Root): Root {
  const fences = root.children.flatMap((node) => (node.type === "code" && isMarkdown(node) ? [node] : []));
  const inner = new Map(fences.map((fence) => [fence, contentOf(fence)]));
  const fenced = [...inner.values()].flat();
  // Boxes that stand only in fences are the plan’s, whatever headings stand between them.
  const outside = fenced.some(hasBox) && fences.length > 1 ? hasWork : isWork;
  if (root.children.some(outside) || !fenced.some(isWork)) return root;
  return {
    ...root,
    children: root.children.flatMap((node): RootContent[] => (node.type === "code" ? (inner.get(node) ?? [node]) : [node])),
  };
}

const isMarkdown = ({ lang }: Code) => /^(?:markdown|md|mdx)$/i.test(lang ?? "");

const hasWork = (node: Nodes): boolean => hasBox(node) || (node.type === "list" && node.ordered === true);

function isWork(node: Nodes): boolean {
  return hasWork(node) || (node.type === "heading" && node.depth > 1);
}

function contentOf(fence: Code): RootContent[] {
  const { children } = parseMarkdown(fence.value);
  for (const node of children) moveDown(node, linesOf(fence).line);
  return children;
}
