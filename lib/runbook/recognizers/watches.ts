import type { List, Table } from "mdast";
import { type Block, itemsOf } from "../blocks/block.ts";
import type { Item, Watch } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { once } from "../text/once.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { cadenceIn } from "../values/cadence.ts";
import { isDoneOnce } from "../values/done-once.ts";
import type { Recognizer, Whole } from "./recognizer.ts";

export const watches: Recognizer<Watch> = {
  piece: "check to repeat",
  means:
    "What is looked at again and again: boxes and bullets below “Every 5 minutes”, items that name their own rhythm, tables that say how often, and headings that do so in brackets over no boxes. A rhythm right above a message is the message’s.",
  example: "# Plan\n\n## Watch\n\n- Queue length every 10 minutes\n",
  asks: [],
  read: watchesAt,
  gather: (found, { boxes }) => {
    const first = new Map<number, Watch>();
    for (const each of found) if (!first.has(each.line)) first.set(each.line, each);
    // A person may call anything a check to repeat, and boxes stand in tables and paragraphs too.
    for (const { as, words, line, endLine } of boxes)
      if (as === "watch" && !first.has(line))
        first.set(line, { ...watch({ text: words, line, endLine }, cadenceIn(words) ?? { cadence: "", everyMinutes: null }, "box") });
    return [...first.values()].sort((a, b) => a.line - b.line);
  },
};

type Rhythm = { cadence: string; everyMinutes: number | null };
const watch = (item: Item, { cadence, everyMinutes }: Rhythm, source: Watch["source"]): Watch => ({
  ...item,
  cadence,
  everyMinutes,
  source,
});
const all = once((boxes: Whole["boxes"]) => new Set(boxes.map(({ line }) => line)));
const boxed = once((boxes: Whole["boxes"]) => new Set(boxes.flatMap(({ as, line }) => (as === "watch" ? [line] : []))));

function watchesAt(place: Block, { boxes }: Whole): Watch[] {
  const { block } = place;
  const found = headed(place);
  if (block.type === "list") found.push(...listed(place, block, { boxed: boxed(boxes), boxes: all(boxes) }));
  else if (block.type === "table") {
    for (const { cells, until, line, endLine } of rowsOfRhythm(block)) {
      const said = cadenceIn(cells[1]);
      const cadence = said && until ? `${said.cadence} until ${until}` : said?.cadence;
      if (said) found.push(watch({ text: cells[0], line, endLine }, { ...said, cadence: cadence ?? "" }, "line"));
    }
  } else if (block.type === "paragraph") found.push(...saidIn(place));
  return found;
}

/** “Information alerts (daily review)”, where nothing below it is ticked. */
function headed({ headings: [heading], section }: Block): Watch[] {
  const said = heading && /\(([^()]*)\)\s*:?$/.exec(heading.text)?.[1];
  const rhythm = said === undefined ? null : cadenceIn(said);
  if (!heading || !rhythm || section.blocks.some(hasBox)) return [];
  return [watch({ text: heading.text, line: heading.line, endLine: heading.line }, rhythm, "heading")];
}

/** The lines of all that may be ticked, and of those that are ticked again and again. */
type Ticked = { boxes: ReadonlySet<number>; boxed: ReadonlySet<number> };

function listed({ label, headings: [heading], context, nested }: Block, list: List, { boxes, boxed }: Ticked): Watch[] {
  const above = (label ?? heading)?.text ?? "";
  const rhythm = cadenceIn(above);
  const isBoxed = hasBox(list);
  const leads = rhythm !== null && !/\([^()]*\)\s*:?$/.test(above);
  return itemsOf(list, context).flatMap((item) => {
    if (tellsRhythm.test(item.text)) return [];
    const said = cadenceIn(item.text) ?? (leads && !nested && !isDoneOnce(item.text) ? rhythm : null);
    if (!said) return [];
    if (boxed.has(item.line)) return [watch(item, said, "box")];
    // A bullet that lost its box is looked at all the same, if it names its rhythm itself.
    return isBoxed && (boxes.has(item.line) || cadenceIn(item.text) === null) ? [] : [watch(item, said, "bullet")];
  });
}

/** “Minor releases occur every 6 weeks”: how things are, not what is to be looked at. */
const tellsRhythm =
  /\b(?:occurs?|happens?|takes? place|recurs?|comes? out|(?:is|are) (?:released|published|made|cut|shipped|issued|due|run|executed|rotated))(?: (?:approximately|about|roughly|around|usually|typically|automatically))? (?:every|each|once|twice|daily|weekly|monthly|quarterly)\b/i;

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
function saidIn({ block }: Block): Watch[] {
  return textLines({ type: "root", children: [block] }).flatMap(({ text, line, endLine }) => {
    const [, name = "", value] = /^([^:：]{2,40})[:：]\s*(.+)$/u.exec(text) ?? [];
    // “Why: keys must be rotated every 90 days” explains.
    const led = value === undefined ? (text.length <= 120 && word.test(text) ? text : null) : explains.test(name) ? null : value;
    const said = led === null ? null : cadenceIn(led);
    return said ? [watch({ text, line, endLine }, said, "line")] : [];
  });
}
