/** A line of the document where a symbol seems to be missing; 1-based. */
export type LostGlyph = { line: number; text: string };

const fence = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/;
/** What is left of `✅ Backup verified` when the mark goes. */
const bereft = /^ (?=[\p{Lu}\p{N}])\S/u;
const label = /^\s{0,3}(?:[-*+] )?(?:\*\*[^*]{1,80}\*\*:?|#{1,6} .{1,80}|[^:|]{1,60}:)\s*$/;
/** `Status:  Complete`. */
const doubled = /^\s{0,3}(?:[-*+] )?(?:\*\*)?(\p{L}[\p{L} -]{1,30}):(?:\*\*)? {2}(?=\p{Lu})\S/u;
const spaced = /^\s{0,3}(?:[-*+] )?(?:\*\*)?\p{L}[\p{L} -]{1,30}:(?:\*\*)? (?! )\S/u;
const proseLanguages = /^(?:|text|txt|plain|plaintext|markdown|md|email|message)$/i;

/**
 * Lines that seem to have lost a symbol when the document was saved: U+FFFD, a list of lines below a label that each begin
 * with one space, a title in a fence of plain words that does, and `Status:  Complete` beside `Time: 13:00`. It is a guess
 * for the person to look at; a few are missed so that few are wrong.
 */
export function lostGlyphs(text: string): LostGlyph[] {
  const lines = text.split("\n");
  const found: LostGlyph[] = [];
  const runs = bereftRuns(lines);
  let open: { mark: string; prose: boolean } | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, mark = "", language = ""] = fence.exec(line) ?? [];
    if (open ? mark.startsWith(open.mark) && language === "" : mark !== "") {
      open = open ? null : { mark, prose: proseLanguages.test(language) };
      continue;
    }
    if (!line.includes("\ufffd") && (open?.prose === false || !hasGap(lines, at, runs, open !== null))) continue;
    found.push({ line: at + 1, text: line.trim() });
  }
  return found;
}

type Run = { first: number; last: number };

/** The runs of lines that begin with one space, by each of their lines (from 0). */
function bereftRuns(lines: string[]): Map<number, Run> {
  const runs = new Map<number, Run>();
  for (const [at, line] of lines.entries()) {
    if (!bereft.test(line)) continue;
    const run = runs.get(at - 1) ?? { first: at, last: at };
    run.last = at;
    runs.set(at, run);
  }
  return runs;
}

function hasGap(lines: string[], at: number, runs: Map<number, Run>, fenced: boolean): boolean {
  const line = lines[at] ?? "";
  // Columns are aligned with spaces, too: then a neighbour has them as well.
  if (doubled.test(line)) return [lines[at - 1], lines[at + 1]].some((near = "") => spaced.test(near)) && !isAligned(lines, at);
  const run = runs.get(at);
  if (!run) return false;
  const { first, last } = run;
  const [above = "", below = ""] = [lines[first - 1], lines[last + 1]];
  if (last > first) return label.test(above) && (below.trim() === "" || fence.test(below));
  return fenced && (above.trim() === "" || fence.test(above)) && /^\p{L}[\p{L} ]{1,30}: ?\S/u.test(below);
}

const isAligned = (lines: string[], at: number) =>
  [lines[at - 1], lines[at + 1]].some(
    (near = "") => /^[^:]{1,40}: {2,}\S/.test(near) && valueColumn(near) === valueColumn(lines[at] ?? ""),
  );
const valueColumn = (line: string) => /^[^:]*:\s*/.exec(line)?.[0].length;
