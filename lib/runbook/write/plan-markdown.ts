import type { Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { windowOfDraft } from "#lib/domain/document/draft-window.ts";
import type { PlanWindow } from "#lib/domain/plan/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { clockText, dateTimeText } from "#lib/domain/schedule/format-time.ts";
import { dateIn } from "#lib/domain/schedule/zone-time.ts";
import { notesOf, phasesOf } from "#lib/domain/steps/outline.ts";
import { planTitle } from "../plan-title.ts";
import { parseMarkdown } from "../text/parse-markdown.ts";
import { inline, labelled } from "../told/inline.ts";
import { toldMark } from "../told/mark.ts";
import { windowIn, windowName } from "../values/plan-window.ts";
import { contactFacts } from "./head-contacts.ts";
import { noteBlocks } from "./note-blocks.ts";
import { phaseBlocks } from "./phase-blocks.ts";
import { asItStands, mended, notesAs, toldAs, type Way } from "./way.ts";

/** The head an export writes, so that exporting what was exported does not repeat it. */
const head = /^\*\*(?:Date|Start|Time zone|Window|Escalation|Primary channel|Status):\*\* .*$/;

/**
 * A plan as Markdown that a person would commit: what the document said, word for word, with the plan as it is now, and how
 * each step went once it ran. Read again it gives the same plan: what the text would not say as the plan has it is told below
 * it, in a form of its own (`lib/runbook/told/`), and the words that became stale are left out.
 */
export function planMarkdown(room: PlanRoom): string {
  const plan = withHolders(room);
  let way = asItStands;
  for (let round = 0; round < mostRounds; round++) {
    const text = written(plan, way);
    const next = mended(plan, text, way);
    if (!next) return text;
    way = next;
  }
  return written(plan, way);
}

/** Each round writes what was read otherwise in a plainer way than before; more are never needed. */
const mostRounds = 7;

/** Whoever holds a role is whom the document names from now on. */
function withHolders(room: PlanRoom): PlanRoom {
  const roles = Object.entries(room.roles).map(([id, role]) => [id, { ...role, namedAs: role.holderName ?? role.namedAs }] as const);
  return { ...room, roles: Object.fromEntries(roles) };
}

function written(room: PlanRoom, way: Way): string {
  const { matter, plan } = withoutMatter({ ...room, notes: notesAs(room, way) });
  const told = toldAs(plan, way);
  const root: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: inline(plan.plan.title) },
      ...headBlocks(plan),
      ...ownNotes(plan),
      ...phasesOf(plan).flatMap((phase) => phaseBlocks(plan, phase, way.plainly.get(phase.id) ?? null)),
      ...(told.length > 0 ? [{ type: "html" as const, value: toldMark }, ...told] : []),
    ],
  };
  return (
    matter + toMarkdown(root, { bullet: "-", emphasis: "*", rule: "-", fences: true, listItemIndent: "one", extensions: [gfmToMarkdown()] })
  );
}

/** Front matter, which is none but at the very beginning, and the plan without it. A title there is left out where the plan has another one. */
function withoutMatter(room: PlanRoom): { matter: string; plan: PlanRoom } {
  const [first] = notesOf(room, {});
  const found = first && /^(---|\+\+\+)\n[\s\S]*?\n\1[ \t]*(?:\n+|$)/.exec(first.text)?.[0];
  if (!found) return { matter: "", plan: room };
  const said = parseMarkdown(`${found.trimEnd()}\n`);
  const matter = planTitle(said, found.split("\n")) === room.plan.title ? found : found.replace(/^title[ \t]*[:=].*\n/m, "");
  const rest = first.text.slice(found.length);
  const { [first.id]: _, ...others } = room.notes;
  return {
    matter: `${matter.trimEnd()}\n\n`,
    plan: { ...room, notes: rest.trim() === "" ? others : { ...others, [first.id]: { ...first, text: rest } } },
  };
}

function headBlocks(room: PlanRoom): RootContent[] {
  const { plan } = room;
  const { t0, zone, status, startedAt, endedAt } = plan;
  const facts: [string, string][] = t0
    ? [
        ["Date", dateIn(Date.parse(t0), zone)],
        ["Start", clockText(t0, zone)],
      ]
    : [];
  if (startedAt)
    facts.push(["Status", `${status}, started ${dateTimeText(startedAt, zone)}${endedAt ? `, ended ${dateTimeText(endedAt, zone)}` : ""}`]);
  const window: [string, string][] = plan.window && !saysWindow(room) ? [["Window", writtenWindow(plan.window, zone)]] : [];
  return [...facts, ["Time zone", zone] as const, ...window, ...contactFacts(room, (line) => head.test(line))].map(([name, value]) => ({
    type: "paragraph",
    children: labelled(name, value),
  }));
}

/** Whether the document's own words, written again, say the window as the plan has it. */
const saysWindow = (room: PlanRoom): boolean =>
  notesOf(room, {}).some(({ text }) =>
    text.split("\n").some((line) => !head.test(line.trim()) && windowOn(line, room) !== null && !isStaleWindow(line, room)),
  );

/** Whether a line says another window than the plan has. One whose day nobody knows is no window of the plan yet. */
function isStaleWindow(line: string, room: PlanRoom): boolean {
  const said = windowOn(line, room);
  return (
    said !== null &&
    (said.start !== room.plan.window?.start || said.end !== room.plan.window.end || said.published !== room.plan.window.published)
  );
}

/** The window that a line of a document gives the plan. */
function windowOn(line: string, { plan: { t0, zone } }: PlanRoom) {
  const [, name = "", value = ""] = windowLine.exec(line.replaceAll("*", "")) ?? [];
  if (!windowName.test(name)) return null;
  const day = t0 === null ? null : dateIn(Date.parse(t0), zone);
  const said = windowIn(value, { date: day, zone });
  return windowOfDraft(said && { ...said, line: 1 }, { t0, day, zone });
}

const windowLine = /^[\s>|]*(?:[-+] )?([\p{L}][\p{L}' -]{2,40}?)(?: \([^()]{1,40}\))?\s*[:：|]\s*(.{3,200}?)\s*\|?\s*$/u;

const writtenWindow = ({ start, end, published }: PlanWindow, zone: string): string =>
  `${dateIn(Date.parse(start), zone)} ${clockText(start, zone)} – ${dateIn(Date.parse(end), zone)} ${clockText(end, zone)}${published ? " (published)" : ""}`;

/** What stands before the first phase, without the title and the head that are written anew. */
function ownNotes(room: PlanRoom): RootContent[] {
  const notes = notesOf(room, {}).map((note, index) => {
    const lines = note.text.split("\n").filter((line) => !head.test(line.trim()) && !isStaleWindow(line, room));
    const from = index === 0 && /^#\s/.test(lines[0] ?? "") ? 1 : 0;
    return {
      ...note,
      text: lines
        .slice(from)
        .join("\n")
        .replace(/\n{3,}/g, "\n\n"),
    };
  });
  return noteBlocks(notes);
}
