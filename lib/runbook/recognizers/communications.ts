import { type Block, bulletsAt, itemsOf } from "../blocks/block.ts";
import { topicOf } from "../blocks/topics.ts";
import type { Communication, Item, Lines } from "../reading.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { namesMeeting } from "../values/meeting-named.ts";
import { takeTime } from "../values/take-time.ts";
import { toldRule } from "../values/told-rule.ts";
import { isA, type Recognizer } from "./recognizer.ts";

/** Who tells it, as a label or the head of a column. */
export const senders =
  /^(?:owners?|sent by|told by|senders?|(?:who|role) (?:sends|tells)|responsible(?: (?:person|role))?|verantwortlich\p{L}*|absender|gesendet von|envoyé par|expéditeur|enviado por|remitente|remetente|responsables?|responsável|responsáveis)$/iu;
const labels = {
  audience: /^(?:audience|to|recipients?|who|zielgruppe|empfänger|destinataires?|destinatarios?|público)$/i,
  channel: /^(?:channels?|via|medium|method|where|kanal|canal|canale?s?|plataforma)$/i,
  purpose: /^(?:purpose|goal|objective|subject|message|content|zweck|ziel|objet|objectif|propósito|objetivo|what)$/i,
  owner: senders,
  when: /^(?:when|time|timing|date|trigger|wann|zeitpunkt|quand|cuándo|quando|frequency)$/i,
  duration: /^(?:duration|length|dauer|durée|duración|duração)$/i,
  place: /^(?:location|place|room|ort|lieu|lugar|local)$/i,
};
/** Who comes, below the heading of a meeting. */
const attendees = /^(?:required attendees|attendees|participants?|teilnehmer(?:innen)?|participantes?|asistentes?)$/i;
type Part = keyof typeof labels;

/** What a place tells of the entry of its heading, or a row that is an entry of its own. */
type Said = Lines & { heading: string; year: string | null; parts: [Part, string][]; agenda: Item[]; row: Communication | null };

export const communications: Recognizer<Said, Communication> = {
  piece: "communication",
  means:
    "When who hears of it, and how: sections with `Audience:` and `Channel:` lines, tables with such columns, and bullets of a plan of communications that name what is said.",
  example: "# Plan\n\n## T-7 Days: First note\n\n- **Audience:** all users\n- **Channel:** mail\n",
  asks: [
    isA("list", "paragraph", "table"),
    { says: "is a table, or stands below a heading", holds: ({ block, headings }) => block.type === "table" || headings.length > 0 },
  ],
  read: saidAt,
  gather: (found) => {
    const entries = new Map<number, Communication>();
    for (const { heading, year, parts, agenda, row, line, endLine } of found) {
      const isMeeting = agenda.length > 0 && namesMeeting(heading);
      if (row || (parts.length === 0 && !isMeeting && !entries.has(line))) continue;
      const entry = entries.get(line) ?? newEntry(heading, year, { line, endLine });
      entries.set(line, entry);
      for (const [part, value] of parts) entry[part] ||= value;
      entry.agenda.push(...agenda);
    }
    const told = [...entries.values()].filter(
      ({ title, audience, channel, purpose, agenda }) =>
        [audience, channel, purpose].filter(Boolean).length >= 2 || (agenda.length > 0 && namesMeeting(title)),
    );
    return [...told, ...found.flatMap(({ row }) => row ?? [])].sort((a, b) => a.line - b.line);
  },
};

function saidAt(place: Block): Said[] {
  const { block, headings, section, label, context } = place;
  const [heading] = headings;
  const { year } = context;
  const alone = (row: Communication): Said => ({ heading: "", year, parts: [], agenda: [], row, line: row.line, endLine: row.endLine });
  if (block.type === "table" || !heading) return rowsAt(place).map(alone);
  const parts = textLines({ type: "root", children: [block] }).flatMap(({ text }): [Part, string][] => {
    const [, name = "", value = ""] = /^([\p{L} ]{2,20}?)\s*[:：]\s*(.+)$/u.exec(text) ?? [];
    const part = attendees.test(name) && namesMeeting(heading.text) ? "audience" : partOf(name);
    return part ? [[part, value]] : [];
  });
  const agenda = block.type === "list" && label && topicOf(label.text) === "agenda" ? itemsOf(block, context) : [];
  if (parts.length + agenda.length === 0) return rulesAt(place).map(alone);
  return [{ heading: heading.text, year, parts, agenda, row: null, line: heading.line, endLine: section.endLine }];
}

/** “Status updates every 30 minutes” below “Communication plan › Internal updates”. */
function rulesAt(place: Block): Communication[] {
  const { topic, label, headings } = place;
  if (topic !== "communications") return [];
  const above = [...(label ? [label.text] : []), ...headings.map(({ text }) => text)];
  return bulletsAt(place).flatMap(({ text, line, endLine }) => {
    const rule = toldRule(text, above);
    return rule ? [{ ...rule, purpose: "", agenda: [], bullet: true as const, line, endLine }] : [];
  });
}

function partOf(name: string): Part | null {
  const parts: Part[] = ["owner", "audience", "channel", "purpose", "when", "duration", "place"];
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
  const owner = columnOf(names, senders);
  // “Who tells” is nobody who is told.
  const others = names.map((name, index) => (index === owner ? "" : name));
  const at = {
    audience: columnOf(others, /audience|recipient|stakeholder|^(?:who|to)\b|zielgruppe|destinat/i),
    channel: columnOf(others, /channel|method|medium|kanal|canal/i),
  };
  const when = columnOf(others, /when|timing|time|trigger|frequency|wann|quand|cuándo|quando/i);
  if (at.audience < 0 || at.channel < 0) return [];
  const rest = others.findIndex(
    (name, index) =>
      ![at.audience, at.channel, when].includes(index) && /message|purpose|content|what|subject|inhalt|objet|mensaje/i.test(name),
  );
  return rows.map(({ cells, line, endLine }) => ({
    ...{ title: cells[rest] ?? cells[0] ?? "", when: cells[when] ?? "", purpose: cells[rest] ?? "" },
    ...{ audience: cells[at.audience] ?? "", channel: cells[at.channel] ?? "", agenda: [], line, endLine },
    ...(cells[owner] && { owner: cells[owner] }),
  }));
}
