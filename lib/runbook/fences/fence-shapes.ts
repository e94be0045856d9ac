import { keyValue } from "../../domain/messages/plain-line.ts";
import { placeholdersIn } from "../../domain/steps/placeholders.ts";
import { branchOf, restoredDrawing } from "./drawing.ts";
import { isGreeting, subjectIn } from "./message-shape.ts";
import { questionOf } from "./yes-no.ts";

/** Lines looked at: what a fence is shows early, and nobody should wait for the rest. */
const most = 400;

/** The filled lines of a fence, as far as they are looked at. */
export function filledLines(text: string): string[] {
  return text
    .slice(0, 40_000)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, most);
}

/** Whether most of the lines pass. */
export function share(lines: readonly string[], least: number, passes: (line: string) => boolean): boolean {
  return lines.length > 0 && lines.filter(passes).length >= least * lines.length;
}

/** What a drawing of lines is: a tree of words, a listing of files, another diagram, or no drawing. */
export function drawingOf(lines: readonly string[], decides: boolean): "tree" | "listing" | "diagram" | null {
  const restored = lines.map((line) => restoredDrawing(line));
  if (restored.some((line) => /[┌┐╔╗╭╮┏┓].{0,200}[─═━]|[─═━]{2,}.{0,200}[┐╗╮┓]|\+-{3,80}\+/.test(line.slice(0, 400)))) return "diagram";
  const signs = restored.filter(
    (line) => /^[\s│┃║|]*(?:[├└┣┗╠╚╰]|\|--|\+--|`--|\\--)/.test(line.slice(0, 400)) && !line.trimEnd().endsWith("|"),
  );
  const arrows = restored.filter((line) => /^\s*(?:->|→|-->|=>|↳)|\s(?:-->|->|→)\s/.test(line.slice(0, 400)));
  if (signs.length >= 2) {
    const names = signs.flatMap((line) => branchOf(line)?.text ?? []);
    return share(names, 0.6, (name) => /^[\w.@*<>{}[\]$-]+\/?(?:\s+(?:#|<-|←|\/\/|\().*)?$/.test(name) && /[./_*-]|^[a-z]+$/.test(name))
      ? "listing"
      : "tree";
  }
  return decides && arrows.length >= 2 && arrows.length * 3 >= lines.length ? "tree" : null;
}

/** Whether the lines ask for yes or no, apart from a heading or an outcome. */
export function areQuestions(lines: readonly string[]): boolean {
  const asked = lines.filter((line) => questionOf(line) !== null);
  return (
    asked.length > 0 && asked.length >= 0.6 * lines.length && (asked.length > 1 || /[(/]\s*(?:no|n|nein|non|não)\b/i.test(asked[0] ?? ""))
  );
}

/** Whether most lines are `name: >99.9%`. */
export function areFigures(lines: readonly string[], least: number): boolean {
  return share(lines, least, (line) =>
    /^(?:\D{0,24}?)(?:[<>≤≥~≈=]|â‰[¤¥]|up to|under|below|above|over|at least|at most)\s?\d/i.test(keyValue(line)?.value ?? ""),
  );
}

export function areNamedValues(lines: readonly string[]): boolean {
  return share(lines, 0.7, (line) => keyValue(line) !== null);
}

/** Whether the text is addressed to people: a subject, a greeting, or sentences with gaps in them. */
export function isAddressed(lines: readonly string[]): boolean {
  if (subjectIn(lines) !== null || isGreeting(lines[0] ?? "")) return true;
  return lines.some(
    (line) =>
      line.trim().split(/\s+/).length > 6 &&
      keyValue(line) === null &&
      !/^\s*[#$>`/-]/.test(line) &&
      /[.!?]\s*$/.test(line) &&
      placeholdersIn(line, 1).length > 0,
  );
}

/** Whether the lines are fields with gaps: `blanks` of them empty or drawn as `____`. */
export function gapsOf(lines: readonly string[]): { fields: number; blanks: number; titled: boolean } {
  const values = lines.map((line) => keyValue(line));
  const fields = values.filter((pair) => pair !== null && (pair.value === "" || placeholdersIn(pair.value, 1).length > 0)).length;
  const blanks = lines.filter((line) => /_{3,}|\.{6,}|:\s*$|\[ \]/.test(line)).length;
  return { fields, blanks, titled: values[0] === null };
}

/** Whether the fence holds a Markdown text of its own: headings, boxes or a table. */
export function isDocument(lines: readonly string[]): boolean {
  const heads = lines.filter((line) => /^#{1,6}\s+\S/.test(line)).length;
  const boxes = lines.filter((line) => /^\s*(?:[-*+]\s+|\d+[.)]\s+)?\[[ xX]\]\s/.test(line)).length;
  const rows = lines.filter((line) => /^\s*\|.*\|\s*$/.test(line)).length;
  const lists = lines.filter((line) => /^\s*(?:[-*+]|\d+[.)])\s+\S/.test(line)).length;
  return (
    (heads > 0 && lines.some((line) => /^#{2,6}\s/.test(line)) && heads + boxes + rows + lists > 1) ||
    (boxes > 1 && boxes * 2 >= lines.length) ||
    (heads > 0 && rows + lists + boxes > 2 && (heads + rows + lists + boxes) * 2 >= lines.length)
  );
}

/** Whether the lines are a program's source or a configuration rather than something to type. */
export function isSource(lines: readonly string[]): boolean {
  const code =
    /^\s*(?:import\s.+from\s|export (?:const|default|function|class)\b|const \w+ =|let \w+ =|function \w+\(|class \w+[^.]*[:{]$|def \w+\(.*:$|public \w+ |#include|package \w+;?$|@\w+\(|<\?php|<\/?[a-z]+[^>]*>$|return\b.*;$)/;
  if (lines.filter((line) => code.test(line.slice(0, 300))).length >= Math.max(1, lines.length * 0.15)) return true;
  if (/^\s*\[[\w.-]+\]\s*$/.test(lines[0] ?? "") && lines.some((line) => /^\s*[\w.-]+\s*=/.test(line))) return true;
  if (
    lines.length > 1 &&
    share(lines, 0.8, (line) => /^\s*(?:#.*|[\w.-]+\s?=\s?(?!\$\()\S.*|[\w.-]+=)$/.test(line) && !/^\s*(?:export|set)\s/.test(line))
  )
    return true;
  return (
    share(lines, 0.8, (line) => /^\s*(?:#.*|- )?(?:[\w.$/"'-]+:(?:\s.*)?|- \S.*|["'\w]\S*)$/.test(line)) &&
    lines.filter((line) => /^\s+[\w-]+:(?:\s|$)/.test(line)).length > 1 &&
    lines.some((line) => /^\s*-?\s*[\w.-]+:\s*$/.test(line))
  );
}
