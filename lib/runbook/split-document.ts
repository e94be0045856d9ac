/** A stretch of a document that parses by itself; `firstLine` is 1-based. */
export type Part = { text: string; firstLine: number };

const wantedLines = 600;
/** A run without a blank line this long is split anywhere: it is prose or one list, and neither changes its meaning. */
const longestRun = 2_000;

/**
 * Splits a long document where blocks end: before a line that is not indented and follows a blank one, outside fences and
 * comments. The parser's time grows with the square of the length past some ten thousand tokens; in parts it stays linear.
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
    const afterBlank = (lines[index - 1] ?? "").trim() === "" && /^\S/.test(line);
    if (fence === "" && !comment && length > 0 && ((length >= wantedLines && afterBlank) || length >= longestRun)) {
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

function closes(line: string, fence: string): boolean {
  const mark = line.replace(/^[\s>]*/, "").trimEnd();
  return mark.length >= fence.length && mark === fence.charAt(0).repeat(mark.length);
}
