import type { Table } from "mdast";
import { type Block, itemsOf } from "../blocks/block.ts";
import type { Item, Watch } from "../reading.ts";
import type { TreeStep } from "../steps/tree.ts";
import { hasBox } from "../text/checkbox.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { cadenceIn } from "../values/cadence.ts";
import { isDoneOnce } from "../values/done-once.ts";

/**
 * What is to be looked at again and again: boxes and bullets below “Every 5 minutes”, items that name their own rhythm, and
 * headings that do so in parentheses over no boxes (“Information alerts (daily review)”). A rhythm right above a message is the
 * message’s.
 */
export function watchesOf(blocks: readonly Block[], boxes: readonly TreeStep[]): Watch[] {
  const watches = new Map<number, Watch>();
  const add = (item: Item, said: { cadence: string; everyMinutes: number | null }, source: Watch["source"]) => {
    if (!watches.has(item.line)) watches.set(item.line, { ...item, cadence: said.cadence, everyMinutes: said.everyMinutes, source });
  };
  const boxed = new Map(boxes.filter(({ as }) => as === "watch").map((step) => [step.line, step]));
  const overBoxes = new Set(blocks.flatMap(({ block, headings: [heading] }) => (heading && hasBox(block) ? [heading.line] : [])));
  for (const place of blocks) {
    const { block, label, headings, context, nested } = place;
    const [heading] = headings;
    const above = cadenceIn((label ?? heading)?.text ?? "");
    if (heading) {
      const said = /\(([^()]*)\)\s*:?$/.exec(heading.text)?.[1];
      const rhythm = said === undefined ? null : cadenceIn(said);
      if (rhythm && !overBoxes.has(heading.line)) add({ text: heading.text, line: heading.line, endLine: heading.line }, rhythm, "heading");
    }
    if (block.type === "list") {
      const isBoxed = hasBox(block);
      const leads = above !== null && !/\([^()]*\)\s*:?$/.test((label ?? heading)?.text ?? "");
      for (const item of itemsOf(block, context)) {
        const said = cadenceIn(item.text) ?? (leads && !nested && !isDoneOnce(item.text) ? above : null);
        if (!said) continue;
        if (!isBoxed) add(item, said, "bullet");
        else if (boxed.has(item.line)) add(item, said, "box");
      }
    } else if (block.type === "table") {
      for (const { cells, until, line, endLine } of rowsOfRhythm(block)) {
        const said = cadenceIn(cells[1]);
        if (said)
          add({ text: cells[0], line, endLine }, { ...said, cadence: until ? `${said.cadence} until ${until}` : said.cadence }, "line");
      }
    } else if (block.type === "paragraph") {
      addLines(place, add);
    }
  }
  // A person may call anything a check to repeat, and boxes stand in tables and paragraphs too.
  for (const step of boxed.values()) {
    add({ text: step.words, line: step.line, endLine: step.endLine }, cadenceIn(step.words) ?? { cadence: "", everyMinutes: null }, "box");
  }
  return [...watches.values()].sort((a, b) => a.line - b.line);
}

const explains = /^(?:why|what|reason|background|policy|review|description|note|warum|grund|pourquoi|por qué)\b/i;
/** “Status every 30 minutes, every 15 if customers are affected” */
const word =
  /^(?:status|updates?|progress|report|post|check|monitor|review|watch|look|stand-?up|sync|statusmeldung|mise à jour|actualización)\b/i;

/** The rows of a table with a column `How often`: what is looked at, and the rhythm. */
function rowsOfRhythm(table: Table): { cells: [string, string]; until: string; line: number; endLine: number }[] {
  const { names, rows } = rowsOf(table);
  const often = columnOf(names, /how often|frequency|cadence|interval|häufigkeit|turnus|intervall|fréquence|frecuencia|frequência|頻度/i);
  const until = columnOf(names, /^(?:until|till|for how long|how long|bis|jusqu|hasta|até)/i);
  if (often < 1 || columnOf(names, /audience|recipient|channel|zielgruppe|kanal|canal/i) >= 0 || hasBox(table)) return [];
  return rows.flatMap(({ cells, ...lines }) =>
    cells[0] ? [{ cells: [cells[0], cells[often] ?? ""], until: cells[until] ?? "", ...lines }] : [],
  );
}

/** `Update frequency: Every 15 minutes`. A line that is nothing but the rhythm heads what follows. */
function addLines(
  { block }: Block,
  add: (item: Item, said: { cadence: string; everyMinutes: number | null }, source: "line") => void,
): void {
  for (const { text, line, endLine } of textLines({ type: "root", children: [block] })) {
    const [, name = "", value] = /^([^:：]{2,40})[:：]\s*(.+)$/u.exec(text) ?? [];
    // “Why: keys must be rotated every 90 days” explains.
    const led = value === undefined ? (text.length <= 120 && word.test(text) ? text : null) : explains.test(name) ? null : value;
    const said = led === null ? null : cadenceIn(led);
    if (said) add({ text, line, endLine }, said, "line");
  }
}
