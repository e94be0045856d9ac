import type { PhrasingContent, Root, RootContent } from "mdast";

const opens = /^<(del|s|strike)>$/i;

/** `<del>`, `<s>` and `<strike>` strike out as `~~` does: what stands between them is read as struck, on the lines it stands. */
export function withStruckHtml(root: Root, text: string): Root {
  if (!/<(?:del|s|strike)>/i.test(text)) return root;
  for (const node of root.children) strike(node);
  return root;
}

function strike(node: RootContent): void {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") node.children = struck(node.children);
  else if ("children" in node) for (const child of node.children) strike(child);
}

function struck(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node) continue;
    const tag = node.type === "html" ? opens.exec(node.value)?.[1]?.toLowerCase() : undefined;
    const end = tag
      ? nodes.findIndex((other, index) => index > at && other.type === "html" && other.value.toLowerCase() === `</${tag}>`)
      : -1;
    if (end < 0) {
      found.push(node);
      continue;
    }
    const position = nodes[at + 1]?.position ?? node.position;
    found.push({ type: "delete", children: nodes.slice(at + 1, end), ...(position ? { position } : {}) });
    at = end;
  }
  return found;
}
