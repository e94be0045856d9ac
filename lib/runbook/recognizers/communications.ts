import { type Block, itemsOf } from "../blocks/block.ts";
import { topicOf } from "../blocks/topics.ts";
import type { Communication } from "../reading.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { takeTime } from "../values/take-time.ts";

const labels = {
  audience: /^(?:audience|to|recipients?|who|zielgruppe|empfänger|destinataires?|destinatarios?|público)$/i,
  channel: /^(?:channels?|via|medium|method|where|kanal|canal|canale?s?|plataforma)$/i,
  purpose: /^(?:purpose|goal|objective|subject|message|content|zweck|ziel|objet|objectif|propósito|objetivo|what)$/i,
  when: /^(?:when|time|timing|date|trigger|wann|zeitpunkt|quand|cuándo|quando|frequency)$/i,
};
type Part = keyof typeof labels;

/** The entries of a communication timeline: sections with `Audience:` and `Channel:` lines, and tables with those columns. */
export function communicationsOf(blocks: readonly Block[]): Communication[] {
  const entries = new Map<number, Communication>();
  const rows: Communication[] = [];
  for (const place of blocks) {
    const { block, headings, section, label, context } = place;
    const [heading] = headings;
    if (block.type === "table") rows.push(...rowsAt(place));
    if (!heading) continue;
    if (block.type === "paragraph" || block.type === "list") {
      for (const { text } of textLines({ type: "root", children: [block] })) {
        const [, name = "", value = ""] = /^([\p{L} ]{2,20}?)\s*[:：]\s*(.+)$/u.exec(text) ?? [];
        const part = partOf(name);
        if (!part) continue;
        const entry = entries.get(heading.line) ?? newEntry(heading.text, context.year, { line: heading.line, endLine: section.endLine });
        entries.set(heading.line, entry);
        entry[part] ||= value;
      }
    }
    const entry = entries.get(heading.line);
    if (entry && block.type === "list" && label && topicOf(label.text) === "agenda") entry.agenda.push(...itemsOf(block, context));
  }
  const told = [...entries.values()].filter(({ audience, channel, purpose }) => [audience, channel, purpose].filter(Boolean).length >= 2);
  return [...told, ...rows].sort((a, b) => a.line - b.line);
}

function partOf(name: string): Part | null {
  const parts: Part[] = ["audience", "channel", "purpose", "when"];
  return parts.find((part) => labels[part].test(name)) ?? null;
}

/** `T-7 Days: Initial notification` → when, and what. */
function newEntry(heading: string, year: string | null, lines: { line: number; endLine: number }): Communication {
  const time = takeTime(heading, year);
  const [, said = "", title = heading] = (time && /^([^:：–—]{1,40})\s*[:：–—]\s*(.+)$/u.exec(heading)) || [];
  return { title, when: said, audience: "", channel: "", purpose: "", agenda: [], ...lines };
}

function rowsAt({ block }: Block): Communication[] {
  if (block.type !== "table") return [];
  const { names, rows } = rowsOf(block);
  const at = {
    audience: columnOf(names, /audience|recipient|stakeholder|^(?:who|to)\b|zielgruppe|destinat/i),
    channel: columnOf(names, /channel|method|medium|kanal|canal/i),
  };
  const when = columnOf(names, /when|timing|time|trigger|frequency|wann|quand|cuándo|quando/i);
  if (at.audience < 0 || at.channel < 0) return [];
  const rest = names.findIndex(
    (name, index) =>
      ![at.audience, at.channel, when].includes(index) && /message|purpose|content|what|subject|inhalt|objet|mensaje/i.test(name),
  );
  return rows.map(({ cells, line, endLine }) => ({
    ...{ title: cells[rest] ?? cells[0] ?? "", when: cells[when] ?? "", purpose: cells[rest] ?? "" },
    ...{ audience: cells[at.audience] ?? "", channel: cells[at.channel] ?? "", agenda: [], line, endLine },
  }));
}

/** The entry whose section holds the line. */
export function entryAt(entries: readonly Communication[], line: number): Communication | undefined {
  return entries.findLast((entry) => entry.line <= line && line <= entry.endLine);
}
