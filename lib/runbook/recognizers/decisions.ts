import type { List, Paragraph, PhrasingContent, Table } from "mdast";
import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { topicOf } from "../blocks/topics.ts";
import type { Item, Lines } from "../reading.ts";
import { optionsIn } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { plainText } from "../text/plain-text.ts";
import { textLines } from "../text/text-lines.ts";
import { pairsOf } from "../values/fact-lines.ts";

const on =
  "go|proceed|continue|promote|expand|advance|ship|weiter(?:machen|gehen)?|doorgaan|verdergaan|fortfahren|fortsetzen|freigeben|continuer|poursuivre|continuar|seguir|avanzar|proseguir|avançar|prosseguir";
const off =
  "no-?go|hold|wait|pause|delay|extend|stop|abort|postpone|reschedule|roll-? ?back|revert|back-? ?out|warten|wachten|pauzeren|afbreken|uitstellen|terug(?:draaien|rollen|vallen|gaan)|halten|anhalten|abbruch|abbrechen|verschieben|zurück(?:rollen|gehen|setzen)?|revenir en arrière|abandonner|volver atrás|cancel(?:ar)?|attendre|suspendre|reporter|arrêter|annuler|retour arrière|esperar|pausar|aplazar|detener|revertir|aguardar|adiar|parar|reverter";
const condition = "if|when|only if|als|indien|wanneer|wenn|falls|bei|sofern|si|se|cuando|quand|quando";
const answer = new RegExp(
  `^(?:(${on})|${off})(?:,? (?:${condition})(?![\\p{L}]).{0,80}|[ -](?:criteria|conditions?|kriterien|bedingungen|criteria|voorwaarden))?$`,
  "iu",
);
const criteriaOf = new RegExp(
  `^(?:kriterien für|critères (?:de|du|pour(?: le)?)|criterios (?:de|para)|critérios (?:de|para)|criteria for|conditions? (?:for|to)) (?:(${on})|${off})$`,
  "iu",
);
const alone = new RegExp(`^(?:${on}|${off})$`, "iu");

const bare = (text: string) =>
  withoutSymbols(text)
    .replace(/[\s:：.]+$/, "")
    .trim();

/** `PROCEED if ALL true:`, `HOLD if ANY true:`: the answer a label stands for; `goes`: work goes on then. Null for any other label. */
export function answerOf(label: string): { text: string; goes: boolean } | null {
  const text = bare(label);
  const found = text.length <= 120 ? (answer.exec(text) ?? criteriaOf.exec(text)) : null;
  return found && { text, goes: found[1] !== undefined };
}

const sentence = new RegExp(`^(?:(${on})|${off}),? (?:${condition})(?![\\p{L}]) (\\S.{3,160})$`, "iu");

/** “Proceed if the error rate stays under 1 %.”: the answer, and when it is given. Null for any other line. */
export function sentenceOf(line: string): { text: string; when: string; goes: boolean } | null {
  const text = bare(line);
  const found = text.length <= 200 ? sentence.exec(text) : null;
  return found && { text, when: found[2] ?? "", goes: found[1] !== undefined };
}

/** One bold label of a paragraph, and the words behind it. */
type Labelled = { label: string; value: string };

/** A decision told in a paragraph: `**Done when**: a, b. **Go/No-Go decision**: GO / NO-GO`. */
export type InlineDecision = { title: string; outcomes: string[]; questions: string[] };

/**
 * The decisions a paragraph, the items of a list or a table of pairs tell by labels, each with the criteria labelled before it. Several
 * labels in a line are several.
 */
export function decisionsIn(block: Paragraph | List | Table): (InlineDecision & { line: number; endLine: number })[] {
  if (!speaks(block)) return [];
  let criteria: string | null = null;
  return labelledIn(block).flatMap(({ label, value, line, endLine }) => {
    const topic = topicOf(label);
    if (topic === "criteria") criteria = value;
    if (topic !== "gate") return [];
    const options = optionsIn(value);
    const outcomes = (options.length > 0 ? options : value.split(/\s*(?:\/|\||,|;|\bor\b|\boder\b|\bou\b|\bo\b)\s*/u))
      .map(bare)
      .filter(Boolean);
    if (outcomes.length < 2 || outcomes.length > 6 || !outcomes.every((each) => alone.test(each))) return [];
    return [{ title: bare(label), outcomes, questions: criteria === null ? [] : listed(criteria), line, endLine }];
  });
}

/** Whether any of it could be a decision: spares nearly all blocks the search for labels. */
function speaks(block: Paragraph | List | Table): boolean {
  if (block.type === "paragraph") return decisive.test(plainText(block.children));
  if (block.type === "list") return block.children.some(({ children: [first] }) => first?.type === "paragraph" && speaks(first));
  return block.children.some(({ children: [cell] }) => cell !== undefined && decisive.test(plainText(cell.children)));
}
const decisive = /\bno-?go\b|decision|entscheid|besl[iu]|d[ée]cisi[óo]n|decisão|\bgate\b|\bcall\b|判|决策/iu;

function labelledIn(block: Paragraph | List | Table): (Labelled & Lines)[] {
  if (block.type === "table") return pairsOf(block).map(({ name, value, ...lines }) => ({ label: bare(name), value, ...lines }));
  if (block.type === "list")
    return block.children.flatMap(({ children: [first] }) => (first?.type === "paragraph" ? labelledIn(first) : []));
  const bold = labelsIn(block.children);
  if (bold.length > 0) return bold.map((each) => ({ ...each, ...linesOf(block) }));
  return textLines({ type: "root", children: [block] }).flatMap(({ text, line, endLine }) => {
    const [, label = "", value = ""] = /^(?:\[[ xX]?\] ?|[☐⬜☑☒] ?)?([^:：]{2,60}?)\s*[:：]\s*(\S.*)$/u.exec(text) ?? [];
    return label === "" ? [] : [{ label: bare(label), value, line, endLine }];
  });
}

/** `old system shut, copy verified.`: what is listed in a line. */
const listed = (text: string): string[] =>
  text
    .split(/\s*[,;]\s*(?:and |und |et |y |e )?/u)
    .map(bare)
    .filter(Boolean);

/** The bold labels of a paragraph: `**Name**: value` or `**Name:** value`. */
function labelsIn(nodes: readonly PhrasingContent[]): Labelled[] {
  const found: Labelled[] = [];
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    const text = plainText([node]);
    if (node.type === "strong" && (/[:：]$/.test(text) || (next?.type === "text" && /^\s*[:：]/.test(next.value)))) {
      found.push({ label: text, value: "" });
    } else {
      const last = found.at(-1);
      if (last) last.value += text;
    }
  }
  return found.map(({ label, value }) => ({ label: bare(label), value: value.replace(/^\s*[:：]\s*/, "").trim() }));
}

/** The pieces of a decision as a gate holds them, all of the paragraph's lines. */
export const asItems = (texts: readonly string[], { line, endLine }: { line: number; endLine: number }): Item[] =>
  texts.map((text) => ({ text, line, endLine }));
