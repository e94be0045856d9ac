import { isContact } from "#lib/domain/kernel/contact.ts";
import { type Block, nameOf, nearest } from "../blocks/block.ts";
import type { Lines, Role } from "../reading.ts";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { shorten } from "../text/title.ts";
import { isPlaceholder, isRoleTitle, nameIn } from "../values/role-words.ts";
import { isA, type Recognizer } from "./recognizer.ts";
import { isSignOffTable } from "./sign-offs.ts";

const labelled = /^([\p{L}][\p{L}\p{N} /&().-]{1,60}?)\s*[:：]\s*(.*)$/u;
/** `DBA – Ana` */
const dashed = /^([\p{L}][\p{L}\p{N} /&().]{1,60}?)\s+[-–—]\s+(.*)$/u;
const roleColumn = /^(?:role|position|function|rolle|rôle|rol|funktion|functie|fonction|papel|função|cargo|equipe|役割|担当)s?$/i;
const teamColumn =
  /^(?:role|position|function|rolle|rôle|rol|funktion|fonction|papel|função|cargo|equipe|役割|担当|team|area|bereich|équipe|equipo)s?$/i;
const nameColumn = /name|person|who|assigned|contact|ansprechpartner|naam|nom|nombre|nome|holder|primary|lead|氏名|名前|担当者/i;
/** A number to call at night; an address of a mail, or a chat, is none. */
const phoneColumn =
  /(?<!\p{L})(?:phones?|pagers?|tel(?:ephone|efon|\.)?|mobile|cell|telefon(?:nummer)?|handy|rufnummer|téléphone|teléfono|telefono|telefone|telefoon|móvil|celular|電話)(?!\p{L})/iu;
const contactColumn = /^(?:contacts?|kontakt|contacto|contato)$/i;
const dutyColumn = /responsib|verantwort|verantwoord|responsabil|dut(?:y|ies)|aufgabe|tasks?|does|zuständig|fonctions?/i;
const ownerLabel = /^(?:owners?|responsib\w+|assignees?|dri|verantwortlich\w*|zuständig\w*|responsables?|responsáve(?:l|is))$/i;
const readiness = /^(.{2,40}?)\s+(?:is\s+|are\s+)?(?:on standby|on[\s-]?call|ready|available|online|present|assembled|briefed)\b/i;

/** One word that many people answer to names no role: “Support briefed”. */
const anybody = /^(?:engineers?|developers?|support|security|managers?|leads?|owners?|admins?|testers?)$/i;

export const roles: Recognizer<Role> = {
  piece: "role",
  means:
    "Who does what: tables with a role column, lists below words about a team, `DBA: Ana` lines, owners, boxes such as “QA ready”, approvers, and the `[NAME]` lines of messages. The first mention stands; later ones add what it lacked. Those who only sign in a table are no roster.",
  example: "# Plan\n\n## Team\n\n| Role | Name |\n| --- | --- |\n| Database lead | Ana Ruiz |\n",
  asks: [
    isA("code", "list", "paragraph", "table"),
    { says: "holds no boxes", holds: ({ block }) => (block.type !== "list" && block.type !== "paragraph") || !hasBox(block) },
  ],
  read: rolesAt,
  gather: (found, { blocks, boxes, facts, signOffs }) => {
    const roles = new Map<string, Role>();
    const add = (role: Role) => {
      const key = role.title.toLowerCase();
      const known = roles.get(key);
      if (!known) {
        roles.set(key, role);
        return;
      }
      for (const part of ["name", "responsibility", "team"] as const) known[part] ||= role[part];
      if (role.contact) known.contact ??= role.contact;
    };
    for (const fact of facts)
      if (/^(?:owners?|responsible|led by|verantwortlich)$/i.test(fact.name))
        for (const title of split(fact.value)) if (isRoleTitle(title) && !isPlaceholder(title)) add(role(title, fact));
    for (const { title, line, endLine } of boxes) {
      const named = readiness.exec(title)?.[1];
      if (named && isRoleTitle(named) && !/^(?:all|every|the)\b|\bteam\b/i.test(named) && !anybody.test(named))
        add(role(named, { line, endLine }));
    }
    for (const each of found) add(each);
    const inTables = new Set(blocks.filter(isSignOffTable).flatMap(({ block }) => range(linesOf(block))));
    for (const { role: title, name, ...lines } of signOffs)
      if (title !== "" && !inTables.has(lines.line)) add(role(title, lines, { name }));
    return [...roles.values()].sort((a, b) => a.line - b.line);
  },
};

const split = (value: string) => value.split(/\s*(?:\+|,|;|&|\/|\band\b|\bund\b|\bet\b)\s*/).filter(Boolean);
const range = ({ line, endLine }: Lines) => Array.from({ length: endLine - line + 1 }, (_, index) => line + index);

function role(title: string, { line, endLine }: Lines, more: Partial<Role> = {}): Role {
  return { title: shorten(title), name: "", responsibility: "", team: "", raci: [], ...more, line, endLine };
}

function rolesAt(place: Block): Role[] {
  const { block, topic, fence } = place;
  if (block.type === "table") return rolesOfTable(place);
  if (block.type === "code") {
    return fence === "message" ? rolesOfTemplate(block.value, linesOf(block).line + 1) : [];
  }
  if (block.type !== "list" && block.type !== "paragraph") return [];
  const listed = block.type === "list" && topic === "roles";
  const people = topic === "roles" && block.type === "paragraph";
  return textLines({ type: "root", children: [block] }).flatMap(({ text, ...lines }) => {
    const [, title = "", value = ""] = labelled.exec(text) ?? ((listed && dashed.exec(text)) || []);
    // `Responsible: Platform team` names who, not a role called “Responsible”.
    // `Restart (Owner: Ops, …)` says who does it.
    if (title === "" || ownerLabel.test(title) || /\([^)]*$/.test(title)) return [];
    const name = nameIn(value) ?? "";
    if (listed && title.split(" ").length <= 5) {
      // `Wave lead – Ana Ruiz – runs the wave`: who, and then what for.
      const [, duty = ""] = (name && /^[^–—]{2,60}?\s+[-–—]\s+(.+)$/u.exec(value)) || [];
      const responsibility = name ? duty : isPlaceholder(value) || isContact(value) ? "" : value;
      return [role(title, lines, { name, responsibility, team: nameOf(nearest(place)), ...contactIn(value) })];
    }
    if (people && name.includes(" ") && title.split(" ").length <= 4)
      return [role(title, lines, { name, team: nameOf(nearest(place)), ...contactIn(value) })];
    return isRoleTitle(title) && topic !== "audiences" && (name !== "" || (value !== "" && isPlaceholder(value)))
      ? [role(title, lines, { name, ...contactIn(value) })]
      : [];
  });
}

/** `- On-call: [NAME]` in a message: a person in a role that the plan has to know. */
function rolesOfTemplate(text: string, firstLine: number): Role[] {
  return text.split("\n").flatMap((line, index) => {
    const [, title = ""] =
      /^[\s>*•-]*\*{0,2}([\p{L}][\p{L} /&-]{1,40}?)\*{0,2}\s*:\*{0,2}\s*[[<{]+\s*(?:full |your )?(?:name|person|nom|nombre)s?\s*[\]>}]+\s*$/iu.exec(
        line,
      ) ?? [];
    const at = firstLine + index;
    return title !== "" && isRoleTitle(title) ? [role(title, { line: at, endLine: at })] : [];
  });
}

function rolesOfTable(place: Block): Role[] {
  const { block } = place;
  if (block.type !== "table" || isSignOffTable(place)) return [];
  const { names, rows } = rowsOf(block);
  if (isRaci(rows.flatMap(({ cells }) => cells.slice(1)))) return rolesOfRaci(names, rows, linesOf(block));
  const phone = columnOf(names, phoneColumn);
  // “Primary phone” is nobody's name.
  const others = names.map((each, index) => (index === phone ? "" : each));
  const contact = phone < 0 ? columnOf(names, contactColumn) : phone;
  const [title, name, duty] = [
    columnOf(names, place.topic === "roles" ? teamColumn : roleColumn),
    columnOf(others, nameColumn),
    columnOf(names, dutyColumn),
  ];
  if (title < 0 || (name < 0 && duty < 0)) return [];
  return rows.flatMap(({ cells, ...lines }) =>
    cells[title]
      ? [
          role(cells[title], lines, {
            name: nameIn(cells[name] ?? "") ?? "",
            responsibility: duty === name ? "" : (cells[duty] ?? ""),
            team: nameOf(nearest(place)),
            ...contactIn(cells[contact] ?? ""),
          }),
        ]
      : [],
  );
}

/** The first number of a cell or of the end of a line that can be called: `Ana Ruiz, +49 170 1234567`. */
function contactIn(text: string): { contact?: string } {
  const found = text
    .slice(0, 300)
    .split(/[,;|]\s|\s\((?=[+\p{L}\d]{2})|\s[-–—]\s|\s(?:or|oder|ou|o)\s/u)
    .map((part) => part.trim().replace(/[.)]+$/, ""))
    .find(isContact);
  return found === undefined ? {} : { contact: found };
}

const letters = /^[RACIS](?:\s*[/,&]\s*[RACIS])*$/;

/** A table of responsible, accountable, consulted, informed: one letter or two in nearly every cell. */
function isRaci(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "" && cell !== "-");
  return filled.length >= 3 && filled.filter((cell) => letters.test(cell)).length >= filled.length * 0.8;
}

function rolesOfRaci(names: readonly string[], rows: readonly { cells: string[] }[], { line }: Lines): Role[] {
  return names.slice(1).map((title, index) =>
    role(
      title,
      { line, endLine: line },
      {
        raci: rows
          .map(({ cells }) => ({ activity: cells[0] ?? "", letters: cells[index + 1] ?? "" }))
          .filter((each) => letters.test(each.letters)),
      },
    ),
  );
}
