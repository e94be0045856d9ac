import type { Command } from "../reading.ts";
import { looksLikeCommand } from "./command-line.ts";
import { readCommand } from "./read-command.ts";

const label = /^\s*(?:[-*]\s+)?(?:\*\*)?[\p{L} -]{0,40}(?:commands?|befehle?|commandes?|comandos?)(?:\*\*)?\s*:(?:\*\*)?\s*(.*)$/iu;

/**
 * The command a fence of another kind ends with: `Rollback Command:` and the lines after it; null without one. `line` is the line of
 * the opening fence.
 */
export function commandWithin(fence: { text: string; line: number }): Command | null {
  const lines = fence.text.split("\n");
  const at = lines.findIndex((line) => label.test(line.slice(0, 2000)));
  if (at < 0) return null;
  const beside = (label.exec((lines[at] ?? "").slice(0, 2000))?.[1] ?? "").replaceAll("`", "").trim();
  const own: string[] = [];
  for (const line of lines.slice(at + 1)) {
    if (line.trim() === "" ? own.length > 0 : own.length === 0 && !looksLikeCommand(line)) break;
    if (line.trim() !== "" || own.length > 0) own.push(line);
  }
  const onLabel = beside !== "" && looksLikeCommand(beside);
  const text = onLabel ? [beside] : own;
  if (text.length === 0) return null;
  const first = onLabel ? at : lines.indexOf(text[0] ?? "", at + 1);
  const line = fence.line + 1 + first;
  // `readCommand` takes the line before the first one, as if a fence opened there.
  return {
    ...readCommand({ language: "", text: text.join("\n"), line: line - 1, endLine: line + text.length - 1 }),
    line,
    endLine: line + text.length - 1,
  };
}
