import type { Table } from "mdast";
import { type Block, itemsOf, nameOf } from "../blocks/block.ts";
import { topicOf } from "../blocks/topics.ts";
import { questionsIn } from "../fences/yes-no.ts";
import type { Gate, Item } from "../reading.ts";
import type { TreeStep } from "../steps/tree.ts";
import { hasBox, optionsIn } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { pairsOf } from "../values/fact-lines.ts";
import { answerOf, asItems, decisionsIn } from "./decisions.ts";

const outcome =
  /(?:→|->|=>|â†’|:)\s*\W{0,4}(?:PROCEED|GO\b|NO-?GO|RESCHEDULE|HOLD|ABORT|STOP|DELAY|POSTPONE|ROLL\s?BACK|CONTINUE|WEITER|ABBRUCH|VERSCHIEBEN|CONTINUER|REPORTER|CONTINUAR|APLAZAR|ADIAR)\b/iu;
/** `GO → …`, `NO-GO: …`, `If no, …`: what each answer leads to, whatever is done then. */
const answered =
  /^\W*(?:(?:if |wenn |falls |si |se )?(?:all )?(?:no-?go|go|yes|no|ja|nein|oui|non|sí|sim|não)\b(?: (?:to|on|for) (?:both|either|all|any|one)(?: of (?:them|these))?)?\s*(?:→|->|=>|â†’|:|=|–|—|,|\s-\s))/iu;
const condition = /^(?:if|when|decision|outcome|entscheidung|décision|decisi[óo]n|decisão|wenn|falls|si|se|cuando|all|any|go\b|no-?go)/iu;
const decider =
  /(?:^|[.;]\s)(?:decision[\s-]?makers?|deciders?|decided by|decision (?:by|owners?|makers?)|go\/no-?go (?:authority|owner|call)|final (?:call|decision)|entscheider(?:in)?|décideurs?|decisor(?:es)?)\s*[:：]\s*(.+)$/iu;

/** “Both the DBA and the incident commander must say yes” */
const agreeing =
  /^((?:both )?(?:the )?[\p{L}][\p{L} ,&/-]{2,90}?) (?:must|have to|need to) (?:both |all |each )?(?:say yes|agree|approve|confirm|sign(?: off)?)\b/iu;

/**
 * The go/no-go decisions of a document: questions in lists, fences and boxes below a heading or label that speaks of one,
 * what each outcome means, and who decides. A box that itself says “Go/no-go decision obtained” is a gate without questions,
 * and stays a step.
 */
export function gatesOf(blocks: readonly Block[], boxes: readonly TreeStep[]): Gate[] {
  const gates = new Map<number, Gate>();
  const gateOf = (place: Block): Gate => {
    const heading = place.headings.find(({ text }) => topicOf(text) === "gate");
    const above = heading ?? place.label ?? place.headings[0];
    const at = above?.line ?? linesOf(place.block).line;
    const known = gates.get(at) ?? {
      title: nameOf(above ?? null) || "Go/no-go",
      questions: [],
      outcomes: [],
      deciders: [],
      line: at,
      endLine: at,
    };
    gates.set(at, known);
    known.endLine = Math.max(known.endLine, linesOf(place.block).endLine);
    return known;
  };
  /** What stands below “Hold if:” speaks of that answer; it is asked by nobody. */
  const answers = new Set<number>();
  /** Numbered sections with commands are work, whatever heading stands above them. */
  const procedures = new Set(boxes.flatMap(({ source, commands, line }) => (source === "heading" && commands.length > 0 ? [line] : [])));
  for (const place of blocks) {
    const { block, topic, nested, headings } = place;
    if (headings.some(({ line, text }) => procedures.has(line) && topicOf(text) !== "gate")) continue;
    const answer = block.type === "list" && !nested && place.label ? answerOf(place.label.text) : null;
    if (block.type === "list" && place.label && answer && headings.slice(0, 2).some(({ text }) => topicOf(text) === "gate")) {
      const items = itemsOf(block, place.context);
      const gate = gateOf(place);
      const told = answer.goes ? answer.text : `${answer.text}: ${items.map(({ text }) => text).join("; ")}`;
      gate.outcomes.push({ text: told, line: place.label.line, endLine: linesOf(block).endLine });
      if (answer.goes) gate.questions.push(...items);
      else for (const { line } of items) answers.add(line);
      continue;
    }
    const inline = block.type === "paragraph" && topic !== "gate" ? decisionsIn(block) : [];
    for (const { title, outcomes, questions, line, endLine } of inline) {
      const at = { line, endLine };
      gates.set(line, { title, questions: asItems(questions, at), outcomes: asItems(outcomes, at), deciders: [], ...at });
    }
    for (const gate of inline.length > 0 ? [] : chosen(place)) {
      // Below a go/no-go it is that decision’s.
      if (topic === "gate") gateOf(place).outcomes.push(...gate.outcomes);
      else gates.set(gate.line, gate);
    }
    if (block.type === "code") {
      const questions = fencedQuestions(place);
      if (questions.length > 0) gateOf(place).questions.push(...questions);
    } else if (topic === "gate" && (block.type === "list" || block.type === "table") && !nested) {
      const items = block.type === "list" ? itemsOf(block, place.context) : firstCells(block);
      const told = hasBox(block)
        ? boxes.filter(({ as, line, endLine }) => as === "question" && within({ line, endLine }, linesOf(block)))
        : [];
      const asked = hasBox(block)
        ? told.map(({ words, line, endLine }) => ({ text: words, line, endLine }))
        : items.filter(({ text }) => !isOutcome(text));
      const gate = gateOf(place);
      gate.questions.push(...asked);
      if (!hasBox(block)) gate.outcomes.push(...items.filter(({ text }) => isOutcome(text)));
    } else if (topic === "gate" && block.type === "paragraph") {
      addLines(gateOf(place), place);
    }
  }
  const asked = new Set([...gates.values()].flatMap(({ questions }) => questions.map(({ line }) => line)));
  const loose = boxes.filter(({ as, line }) => as === "question" && !asked.has(line) && !answers.has(line));
  for (const { title, line, endLine } of loose)
    gates.set(line, { title, questions: [{ text: title, line, endLine }], outcomes: [], deciders: [], line, endLine });
  const steps = boxes.filter(
    ({ as, source, title, line }) => as === "step" && source !== "heading" && topicOf(title) === "gate" && !gates.has(line),
  );
  const bare = steps.map(({ title, line, endLine }) => ({ title, questions: [], outcomes: [], deciders: [], line, endLine }));
  return [...[...gates.values()].filter(says), ...bare].sort((a, b) => a.line - b.line);
}

const passes = /^(?:approved?|accepted?|go|proceed|continue|genehmigt|freigegeben|approuvée?|accordée?|aprobad[oa]|aprovad[oa])$/iu;
const stops =
  /^(?:rejected?|declined?|denied|no-?go|stop|abort|hold|deferred|postponed?|abgelehnt|verschoben|zurückgestellt|refusée?|rejetée?|reportée?|rechazad[oa]|aplazad[oa]|rejeitad[oa]|adiad[oa])$/iu;

/** `Decision of the board: [ ] Approved [ ] Rejected`: a choice between going on and not is a gate, its options the outcomes. */
function chosen({ block }: Block): Gate[] {
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

/** The rows of a table by what they are about: their first cell with words. */
function firstCells(table: Table): Item[] {
  return rowsOf(table).rows.flatMap(({ cells, line, endLine }) => {
    const text = cells.find((cell) => /\p{L}{2}/u.test(cell));
    return text ? [{ text, line, endLine }] : [];
  });
}

const within = (inner: { line: number; endLine: number }, outer: { line: number; endLine: number }) =>
  inner.line >= outer.line && inner.endLine <= outer.endLine;

const isOutcome = (text: string) => answered.test(text) || outcome.test(text);

/** A heading over prose that only mentions a go/no-go is no gate. */
function says({ questions, outcomes, deciders }: Gate): boolean {
  return questions.length + outcomes.length + deciders.length > 0;
}

function fencedQuestions({ block, fence }: Block): Item[] {
  if (block.type !== "code") return [];
  return fence === "questions" ? questionsIn(block.value, linesOf(block).line + 1) : [];
}

/** `Who: Product owner (decides), Ops lead`: those of whom it is said. */
function decidingAmong(text: string): string | undefined {
  const names = /^(?:who|attendees|participants|wer|beteiligte|qui|quién(?:es)?|quem)\s*[:：]\s*(.+)$/iu.exec(text)?.[1];
  const deciding = names
    ?.split(/\s*[,;]\s*/)
    .filter((name) => /\((?:decides?|decision|decider|entscheidet|décide|decisor[a]?|decide)\)/iu.test(name));
  return deciding && deciding.length > 0 ? deciding.map((name) => name.replace(/\s*\([^()]*\)/, "")).join(", ") : undefined;
}

function addLines(gate: Gate, { block }: Block): void {
  for (const { text, line, endLine } of textLines({ type: "root", children: [block] })) {
    const names = decider.exec(text)?.[1] ?? agreeing.exec(text)?.[1] ?? decidingAmong(text);
    if (names)
      gate.deciders.push(
        ...names
          .replace(/\s*\([^()]*\)\.?$|\.$/, "")
          .replace(/^both (?:the )?/i, "")
          .split(/\s*(?:,|;|\+|&|\band(?: the)?\b|\bund\b|\bet\b|\by\b)\s*/)
          .filter(Boolean),
      );
    // The options of a choice are its outcomes already.
    if (optionsIn(text).length > 0) continue;
    if (answered.test(text) || (condition.test(text) && outcome.test(text))) gate.outcomes.push({ text, line, endLine });
    else if (/\?\s*(?:\((?:yes|y|ja|oui|sí|sim)\s*\/\s*\w+\))?$/iu.test(text)) gate.questions.push({ text, line, endLine });
  }
}
