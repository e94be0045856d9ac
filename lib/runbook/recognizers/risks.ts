import { type Block, bulletsAt, nameOf, nearest } from "../blocks/block.ts";
import type { Risk } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { riskOf } from "../values/risk.ts";
import { isA, type Recognizer } from "./recognizer.ts";

const mitigationWords = /mitigat|countermeasure|gegenmaßnahme|mesures|mitigaci|mitigaç/i;
const stepWords = /^(?:risk )?owner|^who\b|responsib|accountable|verantwortlich|zuständig|responsable|respons[áa]vel|propriétaire/i;
const riskWords = /\brisks?\b|risik|risque|riesgo|risco/i;

export const risks: Recognizer<Risk> = {
  piece: "risk",
  means: "What may go wrong and what is done against it: lists, tables and numbered sections about risks. Countermeasures alone name none.",
  example: "# Plan\n\n## Risks\n\n- The copy takes too long: begin an hour early\n",
  asks: [isA("list", "paragraph", "table")],
  read: risksAt,
};

function risksAt(place: Block): Risk[] {
  const told = riskOfSection(place);
  if (told) return told;
  if (place.block.type === "table") return place.topic === null || place.topic === "risks" ? risksOfTable(place) : [];
  const above = nearest(place)?.text ?? "";
  // A list of nothing but countermeasures names no risk.
  if (place.topic !== "risks" || (mitigationWords.test(above) && !riskWords.test(above))) return [];
  const bullets = bulletsAt(place);
  const parts = bullets.map(({ text }) => part.exec(text));
  // `### Risk 2: Data loss` over `Probability: …`, `Mitigation: …`: one risk, told in parts.
  if (bullets.length > 0 && parts.every(Boolean)) return [riskInParts(place, parts)];
  return bullets.map((item) => ({ ...item, ...(riskOf(item.text) ?? { title: item.text, mitigation: "", level: "" }), owner: "" }));
}

const numberedRisk = /^(?:risk|risiko|risque|riesgo|risco)\s*#?\d{1,3}\s*[:.–—-]\s*\S/iu;

/** `## Risk 1: Data loss` names the risk itself; what stands below it tells of it. Null below any other heading. */
function riskOfSection({ block, headings, section, nested }: Block): Risk[] | null {
  const [heading] = headings;
  if (!heading || heading.line !== section.line || !numberedRisk.test(heading.text)) return null;
  if (nested || section.blocks[0] !== block) return [];
  const lines = section.blocks.flatMap((each) =>
    each.type === "paragraph" || each.type === "list" ? textLines({ type: "root", children: [each] }) : [],
  );
  const parts = lines.map(({ text }) => part.exec(text));
  const of = (name: RegExp) => parts.find((found) => found && name.test(found[1] ?? ""))?.[2] ?? "";
  const title = nameOf(heading).replace(/^\p{L}+\s*#?\d+\s*[:.–—-]\s*/u, "");
  const level = of(/impact|severity|auswirkung|impacto/i) || of(/prob|likel|wahrsch/i);
  const { line } = heading;
  return [
    { text: nameOf(heading), line, endLine: section.endLine, title, mitigation: of(/mitig|gegenmaßnahme/i), level, owner: of(stepWords) },
  ];
}

const part =
  /^(probability|likelihood|impact|severity|mitigation|contingency|response|owner|responsible|responsable|verantwortlich|zuständig|wahrscheinlichkeit|auswirkung|gegenmaßnahme|probabilité|impacto|probabilidad|probabilidade|mitigación|mitigação)\s*[:：]\s*(.*)$/iu;

function riskInParts(place: Block, parts: (RegExpExecArray | null)[]): Risk {
  const above = nearest(place);
  const title = nameOf(above).replace(/^\p{L}+\s*\d+\s*[:.–—-]\s*/u, "");
  const of = (name: RegExp) => parts.find((found) => found && name.test(found[1] ?? ""))?.[2] ?? "";
  const { line, endLine } = linesOf(place.block);
  const level = of(/impact|severity|auswirkung|impacto/i) || of(/prob|likel|wahrsch/i);
  return {
    text: nameOf(above),
    line: above?.line ?? line,
    endLine,
    title,
    mitigation: of(/mitig|gegenmaßnahme/i),
    level,
    owner: of(stepWords),
  };
}

function risksOfTable({ block, topic }: Block): Risk[] {
  if (block.type !== "table") return [];
  const { names, rows } = rowsOf(block);
  // Below “Risks” the columns may be called anything.
  const told =
    topic === "risks"
      ? {
          what: /what|risk|risik|risque|riesgo|risco|description|issue|problem/i,
          against: /mitigat|countermeasure|gegenmaßnahme|mesures|mitigaci|mitigaç|we do|action|response|plan|maßnahme/i,
        }
      : null;
  const [title, mitigation, level, owner] = [
    told?.what ?? riskWords,
    told?.against ?? mitigationWords,
    /impact|severity|likel|probab|level|auswirkung|schwere/i,
    stepWords,
  ].map((name) => columnOf(names, name));
  if (title === undefined || title < 0 || names.length < 2) return [];
  const cell = (cells: string[], at = -1) => cells[at] ?? "";
  return rows
    .filter(({ cells }) => cell(cells, title) !== "")
    .map(({ cells, line, endLine }) => ({
      ...{ text: cells.filter(Boolean).join(" · "), line, endLine },
      ...{ title: cell(cells, title), mitigation: cell(cells, mitigation), level: cell(cells, level), owner: cell(cells, owner) },
    }));
}
