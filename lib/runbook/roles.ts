import type { Table } from "mdast";
import type { PlanDraft } from "#lib/domain/plan-draft.ts";
import { hasBox } from "./checkbox.ts";
import { linesOf } from "./lines-of.ts";
import type { Section } from "./outline.ts";
import { plainText } from "./plain-text.ts";
import { shorten } from "./read-title.ts";
import { type TextLine, textLines } from "./text-lines.ts";

type DraftRole = PlanDraft["roles"][number];

const teamHeading =
  /\bteam\b|\broles?\b|personnel|contacts?\b|responsibilit|staffing|on-?call|ansprechpartner|verantwortlich|rollen|équipe|rôles|equipo|responsables/i;
const approverHeading = /approver|approvals?\b|sign-?\s?off|freigabe/i;
const roleTitle =
  /\b(lead|manager|director|engineer|admin(?:istrator)?|dba|coordinator|commander|approver|developer|officer|architect|on-?call|devops|sre|qa|security|support|scribe)\b/i;
const labelled = /^([\p{L}][\p{L}\p{N} /&().-]{1,60}?)\s*:\s*(.*)$/u;

/**
 * The roles a document names, with the name it gives where it gives one: tables with a role and a name column, labelled
 * lines below a heading that speaks of a team, and `Deployment Lead: …` lines anywhere. The text stays a note as well.
 */
export function findRoles(section: Section): DraftRole[] {
  const roles = new Map<string, DraftRole>();
  visit(section, "", (role) => {
    const key = role.title.toLowerCase();
    const known = roles.get(key);
    if (!known) roles.set(key, role);
    else known.namedAs ??= role.namedAs;
  });
  return [...roles.values()];
}

function visit(section: Section, above: string, add: (role: DraftRole) => void): void {
  const heading = section.heading ? plainText(section.heading.children) : above;
  for (const block of section.blocks) {
    if (block.type === "table") for (const role of rolesOfTable(block)) add(role);
    else if (block.type === "list" || block.type === "paragraph") {
      for (const text of textLines({ type: "root", children: [block] })) {
        const role = roleOfLine(text, heading, block.type === "list" && !hasBox(block));
        if (role) add(role);
      }
    }
  }
  for (const child of section.sections) visit(child, heading, add);
}

function roleOfLine({ text, line, endLine }: TextLine, heading: string, listed: boolean): DraftRole | null {
  const [, title = "", value = ""] = labelled.exec(text) ?? [];
  if (title === "") {
    const approver = listed && approverHeading.test(heading) && roleTitle.test(text) && text.split(" ").length <= 4;
    return approver ? { title: shorten(text), namedAs: null, line, endLine } : null;
  }
  const named = nameIn(value);
  const inTeam = listed && teamHeading.test(heading) && title.split(" ").length <= 5;
  if (!inTeam && !(roleTitle.test(title) && title.split(" ").length <= 4 && (named !== null || isPlaceholder(value)))) return null;
  return { title: shorten(title), namedAs: named, line, endLine };
}

function rolesOfTable(table: Table): DraftRole[] {
  const [head, ...rows] = table.children;
  const names = head?.children.map((cell) => plainText(cell.children)) ?? [];
  const roleColumn = names.findIndex((name) => /^(role|position|function|rolle|rôle|rol|funktion|fonction|papel)s?$/i.test(name));
  const nameColumn = names.findIndex((name) => /name|person|who|assigned|contact|nom|nombre|holder|primary/i.test(name));
  if (roleColumn < 0 || nameColumn < 0) return [];
  return rows.flatMap((row) => {
    const cells = row.children.map((cell) => plainText(cell.children));
    const title = cells[roleColumn] ?? "";
    return title === "" ? [] : [{ title: shorten(title), namedAs: nameIn(cells[nameColumn] ?? ""), ...linesOf(row) }];
  });
}

function isPlaceholder(text: string): boolean {
  return /^(\[.*\]|<.*>|_+|tbd|tba|\.{3,}|-*)$/i.test(text.trim());
}

/** A person's name: one to four capitalised words or a handle. “Oversee the process” is none. */
function nameIn(value: string): string | null {
  const text = value.replace(/\s*[(,;|–—].*$/, "").trim();
  if (text === "" || isPlaceholder(text)) return null;
  return /^@[\w.-]+$/.test(text) || /^\p{Lu}[\p{L}'’.-]+(?: (?:(?:van|von|de|der|da|di|del|la)\s)?\p{Lu}[\p{L}'’.-]*){0,3}$/u.test(text)
    ? text
    : null;
}
