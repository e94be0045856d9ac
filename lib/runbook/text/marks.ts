import { invalid } from "../../domain/kernel/errors.ts";

/**
 * Pairing the marks of a paragraph (`*`, `_`, `~`, brackets) takes the parser the square of their number: 40,000 in one
 * paragraph cost 25 s. This sum of squares takes it about a second; runbooks that people wrote stay under a five-thousandth of it.
 */
const mostWork = 2e8;

/** Throws `invalid` where pairing the marks of a text would take too long, and says where they stand. Asked before parsing. */
export function boundMarks(text: string): void {
  let work = 0;
  let marks = 0;
  let begin = 1;
  let list: OpenList = nothingOpen;
  const close = (line: number) => {
    work += marks * marks;
    if (work > mostWork)
      throw invalid(
        `From line ${begin} on, ${marks.toLocaleString("en")} marks (* _ ~ [ ]) stand in one paragraph, which takes too long to read. Put blank lines between its parts.`,
        "too-many-marks",
      );
    marks = 0;
    begin = line;
  };
  let number = 0;
  for (const line of lines(text)) {
    number += 1;
    const next = line.trim() === "" ? nothingOpen : itemAt(line, list);
    if (next) {
      close(number);
      list = next;
    }
    marks += countIn(line);
  }
  close(number + 1);
}

/** The list that is open where a line begins: the column of its last item, and whether that was a number. */
type OpenList = { column: number; numbered: boolean };
const nothingOpen: OpenList = { column: -1, numbered: false };

/**
 * Whether a line begins an item, and so a paragraph of its own. A number other than 1, and what stands far to the right, only
 * goes on with the paragraph before it, unless its list is open (CommonMark, 5.2).
 */
function itemAt(line: string, open: OpenList): OpenList | null {
  const [, indent = "", marker = ""] = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+\S/.exec(line) ?? [];
  if (!marker) return null;
  const column = indent.length;
  const numbered = /\d/.test(marker);
  if (column > Math.max(open.column, -2) + 5) return null;
  const begins = !numbered || Number.parseInt(marker, 10) === 1 || (open.numbered && column <= open.column);
  return begins ? { column, numbered } : null;
}

/** Brackets, and runs of `*`, `_` or `~`: however long a run is, it is paired as one. */
function countIn(line: string): number {
  let count = 0;
  let before = 0;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charCodeAt(at);
    const isRun = sign === 42 || sign === 95 || sign === 126;
    if ((isRun && sign !== before) || sign === 91 || sign === 93) count += 1;
    before = sign;
  }
  return count;
}

/** The lines of a text, without a copy of all of them. */
function* lines(text: string): Generator<string> {
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    yield text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length + 1 : end + 1;
  }
}
