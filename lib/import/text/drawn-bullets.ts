/** Signs of two levels that people put before an item, where Markdown has none. */
const drawn = /^([ \t]*)([\u2022\u2219\u25AA\u25CF\u25E6\u2023\u25CB\u27A4])[ \t\u00A0]+(?=\S)/u;
const second = /^[\u25E6\u25CB\u25AA]$/u;

/**
 * Markdown in which people drew their bullets (`• Freeze`): these become Markdown's, line by line. A sign of the second level right
 * below one of the first is set in. Code stays as it is.
 */
export function withDrawnBullets(text: string): string {
  if (!/^[ \t]*[\u2022\u2219\u25AA\u25CF\u25E6\u2023\u25CB\u27A4][ \t\u00A0]+\S/mu.test(text)) return text;
  let fence = "";
  let first = "";
  return text
    .split("\n")
    .map((line) => {
      const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
      if (fence !== "") {
        if (mark.startsWith(fence)) fence = "";
        return line;
      }
      if (mark !== "") {
        fence = mark;
        return line;
      }
      const [found, space = "", sign = ""] = drawn.exec(line) ?? [];
      if (found === undefined) {
        if (line.trim() === "") first = "";
        return line;
      }
      first ||= sign;
      const inset = sign !== first && second.test(sign) && space === "" ? "  " : space;
      return `${inset}- ${line.slice(found.length)}`;
    })
    .join("\n");
}
