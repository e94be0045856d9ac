const start = /^((?:[ \t]*>)*)([ \t]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)/;

/**
 * How deep the quotes and lists of a text can be nested at most, seen from its lines. Parsing takes the cube of the depth,
 * so this is asked before.
 */
export function nestingOf(text: string): number {
  let deepest = 0;
  /** Indentations of the list items open at this line. */
  let open: number[] = [];
  for (const line of text.split("\n")) {
    if (/^[-*_\s]*$/.test(line)) continue;
    const [, quotes = "", indent = "", markers = ""] = start.exec(line) ?? [];
    const column = indent.length;
    if (markers !== "" || column === 0) open = open.filter((item) => item < column);
    const here = (markers.match(/\S+/g) ?? []).length;
    deepest = Math.max(deepest, (quotes.match(/>/g) ?? []).length + open.length + here);
    if (here > 0) open.push(column);
  }
  return deepest;
}
