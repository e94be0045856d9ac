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

/** Elements that stand in lines of Markdown. */
const element =
  /^<(?:a|abbr|address|article|aside|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figure|figcaption|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|nav|ol|p|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|textarea|tfoot|th|thead|tr|tt|u|ul|var|video|wbr)(?![\w-])/i;
/**
 * A link whose address a template fills in: `[DNS]({{ site.url }}{% link dns.md %}#zone)`. Each step of the address begins otherwise than
 * the others, so that one that never ends is given up in one pass.
 */
const templated = /\[([^[\]]{1,200})\]\((?=[^\s()]{0,200}\{[{%])(?:\{\{[^{}]{0,100}\}\}|\{%[^{}]{0,100}%\}|[^\s(){}]){1,400}\)/g;

function inline(node: PhrasingContent): string {
  switch (node.type) {
    case "inlineCode":
      return node.value.includes("`") ? `\`\` ${node.value} \`\`` : `\`${node.value}\``;
    case "break":
      return "\n";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    // What is struck out holds no longer.
    case "delete":
      return "";
    // `<version>` is a gap to be filled, `<br>` is markup.
    case "html":
      return /^<[A-Za-z][\w -]{0,60}>$/.test(node.value) && !element.test(node.value) ? node.value : "";
    case "text":
      return node.value.includes("]({") ? node.value.replace(templated, "$1") : node.value;
    case "footnoteReference":
      return `[^${node.label ?? node.identifier}]`;
    default:
      return node.children.map(inline).join("");
  }
}
