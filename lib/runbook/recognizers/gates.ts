import type { List, Table } from "mdast";
import { type Block, itemsOf, nameOf } from "../blocks/block.ts";
import { followsAnswer } from "../blocks/topic-here.ts";
import { topicOf } from "../blocks/topics.ts";
import { questionsIn } from "../fences/yes-no.ts";
import type { Gate, Item } from "../reading.ts";
import type { TreeStep } from "../steps/tree.ts";
import { hasBox, optionsIn } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { once } from "../text/once.ts";
import { rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { answerOf, asItems, decisionsIn, sentenceOf } from "./decisions.ts";
import { answersAll, answersOfItems, answersOfRows, chosen, isConditional, isOutcome, tellsOutcome } from "./gate-answers.ts";
import { decidersBehind, decidersIn } from "./gate-deciders.ts";
import { namedGatesIn } from "./named-gates.ts";
import { isA, type Recognizer, type Whole } from "./recognizer.ts";

/**
 * What one place says of a gate; those of one line are one. `answers`: lines that stand below an answer, and are asked by nobody.
 * `tentative`: a heading such as “Hold if”, which needs another that says when to go on.
 */
type Said = Gate & { answers: number[]; begins: boolean; tentative?: boolean };

export const gates: Recognizer<Said, Gate> = {
  piece: "gate",
  means:
    "A go/no-go: questions in lists, fences, rows and boxes below words that speak of one, what each answer means, and who decides; “Proceed if …” beside “Hold if …”, and a sentence that names one (“Gate A is decided by …”). A box that itself says “Go/no-go obtained” is a gate without questions, and stays a step.",
  example: "# Plan\n\n## Go/No-Go\n\n- Is the copy complete?\n",
  asks: [
    isA("code", "list", "paragraph", "table"),
    { says: "is no part of a numbered section with commands, which is work", holds: (place, { boxes }) => !isProcedure(place, boxes) },
  ],
  read: saidAt,
  gather: (found, { boxes }) => {
    const gates = new Map<number, Gate>();
    for (const { answers: _, tentative: __, begins, ...said } of found) {
      const known = gates.get(said.line);
      if (known && !begins) {
        known.questions.push(...said.questions);
        known.outcomes.push(...said.outcomes);
        known.deciders.push(...said.deciders);
        known.endLine = Math.max(known.endLine, said.endLine);
      } else gates.set(said.line, said);
    }
    for (const { tentative, line } of found) if (tentative && gates.get(line)?.questions.length === 0) gates.delete(line);
    const answers = new Set(found.flatMap((said) => said.answers));
    const asked = new Set([...gates.values()].flatMap(({ questions }) => questions.map(({ line }) => line)));
    for (const { as, title, line, endLine } of boxes)
      if (as === "question" && !asked.has(line) && !answers.has(line))
        gates.set(line, { ...silent, title, questions: [{ text: title, line, endLine }], line, endLine });
    const bare = boxes
      // “Go / No-Go: should be clear the day before” says it in front.
      .filter(
        ({ as, source, title, line }) =>
          as === "step" &&
          source !== "heading" &&
          !gates.has(line) &&
          ((topicOf(title) === "gate" && !followsAnswer(title)) ||
            (/^go\b[^:：]{0,30}[:：]/i.test(title) && topicOf(title.split(/[:：]/)[0] ?? "") === "gate")),
      )
      .map(({ title, line, endLine }) => ({ ...silent, title, line, endLine }));
    const asks = [...gates.values()].filter(says);
    // “Go/no-go meeting held” ticks off the decision that stands elsewhere.
    const own = asks.some(({ questions }) => questions.length > 0) ? bare.filter(({ title }) => !held.test(title)) : bare;
    return [...asks, ...own].sort((a, b) => a.line - b.line);
  },
};

const held =
  /(?:held|completed?|done|taken|durchgeführt|stattgefunden|erfolgt|gehouden|afgerond|tenue?|effectuée?|realizad[oa]|celebrad[oa])$/iu;

const silent = { questions: [], outcomes: [], deciders: [] };

/** Numbered sections with commands are work, whatever heading stands above them. */
const procedures = once(
  (boxes: readonly TreeStep[]) =>
    new Set(boxes.flatMap(({ source, commands, line }) => (source === "heading" && commands.length > 0 ? [line] : []))),
);
const isProcedure = ({ headings }: Block, boxes: readonly TreeStep[]) =>
  headings.some(({ line, text }) => procedures(boxes).has(line) && topicOf(text) !== "gate");

/** The gate that a place belongs to, with nothing said of it yet. */
function gateOf(place: Block, named = place.headings.find(({ text }) => topicOf(text) === "gate")): Said {
  const above = named ?? place.label ?? place.headings[0];
  const { line, endLine } = linesOf(place.block);
  return {
    ...decidersBehind(nameOf(above ?? null) || "Go/no-go"),
    ...{ questions: [], outcomes: [], answers: [], begins: false, line: above?.line ?? line, endLine },
  };
}

function saidAt(place: Block, { boxes }: Whole): Said[] {
  const { block, topic, nested } = place;
  const answer = answersAt(place) ?? answersInLines(place);
  if (answer) return [answer];
  const tells = block.type === "paragraph" || ((block.type === "list" || block.type === "table") && !nested);
  const inline = tells && topic !== "gate" ? decisionsIn(block) : [];
  const own = (gate: Omit<Said, "answers" | "begins">): Said => ({ ...gate, answers: [], begins: true });
  const alone = inline.map(({ title, outcomes, questions, line, endLine }) => {
    const at = { line, endLine };
    return own({ title, questions: asItems(questions, at), outcomes: asItems(outcomes, at), deciders: [], ...at });
  });
  // Below a go/no-go a choice is that decision’s.
  const choices = (inline.length > 0 ? [] : chosen(place)).map((gate) =>
    topic === "gate" ? { ...gateOf(place), outcomes: gate.outcomes } : own(gate),
  );
  const named = block.type === "paragraph" && topic !== "gate" && alone.length + choices.length === 0 ? namedGatesIn(block) : [];
  const found = [...alone, ...choices, ...named.map((gate) => own({ ...gate, outcomes: [] }))];
  if (block.type === "code") {
    const questions = fencedQuestions(place);
    return questions.length > 0 ? [...found, { ...gateOf(place), questions }] : found;
  }
  if (topic !== "gate") return found;
  if ((block.type === "list" || block.type === "table") && !nested) return [...found, asked(place, block, boxes)];
  return block.type === "paragraph" ? [...found, toldIn(place)] : found;
}

/** What stands below “Hold if:” speaks of that answer; below “Go if:” it is what is asked. */
function answersAt(place: Block): Said | null {
  const { block, label, nested, headings } = place;
  if (block.type !== "list" || (hasBox(block) && !label)) return null;
  // “Checkpoint” over “Proceed if” and “Hold if”, headings as well.
  const below = !label && !nested && headings.length > 1 && isConditional(headings[0]?.text ?? "") && !goesBack(headings[1]?.text ?? "");
  const above = label ?? (below ? headings[0] : undefined);
  const said = above ? answerOf(above.text) : null;
  const answer = said ?? (label && !hasBox(block) && followsAnswer(label.text) ? { text: nameOf(label), goes: false } : null);
  if (!answer || !above) return null;
  const named = headings.slice(0, 2).some(({ text }) => topicOf(text) === "gate");
  if (!below && !named && !answersAll(place.section.blocks)) return null;
  const items = itemsOf(block, place.context);
  const text = answer.goes ? answer.text : `${answer.text}: ${items.map((item) => item.text).join("; ")}`;
  const outcomes = [{ text, line: above.line, endLine: linesOf(block).endLine }];
  return {
    ...gateOf(place, below ? headings[1] : named ? undefined : headings[0]),
    outcomes,
    questions: answer.goes ? items : [],
    answers: answer.goes ? [] : items.map(({ line }) => line),
    tentative: below && !answer.goes,
  };
}

/** “Proceed if …”, “Hold if …”, “Roll back if …”, a line or an item each: a decision, whatever stands above it. */
function answersInLines(place: Block): Said | null {
  const { block, nested, topic } = place;
  if (nested || (block.type !== "paragraph" && block.type !== "list") || hasBox(block) || topic === "triggers") return null;
  const lines = block.type === "list" ? itemsOf(block, place.context) : textLines({ type: "root", children: [block] });
  if (lines.length < 2 || lines.length > 6) return null;
  const told = lines.flatMap(({ text, line, endLine }) => {
    const said = sentenceOf(text);
    return said ? [{ ...said, line, endLine }] : [];
  });
  if (told.length < lines.length || !told.some(({ goes }) => goes) || !told.some(({ goes }) => !goes)) return null;
  const items = (goes: boolean) => told.filter((each) => each.goes === goes);
  return {
    ...gateOf(place),
    questions: items(true).map(({ when: text, line, endLine }) => ({ text, line, endLine })),
    outcomes: told.map(({ text, line, endLine }) => ({ text, line, endLine })),
    answers: items(false).map(({ line }) => line),
  };
}

const goesBack = (text: string): boolean => ["rollback", "triggers", "rollout"].includes(topicOf(text) ?? "");

/** The questions of a list or of the rows of a table, boxes or not, and what each outcome means. */
function asked(place: Block, block: List | Table, boxes: readonly TreeStep[]): Said {
  const gate = gateOf(place);
  if (hasBox(block)) {
    const told = boxes.filter(({ as, line, endLine }) => as === "question" && within({ line, endLine }, linesOf(block)));
    return { ...gate, questions: told.map(({ words, line, endLine }) => ({ text: words, line, endLine })) };
  }
  if (block.type === "list" && answersOfItems(block).length === block.children.length) return gate;
  // What comes with its command is run.
  if (block.type === "list" && block.ordered && block.children.every(({ children }) => children.some(({ type }) => type === "code")))
    return gate;
  const answers = block.type === "table" ? answersOfRows(block) : [];
  if (answers.length > 0) return { ...gate, outcomes: answers };
  const items = block.type === "list" ? itemsOf(block, place.context) : firstCells(block);
  return { ...gate, questions: items.filter(({ text }) => !isOutcome(text)), outcomes: items.filter(({ text }) => isOutcome(text)) };
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

/** A heading over prose that only mentions a go/no-go is no gate. */
function says({ questions, outcomes, deciders }: Gate): boolean {
  return questions.length + outcomes.length + deciders.length > 0;
}

function fencedQuestions({ block, fence }: Block): Item[] {
  if (block.type !== "code") return [];
  return fence === "questions" ? questionsIn(block.value, linesOf(block).line + 1) : [];
}

/** What the lines of a paragraph below a go/no-go say: who decides, what each answer means, what is asked. */
function toldIn(place: Block): Said {
  const gate = gateOf(place);
  for (const { text, line, endLine } of textLines({ type: "root", children: [place.block] })) {
    gate.deciders.push(...decidersIn(text));
    // The options of a choice are its outcomes already.
    if (optionsIn(text).length > 0) continue;
    const [, answer = "", when = ""] = /^([^:：]{2,60})[:：]\s*(\S.*)$/u.exec(text) ?? [];
    const given = isConditional(answer) ? answerOf(answer) : null;
    if (given?.goes) gate.questions.push({ text: when, line, endLine });
    if (given) gate.outcomes.push({ text, line, endLine });
    else if (tellsOutcome(text)) gate.outcomes.push({ text, line, endLine });
    else if (/\?\s*(?:\((?:yes|y|ja|oui|sí|sim)\s*\/\s*\w+\))?$/iu.test(text)) gate.questions.push({ text, line, endLine });
  }
  return gate;
}
