import type { Item } from "../reading.ts";
import { beginsSql, looksLikeCommand } from "./command-line.ts";
import { saysExpected } from "./expected.ts";
import { isSql } from "./languages.ts";
import type { SourceLine } from "./prompts.ts";
import { openAfter, scanOf } from "./shell-scan.ts";
import { sqlScanOf } from "./sql-scan.ts";

/** How often a command may turn out never to be closed before lines are taken one by one: keeps hostile text linear. */
const maxUnclosed = 8;
/** The longest command that is taken as one, in lines. */
const maxLines = 2000;

/** The single commands of these lines, each from its first to its last line; comments, blank lines and bare addresses are none. */
export function invocationsIn(lines: readonly SourceLine[], language: string): Item[] {
  const found: Item[] = [];
  let unclosed = 0;
  let index = 0;
  while (index < lines.length) {
    const text = lines[index]?.text ?? "";
    if (!isInvocation(text, language)) {
      index = text.trimStart().startsWith("/*") ? afterBlockComment(lines, index) : index + 1;
      continue;
    }
    const sql = isSqlLine(text, language);
    const whole = unclosed >= maxUnclosed ? null : sql ? statementFrom(lines, index) : commandFrom(lines, index, language);
    if (!whole) unclosed++;
    const { codes, next } = whole ?? backslashed(lines, index, language);
    const first = lines[index];
    const last = lines[index + codes.length - 1] ?? first;
    const joined = codes.join("\n").trim();
    if (first && last && joined !== "") found.push({ text: joined, line: first.line, endLine: last.line });
    index = Math.max(next, index + 1);
  }
  return found;
}

type Whole = { codes: string[]; next: number };

function isInvocation(line: string, language: string): boolean {
  const text = line.trim();
  if (text === "" || /^(?:#|--(?:\s|$)|\/\/|\/\*|\*\/(?:\s|$)|REM\s|::\s)/i.test(text) || /^(?:\.{3}|…|```.*)$/.test(text)) return false;
  if (/^<?https?:\/\/\S+$/.test(text) && !/^http/i.test(language)) return false;
  return !saysExpected(text);
}

/** In an SQL fence a line that starts with a program is for the shell: `pg_dump …`; elsewhere a capital verb begins SQL. */
function isSqlLine(text: string, language: string): boolean {
  const line = text.trim();
  if (line.startsWith("\\")) return false;
  if (isSql(language)) return !looksLikeCommand(line);
  return beginsSql(line) && /;\s*(?:--.*)?$|\b(?:FROM|INTO|TABLE|SET)\b|^[A-Z]+$/.test(line);
}

function statementFrom(lines: readonly SourceLine[], start: number): Whole | null {
  const scan = sqlScanOf();
  const codes: string[] = [];
  for (let index = start; index < lines.length; index++) {
    const text = lines[index]?.text ?? "";
    // A statement that forgot its semicolon ends where a blank line is followed by the next one.
    if (index > start && scan.quote === "" && text.trim() === "" && beginsAnew(lines[index + 1]?.text ?? "")) return { codes, next: index };
    codes.push(scan.read(text));
    if (scan.closed) return { codes, next: index + 1 };
  }
  return scan.quote === "" ? trimmed(codes, lines.length) : null;
}

function beginsAnew(line: string): boolean {
  return beginsSql(line) || /^\s*(?:--|\/\*|\\)/.test(line) || looksLikeCommand(line);
}

function commandFrom(lines: readonly SourceLine[], start: number, language: string): Whole | null {
  const scan = scanOf(language);
  const codes: string[] = [];
  for (let index = start; index < Math.min(lines.length, start + maxLines); index++) {
    codes.push(scan.read(lines[index]?.text ?? ""));
    if (!openAfter(scan) && !/^\s*(?:\||&&)/.test(lines[index + 1]?.text ?? "")) return { codes, next: index + 1 };
  }
  // A line that says it goes on and does not is a slip; an open quote or block means the lines were not understood.
  const slip = scan.quote === "" && scan.depth === 0 && scan.blocks === 0 && scan.heredocs.length === 0;
  return slip ? trimmed(codes, start + codes.length) : null;
}

/** Lines joined by their backslashes only. */
function backslashed(lines: readonly SourceLine[], start: number, language: string): Whole {
  const codes: string[] = [];
  for (let index = start; index < lines.length; index++) {
    const code = scanOf(language).read(lines[index]?.text ?? "");
    codes.push(code);
    if (!code.endsWith("\\")) return { codes, next: index + 1 };
  }
  return trimmed(codes, lines.length);
}

function trimmed(codes: string[], next: number): Whole {
  while (codes.length > 1 && codes.at(-1)?.trim() === "") codes.pop();
  return { codes, next };
}

function afterBlockComment(lines: readonly SourceLine[], start: number): number {
  for (let index = start; index < lines.length; index++) if ((lines[index]?.text ?? "").includes("*/")) return index + 1;
  return start + 1;
}
