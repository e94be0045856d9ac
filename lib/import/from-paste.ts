import { looksLikeCommand } from "../runbook/fences/command-line.ts";

const done = "\u2611\u2612\u2705\u2713\u2714\uF0FE\uF0FD\uF0FC";
const open = "\u2610\u25A1\u2B1C\uF06F\uF0A8\uF071";
const bullets = "\u2022\u00B7\u25AA\u25AB\u25CF\u25CB\u25E6\u2023\u2043\u25A0\u00A7\uF0B7\uF0A7\uF0D8\u2013-";
const boxed = new RegExp(`^([\\t ]*)(?:([${open}])|([${done}]))[\\t ]+(\\S.*)$`, "u");
const bulleted = new RegExp(`^([\\t ]*)([${bullets}]|o(?=\\t))\\t+(\\S.*)$`, "u");
const numbered = /^([\t ]*)(\d{1,3}(?:\.\d{1,3}){0,3})([.)]?)[\t ]+(\S.*)$/u;
const lettered = /^([\t ]*)\(?([a-z]|[ivx]{2,4})[.)]\t+(\S.*)$/u;
/** Signs that a word processor draws for the bullets of the second and the third level. */
const second = /^[o\u25CB\u25E6\u2013-]$/u;
const third = /^[\u25AA\u25AB\u25A0\u00A7\uF0A7]$/u;

const longestHeading = 90;
const mostColumns = 40;
const boxOnly = new RegExp(`^[${open}${done}]$`, "u");

/**
 * Markdown of a text that was copied out of a word processor: numbers before short lines are headings where they count the
 * sections of the document, a sign and a tab begin an item, lines with the same tabs are a table, and `# words` over a command
 * is its comment. Line by line; no word is left out.
 */
export function markdownFromPaste(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/[\v\f]/g, " ").trimEnd());
  const headings = headingsIn(lines);
  const out: string[] = [];
  let titled = false;
  let depth = 1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const heading = headings.get(at);
    const table = heading ? 0 : tableAt(lines, at);
    const shell = heading || table > 0 ? null : shellAt(lines, at);
    if (line.trim() === "") {
      if (out.at(-1) !== "") out.push("");
    } else if (heading) {
      depth = heading.depth;
      blank(out);
      out.push(`${"#".repeat(depth)} ${heading.words}`, "");
    } else if (table > 0) {
      blank(out);
      out.push(...tableOf(lines.slice(at, at + table)), "");
      at += table - 1;
    } else if (shell) {
      out.push(...shell.lines);
      at += shell.length - 1;
    } else {
      const item = itemOf(line);
      if (!item && !titled && isTitle(line, out)) out.push(`# ${plain(line)}`, "");
      else if (item) addItem(item, out);
      else if (isLoneHeading(lines, at)) {
        blank(out);
        out.push(`${"#".repeat(Math.min(headings.size > 0 ? depth + 1 : 2, 6))} ${plain(line)}`, "");
      } else addParagraph(line, out);
    }
    titled ||= line.trim() !== "";
  }
  return `${out
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

type Heading = { depth: number; words: string };

/** Lines with a number that goes on where the last heading stopped, and that are no items of one list. */
function headingsIn(lines: readonly string[]): Map<number, Heading> {
  const found = new Map<number, Heading>();
  const full = lines.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  const numbers = new Map(full.map((at) => [at, numbered.exec(lines[at] ?? "")]));
  /** The numbers of the headings that are open: `[2, 1]` in 2.1. */
  let open: number[] = [];
  for (const [index, at] of full.entries()) {
    const match = numbers.get(at);
    if (match?.[1] !== "") continue;
    const parts = (match[2] ?? "").split(".").map(Number);
    const words = (match[4] ?? "").trim();
    const isNext =
      parts.length <= open.length + 1 && parts.every((part, level) => part === (open[level] ?? 0) + (level === parts.length - 1 ? 1 : 0));
    if (!isNext || words.length > longestHeading || /[.;!?]$/.test(words) || words.includes("\t") || /^\p{Ll}/u.test(words)) continue;
    if (parts.length === 1 && isListed(numbers, full, index, parts[0] ?? 0)) continue;
    open = parts;
    found.set(at, { depth: Math.min(parts.length + 1, 6), words });
  }
  // One number alone counts no sections.
  return found.size > 1 ? found : new Map();
}

/** “1.” right above “2.”: items, not sections. */
function isListed(numbers: ReadonlyMap<number, RegExpExecArray | null>, full: readonly number[], index: number, number: number): boolean {
  const beside = (step: number) => numbers.get(full[index + step] ?? -1)?.[2] === String(number + step);
  return beside(1) || beside(-1);
}

type Item = { indent: number; mark: string; words: string };

function itemOf(line: string): Item | null {
  const box = boxed.exec(line);
  if (box) return { indent: levelOf(box[1]), mark: box[2] ? "- [ ]" : "- [x]", words: (box[4] ?? "").trim() };
  const bullet = bulleted.exec(line);
  if (bullet) {
    const sign = bullet[2] ?? "";
    const level = Math.max(levelOf(bullet[1]), second.test(sign) ? 1 : third.test(sign) ? 2 : 0);
    return { indent: level, mark: "-", words: (bullet[3] ?? "").trim() };
  }
  const number = numbered.exec(line);
  if (number && (number[3] !== "" || line.includes("\t")))
    return { indent: levelOf(number[1]), mark: `${(number[2] ?? "1").split(".").at(-1)}.`, words: (number[4] ?? "").trim() };
  const letter = lettered.exec(line);
  return letter ? { indent: Math.max(1, levelOf(letter[1])), mark: "-", words: (letter[3] ?? "").trim() } : null;
}

const levelOf = (space = "") => Math.min(8, (space.match(/\t/g) ?? []).length + Math.floor(space.replaceAll("\t", "").length / 4));

function addItem({ indent, mark, words }: Item, out: string[]): void {
  const above = out.findLast((line) => line !== "") ?? "";
  const [, space = "", sign = ""] = /^( *)(-|\d+\.) /.exec(above) ?? [];
  // An item stands one level below the one above it at most.
  const deepest = sign === "" ? 0 : space.length + sign.length + 1;
  const wanted = indent * (sign === "-" || sign === "" ? 2 : 3);
  if (sign === "") blank(out);
  out.push(`${" ".repeat(Math.min(wanted, deepest))}${mark} ${words.replaceAll("\t", " ")}`);
}

function addParagraph(line: string, out: string[]): void {
  blank(out);
  out.push(plain(line), "");
}

/** Words at the beginning of a line that Markdown would take for marks. */
const plain = (line: string) =>
  line
    .trim()
    .replaceAll("\t", " ")
    .replace(/^(#{1,6}|[>+*-]|={3,})(?=\s|$)/, "\\$1");

function blank(out: string[]): void {
  if (out.length > 0 && out.at(-1) !== "") out.push("");
}

const isShort = (line: string) =>
  line.trim().length <= longestHeading && /\p{L}/u.test(line) && !/[.;,!?]$/.test(line.trim()) && !line.includes("\t");

/** The first line, where it stands for the whole. */
const isTitle = (line: string, out: readonly string[]) => out.every((each) => each === "") && isShort(line) && !/[:：]$/.test(line);

/** A short line between others right above a list, a box or a table. */
function isLoneHeading(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (!isShort(line) || line.length > 60 || looksLikeCommand(line)) return false;
  const next = lines.slice(at + 1, at + 3).find((each) => each.trim() !== "") ?? "";
  const above = lines[at - 1] ?? "";
  const begins = above.trim() === "" || itemOf(above) !== null || above.includes("\t");
  return (
    begins &&
    /^\p{Lu}|^\p{Lo}/u.test(line) &&
    (itemOf(next) !== null || (next.includes("\t") && tableAt(lines, lines.indexOf(next, at)) > 0))
  );
}

/** How many lines from here on have the same cells; 0 where it is no table. */
function tableAt(lines: readonly string[], from: number): number {
  const width = cellsOf(lines[from] ?? "").length;
  if (width < 2 || width > mostColumns || itemOf(lines[from] ?? "")) return 0;
  let to = from;
  // A last cell may be empty, and its tab trimmed.
  while (to < lines.length && isRow(lines[to] ?? "", width)) to++;
  return to - from > 1 ? to - from : 0;
}

function isRow(line: string, width: number): boolean {
  const cells = cellsOf(line).length;
  return line.trim() !== "" && cells > 1 && cells <= width && (!itemOf(line) || (width > 2 && cells === width));
}

const cellsOf = (line: string) => line.split("\t").map((cell) => cell.trim());

function tableOf(rows: readonly string[]): string[] {
  const width = Math.max(...rows.map((row) => cellsOf(row).length));
  const cells = (row: string) => {
    const own = cellsOf(row);
    return `| ${Array.from({ length: width }, (_, at) => cellText(own[at] ?? "")).join(" | ")} |`;
  };
  const [head = "", ...body] = rows;
  return [cells(head), `|${" - |".repeat(width)}`, ...body.map(cells)];
}

const cellText = (cell: string) =>
  boxOnly.test(cell) ? (new RegExp(`[${open}]`, "u").test(cell) ? "[ ]" : "[x]") : cell.replaceAll("|", "\\|");

/** Commands that stand bare in the text: below a comment, which names the step, or behind a prompt. */
function shellAt(lines: readonly string[], from: number): { lines: string[]; length: number } | null {
  const comment = /^#+\s*(\S.*)$/.exec(lines[from] ?? "")?.[1];
  let to = comment === undefined ? from : from + 1;
  while (to < lines.length && isCommand(lines[to] ?? "")) to++;
  const commands = lines.slice(comment === undefined ? from : from + 1, to).map((line) => line.replace(/^\s*\$ /, ""));
  if (commands.length === 0) return null;
  if (comment === undefined) return { lines: ["", "```bash", ...commands, "```", ""], length: to - from };
  return { lines: [`- [ ] ${comment.trim()}`, "  ```bash", ...commands.map((line) => `  ${line}`), "  ```"], length: to - from };
}

const isCommand = (line: string) => /^\s*\$ \S/.test(line) || (/^\S/.test(line) && !line.includes("\t") && looksLikeCommand(line));
