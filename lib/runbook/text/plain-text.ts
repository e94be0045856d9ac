import type { PhrasingContent } from "mdast";

/** The words of inline Markdown on their source lines: code keeps its backticks, links their text, images their description. */
export function plainLines(nodes: readonly PhrasingContent[]): readonly string[] {
  const known = read.get(nodes);
  if (known) return known;
  const lines = nodes
    .map(inline)
    .join("")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  read.set(nodes, lines);
  return lines;
}

/** A document is parsed once and read by many: what a paragraph says is worked out once. */
const read = new WeakMap<readonly PhrasingContent[], readonly string[]>();

/** The same on one line. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return plainLines(nodes).filter(Boolean).join(" ");
}

function inline(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return node.value.includes("`") ? `\`\` ${node.value} \`\`` : `\`${node.value}\``;
    case "break":
      return "\n";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    // What is struck out holds no longer.
    case "delete":
    case "html":
      return "";
    case "footnoteReference":
      return `[^${node.label ?? node.identifier}]`;
    default:
      return node.children.map(inline).join("");
  }
}
