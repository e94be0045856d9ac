/** Box drawing characters whose bytes were read in a Western or Turkish code page: `â”œâ”€` is `├─`; one may have lost its last byte. */
const broken: Record<string, string> = {
  "€": "─",
  "‚": "│",
  Œ: "┌",
  "": "┐",
  "”": "└",
  "˜": "┘",
  œ: "├",
  "¤": "┤",
  "¬": "┬",
  "´": "┴",
  "¼": "┼",
};

/** The text with its mojibake drawing characters restored, so that columns are true again. */
export function restoredDrawing(text: string): string {
  return text
    .replace(/â”([€‚Œ”˜œ¤¬´¼]|[\u0081\u008d\u008f\u0090\u009d\ufffd])?/g, (_, sign: string | undefined) =>
      sign === undefined ? "│" : (broken[sign] ?? "┐"),
    )
    .replace(/â–[º¶]/g, "►")
    .replace(/â–[¼¾]/g, "▼")
    .replace(/â†’/g, "→")
    .replace(/â†“/g, "↓");
}

const branchMark = /^[\s│┃║|¦:]*(?:[├└┣┗╠╚╰┝┕][─━═╌┄-]*[►>→]?|[|`+\\][-─=]{1,40}>?|-{1,3}>|=>|→|►|↳|➜)\s*/;

/** A line of a drawn tree: where its branch hangs, and what it says. `marked` is false for a line without a branch sign. */
export function branchOf(line: string): { column: number; marked: boolean; text: string } | null {
  const head = line.slice(0, 400);
  const mark = branchMark.exec(head);
  const lead = mark?.[0] ?? /^[\s│┃║|¦]*/.exec(head)?.[0] ?? "";
  const text = line.slice(lead.length).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const column = mark ? lead.search(/[├└┣┗╠╚╰┝┕`+\\→►↳➜=-]|\|[-─=]/u) : lead.length;
  return { column, marked: mark !== null, text };
}
