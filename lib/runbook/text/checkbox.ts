import type { ListItem, Nodes, Paragraph, TableRow } from "mdast";
import { plainLines, plainText } from "./plain-text.ts";

/** A box at the beginning of a text, also without the space GFM asks for; `[~]`, `[/]`, `[!]` and `[?]` are begun, urgent or open: to be done, with what they say. */
const box = /^(?:\[([ \u00A0xX✓✔]|[~/!?](?=\] \p{L}))?\](?!\()|([☐⬜☑☒]))\s*/u;

/** A box and the short words of its option. */
const option = /(?<![`\w])(?:\[[ \u00A0xX✓✔]?\](?!\()|[☐⬜☑☒])\s*([^[\]☐⬜☑☒]{0,60})/gu;
const mostOptions = 12;
/** `[X] minutes`, `[N] pods`: a number is to be filled in. */
const blank =
  /\[X\] ?(?:%|percent|ms|[kmgt]i?b|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|times|users|pods|nodes|sekunden|minuten|stunden|tage|wochen|uur|dagen|weken|secondes|heures|jours|semaines|segundos|minutos|horas|d[ií]as|semanas)(?!\p{L})/u;
/** `[ ] Choose the region: [ ] eu [ ] us`: something to do, with a choice behind it. */
const leadsToChoice = /^(?:\[[ xX]?\]|[☐⬜☑☒]) ?[^[\]☐⬜☑☒:]{3,80}: ?(?=\[[ xX]?\]|[☐⬜☑☒])/u;

/**
 * The options of a choice: several boxes in one line or cell, each with a word or a few (`[ ] Low [ ] High`). One of them is
 * ticked when the form is filled in; none is work. Empty for any other text.
 */
export function optionsIn(text: string): string[] {
  if (text.length > 600) return [];
  const found = [...text.matchAll(option)].map(([, words = ""]) => words.replace(/[\s/|,;·•–—-]+$/u, "").trim());
  // `[X] minutes` is a blank.
  if (blank.test(text)) return [];
  const isChoice =
    found.length > 1 && found.length <= mostOptions && found.every((words) => words !== "" && words.split(/\s+/).length <= 5);
  return isChoice ? found : [];
}

/** `mark`: what stands in it, a blank where it is open. */
export type Box = { done: boolean; mark: string; rest: string };

/** `[-] Restart by hand`, `[>] …`: dropped or put off; no box that anybody ticks. */
export const isDropped = (text: string): boolean => /^\[[->]\]\s/u.test(text);

/** Splits a leading box off a text; null where there is none. */
export function takeBox(text: string): Box | null {
  const match = box.exec(text);
  if (!match) return null;
  const mark = match[1] ?? match[2] ?? "";
  return { done: /[xX✓✔☑☒]/u.test(mark), mark, rest: text.slice(match[0].length) };
}

/** Beside `⬜ open`, `✅ done` is a box too; alone it is only a bullet. */
export function takeTick(text: string): Box | null {
  const tick = /^(?:✅|✔\uFE0F?|âœ…)\s*/u.exec(text);
  return tick ? { done: true, mark: "x", rest: text.slice(tick[0].length) } : null;
}

/** The box of a list item. */
export function boxOf(item: ListItem): Pick<Box, "done" | "mark"> | null {
  const first = item.children[0];
  return first?.type === "paragraph" ? takeBoxOfLine(first) : null;
}

/** The box a paragraph begins with; a line that is a choice begins with none. */
function takeBoxOfLine({ children }: Paragraph): Box | null {
  const box = takeBox(plainText(children));
  if (box === null) return null;
  const line = plainLines(children).find((each) => each !== "") ?? "";
  return optionsIn(line).length > 0 && !leadsToChoice.test(line) ? null : box;
}

const yes = /^(?:yes|ja|oui|sí|si|sim|はい)$/iu;
const no = /^(?:no|nein|non|não|いいえ)$/iu;

/** The box of a table row: a cell that is nothing but a box, or begins with one. */
export function boxOfRow(row: TableRow): Pick<Box, "done" | "mark"> | null {
  const boxes = row.children.flatMap((cell) => {
    const text = plainText(cell.children);
    const box = blank.test(text) ? null : takeBox(text);
    return box === null || optionsIn(text).length > 0 ? [] : box;
  });
  // `| ☐ Yes | ☐ No |`: a choice over two cells.
  if (boxes.length > 1 && boxes.some(({ rest }) => yes.test(rest)) && boxes.some(({ rest }) => no.test(rest))) return null;
  return boxes[0] ?? null;
}

/** Whether a box stands anywhere in the node, at any depth. */
export function hasBox(node: Nodes): boolean {
  if (node.type === "listItem" && boxOf(node)) return true;
  if (node.type === "tableRow") return boxOfRow(node) !== null;
  if (node.type === "paragraph") return takeBoxOfLine(node) !== null;
  if (node.type === "list" || node.type === "listItem" || node.type === "blockquote" || node.type === "table") {
    return node.children.some(hasBox);
  }
  return false;
}
