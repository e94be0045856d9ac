import { looksLikeCommand } from "../runbook/fences/command-line.ts";
import { isUnderlined, longestHeading, numberedHeadings, type PastedHeading } from "./paste/headings.ts";
import { ItemRun, itemIn, type PastedItem } from "./paste/items.ts";
import { factIn, tableAt, tableOf } from "./paste/tables.ts";

/**
 * Markdown of a text that was copied out of a word processor: numbers before short lines are headings where they count the
 * sections of the document, a sign and a tab begin an item, lines with the same tabs are a table, and `# words` over a command
 * is its comment. Line by line; no word is left out.
 */
export function markdownFromPaste(text: string): string {
  // Beside an empty square a full one is a box that is ticked.
  const squares = /^[\t ]*\u25A1/mu.test(text);
  const lines = text.split("\n").map((line) => {
    const plain = line.replace(/[\v\f]/g, " ").trimEnd();
    return squares ? plain.replace(/^([\t ]*)\u25A0/u, "$1\u2611") : plain;
  });
  const { headings, counted } = numberedHeadings(lines);
  const out: string[] = [];
  const items = new ItemRun();
  let titled = false;
  let depth = 1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const heading: PastedHeading | undefined =
      headings.get(at) ?? (isUnderlined(lines, at) ? { depth: titled ? 2 : 1, words: plain(line) } : undefined);
    const table: number = heading ? 0 : tableAt(lines, at);
    const shell: Shell | null = heading || table > 0 ? null : shellAt(lines, at);
    const item: PastedItem | null = heading || table > 0 || shell ? null : itemIn(line, counted.has(at));
    if (line.trim() === "") {
      blank(out);
      continue;
    }
    titled = titled || !isTitle(line, item !== null);
    if (item) {
      const { text: written, begins } = items.line({ ...item, words: withOwner(item.words) }, out.at(-1) === "");
      if (begins) blank(out);
      else if (out.at(-1) === "") out.pop();
      out.push(written);
      continue;
    }
    const further = /^\s{2,}\S/.test(line) && out.at(-1) !== "" && !shell && table === 0 ? items.goesOn(plain(line)) : null;
    if (further !== null) {
      out.push(further);
      continue;
    }
    if (!shell) items.end();
    if (heading) {
      depth = heading.depth;
      addApart([`${"#".repeat(depth)} ${heading.words}`], out);
      if (!headings.has(at)) at++;
    } else if (table > 0) {
      addApart(tableOf(lines.slice(at, at + table)), out);
      at += table - 1;
    } else if (shell) {
      out.push(...shell.lines);
      at += shell.length - 1;
    } else if (!titled) addApart([`# ${plain(line).replace(subject, "")}`], out);
    else if (isLoneHeading(lines, at)) {
      addApart([`${"#".repeat(Math.min(headings.size > 0 ? depth + 1 : 2, 6))} ${plain(line)}`], out);
    } else if (isBroken(lines, at, out)) out.splice(-1, 1, plain(line), "");
    else addApart([factIn(line) ?? plain(line)], out);
    titled = true;
  }
  return `${out
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

/** `18:00	Stop	Ops` behind a box: a row whose last cell says who does it. */
function withOwner(words: string): string {
  const cells = words.split(/\t+/).map((cell) => cell.trim());
  const [first = "", who = ""] = [cells[0], cells.at(-1)];
  const isRow = cells.length > 2 && /^\d{1,2}[:.h]\d{2}/.test(first) && /^\p{Lu}[\p{L}.-]*(?: [\p{L}.-]+){0,2}$/u.test(who);
  return isRow ? `${cells.slice(0, -1).join(" ")} — Owner: ${who}` : words;
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

function addApart(lines: readonly string[], out: string[]): void {
  blank(out);
  out.push(...lines, "");
}

const isShort = (line: string) =>
  line.trim().length <= longestHeading && /\p{L}/u.test(line) && !/[.;,!?]$/.test(line.trim()) && !line.includes("\t");

/** The first line, where it stands for the whole. */
const isTitle = (line: string, isItem: boolean) =>
  !isItem && isShort(line) && !/[:：]\s?\S/.test(line.replace(subject, "")) && !/[:：]$/.test(line);
/** A mail says in its first line what it is about. */
const subject = /^(?:subject|title|betreff|titel|objet|titre|asunto|título|assunto|oggetto)\s*[:：]\s*(?=\S)/iu;

/** A line that goes on with the words of the one above: it was broken where the page ended. */
const isBroken = (lines: readonly string[], at: number, out: readonly string[]) =>
  (lines[at - 1] ?? "").length >= 60 &&
  /^[\p{Ll}\d(“"'’]/u.test(lines[at] ?? "") &&
  out.at(-1) === "" &&
  out.at(-2) === plain(lines[at - 1] ?? "");

/** A short line between others right above a list, a box or a table. */
function isLoneHeading(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (!isShort(line) || line.length > 60 || looksLikeCommand(line)) return false;
  const next = [at + 1, at + 2].find((below) => (lines[below] ?? "").trim() !== "") ?? -1;
  const above = lines[at - 1] ?? "";
  const begins = above.trim() === "" || itemIn(above) !== null || above.includes("\t");
  const leads = itemIn(lines[next] ?? "") !== null || tableAt(lines, next) > 0;
  return begins && /^\p{Lu}|^\p{Lo}/u.test(line) && next > 0 && leads;
}

type Shell = { lines: string[]; length: number };

/** Commands that stand bare in the text: below a comment, which names the step, or behind a prompt. */
function shellAt(lines: readonly string[], from: number): Shell | null {
  const comment = /^#+\s*(\S.*)$/.exec(lines[from] ?? "")?.[1];
  let to = comment === undefined ? from : from + 1;
  while (to < lines.length && isCommand(lines[to] ?? "")) to++;
  const commands = lines.slice(comment === undefined ? from : from + 1, to).map((line) => line.replace(/^\s*\$ /, ""));
  if (commands.length === 0) return null;
  if (comment === undefined) return { lines: ["", "```bash", ...commands, "```", ""], length: to - from };
  return { lines: [`- [ ] ${comment.trim()}`, "  ```bash", ...commands.map((line) => `  ${line}`), "  ```"], length: to - from };
}

const isCommand = (line: string) => /^\s*\$ \S/.test(line) || (/^\S/.test(line) && !line.includes("\t") && looksLikeCommand(line));
