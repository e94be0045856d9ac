/** A stretch of a document that parses by itself; `firstLine` is 1-based. */
export type Part = { text: string; firstLine: number };

/** The parser is at its best with parts of about this length. */
const wantedLines = 150;
/** Without a heading for so long, a part ends at a blank line. */
const patientLines = 600;
/** A run without a blank line this long is split anywhere: it is prose or one list, and neither changes its meaning. */
const longestRun = 2_000;

/**
 * Splits a long document where blocks end, outside fences and comments: before a heading, or where none comes for long, before
 * a line that is not indented and follows a blank one. The parser's time grows with the square of the length past some ten thousand tokens; in parts it stays linear.
 * What a cut can change is small: a list may go on as a second list, and a link defined in another part stays text.
 */
export function splitDocument(text: string): Part[] {
  const lines = text.split("\n");
  if (lines.length <= wantedLines * 2) return [{ text, firstLine: 1 }];
  const parts: Part[] = [];
  let start = 0;
  let fence = "";
  let comment = false;
  for (const [index, line] of lines.entries()) {
    const length = index - start;
    if (fence === "" && !comment && length > 0 && endsBefore(line, lines[index - 1] ?? "", length)) {
      parts.push({ text: lines.slice(start, index).join("\n"), firstLine: start + 1 });
      start = index;
    }
    if (fence !== "") {
      if (closes(line, fence)) fence = "";
    } else if (comment) {
      comment = !line.includes("-->");
    } else {
      fence = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? "";
      comment = line.lastIndexOf("<!--") > line.lastIndexOf("-->");
    }
  }
  parts.push({ text: lines.slice(start).join("\n"), firstLine: start + 1 });
  return parts;
}

/** A heading begins something new whatever stood before it; a line after a blank one may go on with a list. */
function endsBefore(line: string, above: string, length: number): boolean {
  if (length >= longestRun) return true;
  if (length < wantedLines || above.trim() !== "") return false;
  return /^#{1,6}\s/.test(line) || (length >= patientLines && /^\S/.test(line));
}

function closes(line: string, fence: string): boolean {
  const mark = line.replace(/^[\s>]*/, "").trimEnd();
  return mark.length >= fence.length && mark === fence.charAt(0).repeat(mark.length);
}
