import type { Code } from "mdast";
import { type Context, headingTexts } from "../blocks/context.ts";
import { fenceKind } from "../fences/fence-kind.ts";
import { readCommand } from "../fences/read-command.ts";
import { maxCommandLength } from "../limits.ts";
import type { Command } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";

/** The command a fence holds; null for message templates, prose, trees, forms and program code. */
export function commandOf(code: Code, label: string, context: Context): Command | null {
  const language = (code.lang ?? "").toLowerCase();
  const { line, endLine } = linesOf(code);
  if (code.value.trim() === "" || code.value.length > maxCommandLength || language.length > 40) return null;
  if (context.corrected.get(line) === "note") return null;
  const kind = fenceKind({ language, text: code.value, label, headings: headingTexts(context) });
  return kind === "commands" || context.corrected.get(line) === "step" ? readCommand({ language, text: code.value, line, endLine }) : null;
}

/** Whether the fence shows what its commands answered: such lines are no part of the command, and are kept beside it. */
export function hasOutput(code: Code, { text }: Command): boolean {
  const lines = (of: string) => of.split("\n").filter((line) => line.trim() !== "").length;
  return lines(text) < lines(code.value);
}
