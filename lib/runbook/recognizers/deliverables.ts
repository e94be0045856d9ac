import { type Block, itemsOf } from "../blocks/block.ts";
import { topicOf } from "../blocks/topics.ts";
import type { Deliverable, Lines } from "../reading.ts";
import { deliverableIn } from "../steps/read-deliverable.ts";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { dueIn, linkIn, namesDeliverable } from "../values/deliverable.ts";
import { tidy } from "../values/tidy.ts";
import { isA, type Recognizer } from "./recognizer.ts";

export const deliverables: Recognizer<Deliverable> = {
  piece: "deliverable",
  means:
    "What is handed over, by whom, by when, where it lies and whether it is there: boxes, bullets and tables below “Deliverables”, tables with a column called so, and lines such as “Deliverable: …”.",
  example: "# Plan\n\n## Week 1\n\n- [ ] Copy the data\n\n**Deliverables:**\n\n- Test report (Owner: QA, due T-2 days)\n",
  asks: [isA("list", "paragraph", "table")],
  read: deliverablesAt,
  gather(found, { boxes, blocks }) {
    const ticked = new Map(boxes.map((box) => [box.line, box]));
    // What is ticked is what it was taken as; a person may call anything a deliverable.
    const kept = found.flatMap((each) => {
      const box = ticked.get(each.line);
      return box && box.as !== "deliverable" ? [] : [{ ...each, done: each.done || (box?.done ?? false) }];
    });
    const known = new Set(kept.map(({ line }) => line));
    const lines = blocks[0]?.context.lines ?? [];
    const year = blocks[0]?.context.year ?? null;
    const rest = boxes.flatMap((box): Deliverable[] => {
      if (box.as !== "deliverable" || known.has(box.line)) return [];
      const { line, endLine, words } = box;
      const said = deliverableIn(words, sourceOf(lines, { line, endLine }), year);
      return [
        { text: words, line, endLine, ...said, owner: said.owner || (box.owner ?? ""), at: said.at ?? box.at, done: box.done, phase: "" },
      ];
    });
    return [...kept, ...rest].sort((a, b) => a.line - b.line);
  },
};

const sourceOf = (lines: readonly string[], { line, endLine }: Lines): string => lines.slice(line - 1, endLine).join("\n");

function deliverablesAt(place: Block): Deliverable[] {
  const { block, topic, context } = place;
  if (context.corrected.get(linesOf(block).line) === "note") return [];
  if (block.type === "table") return deliverablesOfTable(place);
  const said = (text: string, at: Lines): Deliverable => ({
    ...{ text, line: at.line, endLine: at.endLine, phase: "" },
    ...deliverableIn(text, sourceOf(context.lines, at), context.year),
  });
  if (block.type === "paragraph") {
    const lines = textLines({ type: "root", children: [block] });
    return lines.flatMap(({ text, ...at }) => (namesDeliverable(text) ? [said(text, at)] : []));
  }
  if (block.type !== "list") return [];
  const items = itemsOf(block, context);
  // What is ticked is put together with the boxes.
  const heads = hasBox(block) ? false : !place.nested || (place.label !== null && topicOf(place.label.text) === "deliverables");
  return items.flatMap(({ text, ...at }) => ((topic === "deliverables" && heads) || namesDeliverable(text) ? [said(text, at)] : []));
}

const columns = {
  title:
    /deliverable|work product|artifact|liefergegenst|lieferobjekt|arbeitsergebnis|livrable|entregable|entreg[áa]ve[li]|op te leveren|成果物|交付/i,
  owner: /owner|responsib|\bwho\b|assign|\bby whom\b|verantwortlich|zuständig|\bwer\b|eigenaar|responsable|responsável|quién|担当/i,
  due: /\bdue\b|deadline|\bwhen\b|\bdate\b|^by$|\bby when\b|fällig|frist|termin|bis wann|échéance|\bquand\b|fecha|prazo|期限/i,
  link: /\blink\b|\burl\b|location|where\b|address|ablage|ort\b|lien|emplacement|enlace|ubicación|onde/i,
  state: /status|state|\bdone\b|delivered|erledigt|geliefert|fait|livré|hecho|entregado|feito|entregue|gereed/i,
  phase: /phase|week|stage|milestone|sprint|woche|fase|semaine|étape|semana|etapa/i,
};
const finished =
  /^(?:yes|y|x|✅.*|✓|✔|☑|\[x\]|done|delivered|complete[d]?|ja|erledigt|geliefert|fait|oui|livrée?|hecho|sí|entregad[oa]|feito|sim|entregue|gereed)$/iu;

function deliverablesOfTable({ block, topic, context }: Block): Deliverable[] {
  if (block.type !== "table") return [];
  const { names, rows } = rowsOf(block);
  const listed = columnOf(names, columns.title);
  if (listed < 0 && topic !== "deliverables") return [];
  const title = Math.max(listed, 0);
  // “Week | Deliverables” sums up the weeks, unless it also says who or by when.
  const [owner, due, link, state, phase] = [columns.owner, columns.due, columns.link, columns.state, columns.phase].map((name) =>
    names.findIndex((each, index) => index !== title && name.test(each)),
  );
  if (topic !== "deliverables" && Math.max(owner ?? -1, due ?? -1, link ?? -1) < 0) return [];
  return rows.flatMap(({ cells, line, endLine }) => {
    const cell = (at = -1) => tidy(cells[at] ?? "").trim();
    const words = cell(title);
    if (!/\p{L}{2}/u.test(words) || context.corrected.get(line) === "note") return [];
    const source = sourceOf(context.lines, { line, endLine });
    const said = deliverableIn(words, source, context.year);
    return [
      {
        ...{ text: cells.filter(Boolean).join(" · "), line, endLine, title: said.title },
        owner: cell(owner) || said.owner,
        at: dueIn(cell(due), context.year) ?? said.at,
        link: said.link ?? linkIn(cell(link)),
        done: said.done || finished.test(cell(state)),
        phase: cell(phase),
      },
    ];
  });
}
