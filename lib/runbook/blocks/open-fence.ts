import type { Code, Root, RootContent } from "mdast";
import { linesOf } from "../text/lines-of.ts";
import { moveDown, parseMarkdown } from "../text/parse-markdown.ts";

/**
 * A fence that nobody closed goes on to the end of the document, with all the work below it. It ends where the next one opens, or
 * where a heading stands behind a blank line; what follows is read as if it had been closed there. `lines` are the document's.
 */
export function withFencesClosed(root: Root, lines: readonly string[]): Root {
  const last = root.children.at(-1);
  if (last?.type !== "code" || isClosed(last, lines)) return root;
  return { ...root, children: [...root.children.slice(0, -1), ...closedAt(last, lines)] };
}

function closedAt(code: Code, lines: readonly string[]): RootContent[] {
  const { line } = linesOf(code);
  const own = code.value.split("\n");
  const at = own.findIndex((text, index) => opens(text) || (isHeading(text) && index > 0 && own[index - 1]?.trim() === ""));
  if (at < 1) return [code];
  const rest = parseMarkdown(own.slice(at).join("\n"));
  for (const node of rest.children) moveDown(node, line + at);
  const value = own.slice(0, at).join("\n").trimEnd();
  const end = { line: line + value.split("\n").length, column: 1 };
  const start = code.position?.start ?? { line, column: 1 };
  return [{ ...code, value, position: { start, end } }, ...withFencesClosed(rest, lines).children];
}

/** Whether a fence ends in its own mark; an indented block has none and ends by itself. */
function isClosed(code: Code, lines: readonly string[]): boolean {
  const { line, endLine } = linesOf(code);
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[line - 1] ?? "")?.[1];
  return mark === undefined || (endLine > line && new RegExp(`^\\s*${mark[0]}{${mark.length},}\\s*$`).test(lines[endLine - 1] ?? ""));
}

const opens = (text: string) => /^ {0,3}(?:`{3,}|~{3,})[a-z]{2,20}$/i.test(text.trimEnd());
/** “## Clean up” is a comment in some languages, and two signs with words behind them are rarely one. */
const isHeading = (text: string) => /^#{2,6} \p{L}/u.test(text);
