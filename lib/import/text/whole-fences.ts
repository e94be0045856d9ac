/** A fence of backticks: how far it is set in, its length, and what it holds. */
type Mark = { at: number; length: number; language: string };

/** What stands in a plan and not in the words between two blocks of code. */
const structure = /^ {0,3}(?:#{1,6} \S|[-*+] \[[ xX]\]|[-*+] \S|\d{1,3}[.)] \S)/;
const fence = /^ {0,3}(`{3,})[ \t]*([^\s`]*)[^`]*$/;

/**
 * A plan in a `markdown` fence that has fences of its own, all of three backticks, ends for Markdown at the first of these. Answers of a
 * chat come like this. The outer fence is made longer than what it holds, so that it ends where it was meant to; lines stay.
 */
export function withWholeFences(text: string): string {
  if (!/^ {0,3}`{3,}[ \t]*(?:markdown|md|mdx)[ \t]*$/im.test(text)) return text;
  const lines = text.split("\n");
  const marks = lines.flatMap((line, at): Mark[] => {
    const [found, ticks = "", language = ""] = fence.exec(line) ?? [];
    return found === undefined ? [] : [{ at, length: ticks.length, language }];
  });
  // Only words stand around such an answer: what comes behind a heading or a box is part of a document.
  const structured = lines.findIndex((line) => /^ {0,3}(?:#{1,6} \S|[-*+] \[[ xX]\])/.test(line));
  for (let index = 0; index < marks.length; index++) {
    const outer = marks[index];
    if (!outer || !/^(?:markdown|md|mdx)$/i.test(outer.language)) continue;
    if (structured >= 0 && structured < outer.at) break;
    const end = endOf(marks, index, lines);
    const closing = marks[end];
    // Where one never ends, none behind it does.
    if (!closing) break;
    const inner = marks.slice(index + 1, end);
    if (inner.some(({ length }) => length >= outer.length)) {
      const ticks = "`".repeat(Math.max(...inner.map(({ length }) => length)) + 1);
      lines[outer.at] = `${ticks}${outer.language}`;
      lines[closing.at] = ticks;
    }
    index = end;
  }
  return lines.join("\n");
}

/** The mark that closes a fence: inside, a mark with a language opens one more, and the next bare mark closes that. */
function endOf(marks: readonly Mark[], from: number, lines: readonly string[]): number {
  const length = marks[from]?.length ?? 0;
  let open = false;
  for (let at = from + 1; at < marks.length; at++) {
    const mark = marks[at];
    if (!mark) continue;
    if (mark.language !== "") open = true;
    else if (open) open = false;
    else if (mark.length >= length && !opensCode(marks, at, lines)) return at;
    else open = true;
  }
  return -1;
}

/** Whether a bare mark opens code: the plan goes on between the next bare mark and a last one. */
function opensCode(marks: readonly Mark[], at: number, lines: readonly string[]): boolean {
  const [next, after] = [marks[at + 1], marks[at + 2]];
  if (!next || !after || next.language !== "" || /^(?:markdown|md|mdx)$/i.test(after.language)) return false;
  return lines.slice(next.at + 1, after.at).some((line) => structure.test(line));
}
