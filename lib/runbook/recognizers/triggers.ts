import type { Table } from "mdast";
import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { type Block, itemsOf, nearest } from "../blocks/block.ts";
import { topicOf } from "../blocks/topics.ts";
import { triggerLinesIn } from "../fences/triggers-in.ts";
import type { Item, Trigger } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { conditionOf, wordsOnly } from "../values/condition.ts";
import { responseIn } from "../values/response.ts";
import { togetherIn } from "../values/together.ts";
import { isA, type Recognizer } from "./recognizer.ts";

export const triggers: Recognizer<Trigger> = {
  piece: "trigger",
  means:
    "What calls for going back: conditions in lists, fences and tables about it, rows of a table of severities, and lines such as “Roll back if …”.",
  example: "# Plan\n\n## Rollback triggers\n\n- Error rate > 5%\n",
  asks: [isA("code", "list", "paragraph", "table")],
  read: triggersAt,
};

function triggersAt(place: Block): Trigger[] {
  const { block, topic, label, fence, nested, context } = place;
  if (block.type === "code") {
    if (fence !== "triggers") return [];
    const { logic, lines, heading } = triggerLinesIn(block.value, linesOf(block).line + 1);
    return together(lines, logic, { text: heading, line: linesOf(block).line });
  }
  if (block.type === "table" && topic === "gate") return backOfAnswers(block);
  if (block.type === "table") return isSeverityMatrix(place) || topic === "triggers" ? triggersOfTable(place) : haltsOfTable(block);
  if (block.type === "paragraph" || (block.type === "list" && topic !== "triggers" && !nested))
    return [...labelledLines(place), ...leadingCondition(place)];
  // `- **Roll back if:**` heads the list below it.
  const headed = nested && label !== null && topicOf(label.text) === "triggers";
  if (topic !== "triggers" || block.type !== "list" || (nested && !headed) || (hasBox(block) && !label)) return [];
  const logic = /\ball\b(?! (?:steps|users))|\balle\b|\btous\b|\btodos?\b/i.test(nearest(place)?.text ?? "") ? "all" : "any";
  return together(itemsOf(block, context), logic, nearest(place));
}

/** The triggers of one list, with the words above it where these say that several must hold. */
function together(items: readonly Item[], logic: "any" | "all", above: { text: string; line: number } | null): Trigger[] {
  const needs = above && items.length > 1 ? togetherIn(above.text) : undefined;
  const said = above && needs !== undefined ? { together: { text: above.text.trim(), needs, line: above.line } } : {};
  return items.map((item) => ({ ...triggerOf(item, logic), ...said }));
}

function triggerOf(item: Item, logic: "any" | "all"): Trigger {
  return { ...item, ...(conditionOf(item.text) ?? wordsOnly(item.text)), logic, severity: "", response: null };
}

const labelled =
  /^(?:(?:roll-?\s?back|back-?out|abort|halt|stop) )?(?:triggers?|auslöser|déclencheurs?|disparador(?:es)?|gatilhos?)(?: for (?:rollback|abort))?\s*[:：]\s*(\S.*)$|^(?:(?:trigger|start|initiate|begin|perform|execute|invoke|call) (?:an? |the )?(?:immediate )?)?(?:roll-?\s?back|back-?\s?out|abort|halt)(?: (?:immediately|at once))? (?:if|when)\s*[:：]?\s*(\S.*)$|(?:should|must|will) (?:prompt|trigger|cause) a (?:rollback|backout)\s*[:：]\s*(\S.*)$/iu;

/** `Trigger: error rate > 5%, or p95 > 10 s`, `Roll back if …`: conditions told in a line. */
function labelledLines({ block, topic }: Block): Trigger[] {
  if (topic === "criteria" || topic === "messages" || topic === "communications" || topic === "listing" || topic === "objectives")
    return [];
  return textLines({ type: "root", children: [block] }).flatMap(({ text, line, endLine }) => {
    const said =
      labelled.exec(withoutSymbols(text))?.slice(1).find(Boolean) ??
      (topic === "rollback" ? /^(?:when|wann|quand|cuándo|quando)\s*[:：]\s*(\S.*)$/iu.exec(text)?.[1] : undefined);
    if (!said || /[:：]$/.test(said)) return [];
    const logic = / and /i.test(said) && !/ or /i.test(said) ? "all" : "any";
    const found = said
      .split(/\s*(?:;|,? (?:or|oder|ou|o)) (?=\p{L})/iu)
      .map((part) => triggerOf({ text: part.replace(/[.,]$/, ""), line, endLine }, logic));
    // “if auth or checkout breaks”: a word alone is no condition.
    const whole = found.every((trigger) => trigger.value !== null || trigger.metric.split(" ").length > 1);
    return whole || found.length === 1 ? found : [triggerOf({ text: said.replace(/[.,]$/, ""), line, endLine }, logic)];
  });
}

/** `| ROLL BACK | errors > 5% |` among the answers of a decision. */
function backOfAnswers(table: Table): Trigger[] {
  return rowsOf(table).rows.flatMap(({ cells: [answer = "", when = ""], line, endLine }) =>
    /^\W*(?:roll-?\s?back|revert|back-?out|zurück\p{L}*|terug\p{L}+|revenir en arrière|revertir|reverter)\W*$/iu.test(answer) && when !== ""
      ? [triggerOf({ text: when, line, endLine }, "any")]
      : [],
  );
}

const conditional =
  /^(?:if|when|whenever|should|wenn|falls|sobald|als|indien|mocht|zodra|si|se|cuando|quand|quando|en cas d[e’']|en caso de|em caso de|in case of)(?!\p{L})/iu;
/** “If it is needed”, “If we roll back”: it is decided elsewhere. */
const decidedElsewhere =
  /(?<!\p{L})(?:need(?:s|ed)?|necessary|required|decid\p{L}*|nötig|notwendig|nécessaire|necesari[oa]|necessári[oa]|roll(?:ing|ed)?[- ]?back|rollback|revert\p{L}*|zurück\p{L}*|following|(?:any|all|one) of|back(?:ing)? out|proceed)(?!\p{L})/iu;

/** “If the new system causes trouble:” right above the steps back. */
function leadingCondition({ block, topic, nested }: Block): Trigger[] {
  if (topic !== "rollback" || nested || block.type !== "paragraph") return [];
  const said = textLines({ type: "root", children: [block] }).at(-1);
  if (!said || said.text.length > 160 || !/[:：]$/.test(said.text) || !conditional.test(said.text) || decidedElsewhere.test(said.text))
    return [];
  return [triggerOf({ ...said, text: said.text.replace(/\s*[:：]$/, "") }, "any")];
}

const halts = /^(?:halt|abort|stop|pause|roll-?\s?back|back-?out|abbruch|arrêt|detener|parar)\b/i;

/** A column `Halt if` beside the stages of a rollout. */
function haltsOfTable(table: Table): Trigger[] {
  const { names, rows } = rowsOf(table);
  const at = columnOf(names, halts);
  if (at < 0 || !/\b(?:if|when|criteri|trigger|threshold|condition|bei|si|wenn)/i.test(names[at] ?? "")) return [];
  return rows.flatMap(({ cells, line, endLine }) =>
    /\p{L}|\d/u.test(cells[at] ?? "") ? [triggerOf({ text: cells[at] ?? "", line, endLine }, "any")] : [],
  );
}

const severity = /severity|priority|issue|level|impact|schwere|stufe|gravité|severidad|gravedad|gravidade/i;
const action = /action|response|procedure|what to do|rollback|maßnahme|acción|ação|mesure/i;
const response = /response|time|within|sla|reaktionszeit|délai|tiempo|tempo/i;

/** A table that says, by severity, what is done about a problem; at least one of the answers is to go back. */
export function isSeverityMatrix({ block, topic, headings }: Block): boolean {
  if (block.type !== "table") return false;
  const { names, rows } = rowsOf(block);
  if (columnOf(names, severity) < 0 || columnOf(names, action) < 0) return false;
  const about =
    topic === "triggers" || topic === "tree" || topic === "rollback" || headings.some(({ text }) => /roll-?\s?back/i.test(text));
  return (
    about &&
    rows.some(({ cells }) => /roll-?\s?back|revert|disable|restore|abort|stop|hot-?\s?fix|zurück|retour|revertir/i.test(cells.join(" ")))
  );
}

function triggersOfTable({ block }: Block): Trigger[] {
  if (block.type !== "table") return [];
  const { names, rows } = rowsOf(block);
  const level = columnOf(names, severity);
  const does = names.findIndex((name, index) => index !== level && action.test(name) && !/time/i.test(name));
  const soon = names.findIndex((name, index) => index !== level && index !== does && response.test(name));
  return rows
    .filter(({ cells }) => cells.some(Boolean))
    .map(({ cells, line, endLine }) => {
      const text = cells.filter(Boolean).join(" · ");
      const what = cells[Math.max(level, 0)] ?? text;
      const found =
        conditionOf(what) ??
        cells.map((cell, index) => (index === soon ? null : conditionOf(cell))).find((each) => each?.value != null) ??
        wordsOnly(what);
      return {
        ...{ text, line, endLine },
        ...found,
        ...{
          action: cells[does] ?? "",
          logic: "any" as const,
          severity: level >= 0 ? what : "",
          response: responseIn(cells[soon] ?? "").response,
        },
      };
    });
}
