import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";

type Rooted = { children: RootContent[] };

/**
 * A bold line right behind an item, without a blank line and not indented, is to Markdown a part of that item:
 *
 *     - Errors < 1%
 *     **Hold if:**
 *     - Errors 1-2%
 *
 * People mean a line of its own. The list ends before it, and what follows is another list.
 */
export function withLazyLabels<Tree extends Rooted>(root: Tree): Tree {
  if (!root.children.some((block) => block.type === "list" && block.children.some((item) => cutOf(item, block)))) return root;
  return { ...root, children: root.children.flatMap((block) => (block.type === "list" ? apart(block) : [block])) };
}

/** Where the last paragraph of an item, or of one in it, goes on with a bold word at the column of the list. */
function cutOf(item: ListItem, list: List): { paragraph: Paragraph; at: number } | null {
  const last = item.children.at(-1);
  if (last?.type === "list") {
    const inner = last.children.at(-1);
    return inner ? cutOf(inner, list) : null;
  }
  if (last?.type !== "paragraph") return null;
  const column = list.position?.start.column;
  const at = last.children.findIndex((node, index) => {
    const before = last.children[index - 1];
    return node.type === "strong" && node.position?.start.column === column && before?.type === "text" && before.value.endsWith("\n");
  });
  return at > 0 ? { paragraph: last, at } : null;
}

function apart(list: List): RootContent[] {
  const found: RootContent[] = [];
  let from = 0;
  const take = (to: number) => {
    const children = list.children.slice(from, to);
    if (children.length > 0) found.push({ ...list, children, position: spanning(children[0], children.at(-1)) });
    from = to;
  };
  for (const [index, item] of list.children.entries()) {
    const cut = cutOf(item, list);
    if (!cut) continue;
    const { paragraph, at } = cut;
    const label = paragraphOf(paragraph.children.slice(at), paragraph);
    paragraph.children = trimmed(paragraph.children.slice(0, at));
    endWith(item, paragraph);
    take(index + 1);
    found.push(label);
  }
  if (from === 0) return [list];
  take(list.children.length);
  return found;
}

const spanning = (first: ListItem | undefined, last: ListItem | undefined): List["position"] =>
  first?.position && last?.position ? { start: first.position.start, end: last.position.end } : undefined;

/** The item, the lists in it and its paragraph end where its own words do. */
function endWith(item: ListItem, paragraph: Paragraph): void {
  const end = paragraph.children.at(-1)?.position?.end;
  if (!end) return;
  const line = { line: paragraph.position?.start.line ?? end.line, column: 1 };
  const last = { ...end, line: Math.max(line.line, lastLine(paragraph.children) ?? end.line) };
  if (paragraph.position) paragraph.position = { start: paragraph.position.start, end: last };
  let inside: ListItem | undefined = item;
  while (inside) {
    if (inside.position) inside.position = { start: inside.position.start, end: last };
    const below: ListItem["children"][number] | undefined = inside.children.at(-1);
    if (below?.type !== "list") break;
    if (below.position) below.position = { start: below.position.start, end: last };
    inside = below.children.at(-1);
  }
}

/** A text that ended with a line break ends on the line before. */
function lastLine(nodes: readonly PhrasingContent[]): number | null {
  const last = nodes.at(-1);
  if (!last?.position) return null;
  return last.type === "text" ? last.position.start.line + last.value.split("\n").length - 1 : last.position.end.line;
}

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  return last?.type === "text" ? [...nodes.slice(0, -1), { ...last, value: last.value.replace(/\n$/, "") }] : nodes;
}

function paragraphOf(children: PhrasingContent[], whole: Paragraph): Paragraph {
  const start = children[0]?.position?.start;
  return { type: "paragraph", children, ...(start && whole.position && { position: { start, end: whole.position.end } }) };
}
