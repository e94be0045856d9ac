import type { List, Table } from "mdast";
import type { Block } from "../blocks/block.ts";
import type { Gate, Item } from "../reading.ts";
import { optionsIn } from "../text/checkbox.ts";
import { labelOf } from "../text/label.ts";
import { rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { pairsOf } from "../values/fact-lines.ts";
import { answerOf } from "./decisions.ts";

const outcome =
  /(?:→|->|=>|â†’|:)\s*\W{0,4}(?:PROCEED|GO\b|NO-?GO|RESCHEDULE|HOLD|ABORT|STOP|DELAY|POSTPONE|ROLL\s?BACK|CONTINUE|WEITER|ABBRUCH|VERSCHIEBEN|CONTINUER|REPORTER|CONTINUAR|APLAZAR|ADIAR)\b/iu;
/** `GO → …`, `NO-GO: …`, `If no, …`: what each answer leads to, whatever is done then. */
const answered =
  /^\W*(?:(?:if |wenn |falls |si |se )?(?:all )?(?:no-?go|go|yes|no|ja|nein|oui|non|sí|sim|não)\b(?: (?:to|on|for) (?:both|either|all|any|one)(?: of (?:them|these))?)?\s*(?:→|->|=>|â†’|:|=|–|—|,|\s-\s))/iu;
const condition =
  /^(?:if|when|decision|outcome|issue|ergebnis|uitkomst|résultat|resultado|besluit|beslissing|als|entscheidung|décision|decisi[óo]n|decisão|wenn|falls|si|se|cuando|all|any|go\b|no-?go)/iu;
/** Whether an item below a go/no-go says what an answer means, and asks nothing. */
export const isOutcome = (text: string) => answered.test(text) || outcome.test(text);

/** The same for a line of prose, in which “GO” may stand anywhere: it says so where it begins like an answer, or like a condition of one. */
export const tellsOutcome = (text: string) => answered.test(text) || (condition.test(text) && outcome.test(text));

/** “Continue if:” and “Wait if:” below one heading are a decision, whatever the heading calls it. */
export function answersAll(blocks: Block["section"]["blocks"]): boolean {
  const goes = blocks.flatMap((block, at) =>
    block.type === "list"
      ? answersOfItems(block)
      : blocks[at + 1]?.type === "list"
        ? (answerOf(labelOf(block)?.text ?? "")?.goes ?? [])
        : [],
  );
  return goes.includes(true) && goes.includes(false);
}

/** `- **Go if:**` and `- **Hold if:**`, each over its list. */
export const answersOfItems = ({ children }: List): boolean[] =>
  children.flatMap(({ children: [first, list] }) => (list?.type === "list" ? (answerOf(labelOf(first)?.text ?? "")?.goes ?? []) : []));

/** “Proceed if”: an answer and when it is given. */
export const isConditional = (text: string): boolean => text.includes(" ") && answerOf(text) !== null;

const passes = /^(?:approved?|accepted?|go|proceed|continue|genehmigt|freigegeben|approuvée?|accordée?|aprobad[oa]|aprovad[oa])$/iu;
const stops =
  /^(?:rejected?|declined?|denied|no-?go|stop|abort|hold|deferred|postponed?|abgelehnt|verschoben|zurückgestellt|refusée?|rejetée?|reportée?|rechazad[oa]|aplazad[oa]|rejeitad[oa]|adiad[oa])$/iu;

/** `Decision of the board: [ ] Approved [ ] Rejected`: a choice between going on and not is a gate, its options the outcomes. */
export function chosen({ block }: Block): Gate[] {
  const lines =
    block.type === "table"
      ? pairsOf(block).map(({ name, value, ...at }) => ({ text: `${name}: ${value}`, ...at }))
      : block.type === "paragraph"
        ? textLines({ type: "root", children: [block] })
        : [];
  return lines.flatMap(({ text, line, endLine }) => {
    const options = optionsIn(text);
    if (!options.some((each) => passes.test(each)) || !options.some((each) => stops.test(each))) return [];
    const title = /^([^[\]☐⬜☑☒]{2,100}?)\s*[:：–—-]?\s*(?=[[☐⬜☑☒])/u.exec(text)?.[1] ?? "Decision";
    return [{ title, questions: [], outcomes: options.map((each) => ({ text: each, line, endLine })), deciders: [], line, endLine }];
  });
}

/** `| GO | errors < 2% |`, `| HOLD | errors 2-5% |`: rows that say when each answer is given; empty for any other table. */
export function answersOfRows(table: Table): Item[] {
  const { rows } = rowsOf(table);
  const all = rows.every(({ cells }) => answerOf(cells[0] ?? "") !== null && (cells[1] ?? "") !== "");
  return all
    ? rows.map(({ cells: [answer, ...when], line, endLine }) => ({ text: `${answer}: ${when.filter(Boolean).join(", ")}`, line, endLine }))
    : [];
}
