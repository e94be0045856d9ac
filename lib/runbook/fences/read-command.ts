import type { Command } from "../reading.ts";
import { dangerOf } from "./danger.ts";
import { expectedIn } from "./expected.ts";
import { invocationsIn } from "./invocations.ts";
import { typedLines } from "./prompts.ts";

/**
 * Reads a fence of commands. `line` is the line of the opening fence, so the first line of `text` is the next one; `endLine` that of
 * the closing fence. Where prompts mark the commands, they and the output between them are left out of the text.
 */
export function readCommand(fence: { language: string; text: string; line: number; endLine: number }): Command {
  const language = fence.language.trim().toLowerCase();
  const lines = fence.text.split("\n").map((text, index) => ({ text, line: fence.line + 1 + index }));
  const typed = typedLines(lines, language);
  return {
    line: fence.line,
    endLine: fence.endLine,
    language,
    text: typed.map(({ text }) => text).join("\n"),
    invocations: invocationsIn(typed, language).map((item) => ({ ...item, danger: dangerOf(item.text) })),
    expected: expectedIn(lines),
  };
}
