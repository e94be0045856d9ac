const done = "\u2611\u2612\u2705\u2713\u2714\uF0FE\uF0FD\uF0FC";
const open = "\u2610\u25A1\u2B1C\uF06F\uF0A8\uF071";
/** Signs that begin an item and nothing else, so that one blank behind them is enough. */
const drawn = "\u2022\u2219\u25AA\u25AB\u25CF\u25CB\u25E6\u2023\u2043\u25A0\u27A4\u27A2\u2756\uF0B7\uF0A7\uF0D8";
/** Signs that mean other things as well: a tab or several blanks stand behind them, or, of those people type, one. */
const common = "\u00B7\u00A7";
const typed = "\u2013*-";

const boxed = new RegExp(`^([\\t ]*)(?:([${open}])|([${done}]))[\\t \u00A0]+(\\S.*)$`, "u");
const bulleted = new RegExp(
  `^([\\t ]*)(?:([${drawn}])[\\t \u00A0]+|([${common}])(?:\\t+|[ \u00A0]{2,}\\t*)|([${typed}])[\\t \u00A0]+|(o)(?:\\t+|[ \u00A0]{3,}))(\\S.*)$`,
  "u",
);
const numbered = /^([\t ]*)(\()?(\d{1,3}(?:\.\d{1,3}){0,3})([.)]?)[\t \u00A0]+(\S.*)$/u;
const lettered = /^([\t ]*)(\()?([a-z]|[ivx]{2,4})[.)](?:\t+|[ \u00A0]{1,})(\S.*)$/u;
const boxOnly = new RegExp(`^[${open}${done}]$`, "u");

/** An item as it stands in a line: how far it is set in, what sign it has, the mark Markdown has for it. */
export type PastedItem = { space: number; kind: string; mark: string; words: string };

/** The item a line is; null where it is none. `counted`: a number without a dot counts an item here (`1.2 Load data`). */
export function itemIn(line: string, counted = false): PastedItem | null {
  const box = boxed.exec(line);
  if (box) return { space: spaceOf(box[1]), kind: "box", mark: box[2] ? "- [ ]" : "- [x]", words: (box[4] ?? "").trim() };
  const bullet = bulleted.exec(line);
  if (bullet) {
    const kind = bullet.slice(2, 6).find(Boolean) ?? "-";
    return { space: spaceOf(bullet[1]), kind, mark: "-", words: (bullet[6] ?? "").trim() };
  }
  const number = numbered.exec(line);
  if (number && (counted || number[4] !== "" || line.includes("\t"))) {
    const [, space, bracket = "", digits = "1", sign = "", words = ""] = number;
    const parts = digits.split(".");
    return { space: spaceOf(space), kind: `${bracket}${"1.".repeat(parts.length)}${sign}`, mark: `${parts.at(-1)}.`, words: words.trim() };
  }
  const letter = lettered.exec(line);
  return letter ? { space: spaceOf(letter[1]), kind: `${letter[2] ?? ""}a`, mark: "-", words: (letter[4] ?? "").trim() } : null;
}

/** Columns before a sign; a tab is as wide as four of them. */
const spaceOf = (space = "") => Math.min(32, space.replaceAll("\t", "    ").length);

/** `☐` alone in a cell as Markdown's box; null for any other cell. */
export const boxOfCell = (cell: string): string | null =>
  boxOnly.test(cell) ? (new RegExp(`[${open}]`, "u").test(cell) ? "[ ]" : "[x]") : null;

/** An item that others may stand below: its sign, and the columns of its sign and of its words in what is written. */
type Open = { kind: string; space: number; at: number; within: number };

/**
 * Writes items as Markdown. A word processor tells the level of an item by how far it is set in, or, where that was lost, only by
 * another sign: what has a new sign stands below the item above it, and what has an earlier one goes on there.
 */
export class ItemRun {
  #open: Open[] = [];
  /** Blank lines stand between the items of this run. */
  #loose = false;

  /** The line of an item; `apart`: a blank line stands above it. `begins`: it belongs to no list above. */
  line({ space, kind, mark, words }: PastedItem, apart: boolean): { text: string; begins: boolean } {
    const known = this.#open.findLastIndex((each) => each.kind === kind && each.space === space);
    // A new sign behind a blank line begins a list of its own where the items above stood together.
    if (known < 0 && apart && !this.#loose && space === 0) this.#open = [];
    if (known >= 0) {
      if (apart) this.#loose = true;
      this.#open.length = known;
    } else while ((this.#open.at(-1)?.space ?? -1) > space) this.#open.pop();
    const begins = this.#open.length === 0 && known < 0;
    const at = this.#open.at(-1)?.within ?? 0;
    this.#open.push({ kind, space, at, within: at + (mark.startsWith("-") ? 2 : mark.length + 1) });
    return { text: `${" ".repeat(at)}${mark} ${words.replaceAll("\t", " ")}`, begins };
  }

  /** Words that go on with the item above; null where none is open. */
  goesOn(words: string): string | null {
    const last = this.#open.at(-1);
    return last ? `${" ".repeat(last.within)}${words}` : null;
  }

  end(): void {
    this.#open = [];
    this.#loose = false;
  }
}
