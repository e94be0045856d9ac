/**
 * A pattern that says where a number stands in a line: `jobs * waiting: # of *`. `#` is the number, `*` anything or nothing, all else itself (blanks as one
 * or none beside these two); `\#`, `\*` and `\\` mean the sign. No expression of an engine: it costs no more than reading the line twice, whatever somebody writes.
 */
type Pattern = {
  /** The words before the number, in order; the last of them right before it. */
  before: readonly string[];
  /** Those behind it, the first right behind it. */
  after: readonly string[];
};

const numberSign = Symbol("number");
const anything = Symbol("anything");

/** The pattern of these words; in a sentence what to do where it is none. */
export function patternIn(text: string): Pattern | string {
  const signs = signsIn(text.trim());
  if (typeof signs === "string") return signs;
  if (signs.length === 0) return "Write a line as it is in the answer, with # where its number stands: jobs waiting: #";
  const at = signs.indexOf(numberSign);
  if (at < 0) return "Put # where the number stands: jobs waiting: #";
  if (signs.indexOf(numberSign, at + 1) >= 0)
    return "A pattern has one #, for the one number that is read. Write * for the others, or \\# for the sign itself.";
  const [before, after] = [piecesOf(signs.slice(0, at)), piecesOf(signs.slice(at + 1))];
  if ([...before, ...after].every((piece) => piece === ""))
    return "Write some words of the line as well, so that no other number is taken: jobs waiting: #";
  return { before, after };
}

function signsIn(text: string): (string | symbol)[] | string {
  const signs: (string | symbol)[] = [];
  const all = [...text];
  for (let index = 0; index < all.length; index++) {
    const [sign = "", next = ""] = [all[index], all[index + 1]];
    if (sign === "\\") {
      if (!["#", "*", "\\"].includes(next)) return "\\ stands before #, * or \\ only. Write \\\\ for the sign itself.";
      signs.push(next);
      index++;
    } else signs.push(sign === "#" ? numberSign : sign === "*" ? anything : sign);
  }
  return signs;
}

function piecesOf(signs: readonly (string | symbol)[]): string[] {
  const pieces = [""];
  for (const sign of signs) {
    if (typeof sign === "string") pieces.push(pieces.pop() + sign);
    else pieces.push("");
  }
  return pieces.map((piece) => piece.replaceAll(/\s+/g, " ").trim());
}

/** The number where the pattern says, in the first line that is so; null where no line is. */
export function numberWhere({ before, after }: Pattern, text: string): number | null {
  for (const line of text.split(/[\r\n]+/)) {
    const found = numberInLine(before, after, line.replaceAll(/\s+/g, " ").trim());
    if (found !== null) return found;
  }
  return null;
}

const number = /[+-]?\d{1,20}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?/iy;

function numberInLine(before: readonly string[], after: readonly string[], line: string): number | null {
  // What comes before the last words leaves the least of the line; what comes behind the first words behind leaves the most.
  const from = endOfFirst(before.slice(0, -1), line);
  const until = startOfLast(after.slice(1), line);
  if (from === null || until === null) return null;
  const [right = "", behind = ""] = [before.at(-1), after[0]];
  for (let at = line.indexOf(right, from); at >= 0 && at <= until && at < line.length; at = line.indexOf(right, at + 1)) {
    let start = at + right.length;
    while (line[start] === " ") start++;
    // In the middle of a word or a longer number no number begins.
    if (right === "" && /[\p{L}\d.]/u.test(line[start - 1] ?? "")) continue;
    number.lastIndex = start;
    const [found] = number.exec(line) ?? [];
    if (found === undefined) continue;
    let end = start + found.length;
    while (behind !== "" && line[end] === " ") end++;
    const value = Number(found);
    if (line.startsWith(behind, end) && end + behind.length <= until && Number.isFinite(value)) return value;
  }
  return null;
}

/** Where these words, one behind the other, end at the earliest; null where they are not there. */
function endOfFirst(pieces: readonly string[], line: string): number | null {
  let end = 0;
  for (const piece of pieces) {
    const at = line.indexOf(piece, end);
    if (at < 0) return null;
    end = at + piece.length;
  }
  return end;
}

/** Where these words, one behind the other, begin at the latest; null where they are not there. */
function startOfLast(pieces: readonly string[], line: string): number | null {
  let start = line.length;
  for (const piece of pieces.toReversed()) {
    const at = start < piece.length ? -1 : line.lastIndexOf(piece, start - piece.length);
    if (at < 0) return null;
    start = at;
  }
  return start;
}
