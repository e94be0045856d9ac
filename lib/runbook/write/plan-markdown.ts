import type { Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import type { PlanRoom } from "#lib/domain/room.ts";
import { clockText, dateTimeText } from "#lib/domain/schedule/format-time.ts";
import { dateIn } from "#lib/domain/schedule/zoned-time.ts";
import { notesOf, phasesOf } from "#lib/domain/steps/outline.ts";
import { read } from "../read.ts";
import { inline, labelled } from "./inline.ts";
import { noteBlocks } from "./note-blocks.ts";
import { phaseBlocks } from "./phase-blocks.ts";
import { isSamePhase } from "./same-phase.ts";

/** The head an export writes, so that exporting what was exported does not repeat it. */
const head = /^\*\*(?:Date|Start|Time zone|Status):\*\* .*$/;

/**
 * A plan as Markdown that a person would commit: what the document said, word for word, with the plan as it is now, and how
 * each step went once it ran. Read again it gives the same phases, steps, times, owners, commands and notes.
 */
export function planMarkdown(room: PlanRoom): string {
  const pretty = written(room, new Set());
  const phases = phasesOf(room);
  const { draft } = read(pretty);
  // What stands around a note may change what it is read as; where it does, the phase is written in the plainer way.
  const misread = phases.filter((phase, index) => draft.phases.length !== phases.length || !isSamePhase(room, phase, draft.phases[index]));
  return misread.length === 0 ? pretty : written(room, new Set(misread.map(({ id }) => id)));
}

function written(room: PlanRoom, plainly: ReadonlySet<string>): string {
  const root: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: inline(room.plan.title) },
      ...headBlocks(room),
      ...ownNotes(room),
      ...phasesOf(room).flatMap((phase) => phaseBlocks(room, phase, plainly.has(phase.id))),
      ...rolesTable(room),
    ],
  };
  return toMarkdown(root, { bullet: "-", emphasis: "*", rule: "-", fences: true, listItemIndent: "one", extensions: [gfmToMarkdown()] });
}

function headBlocks({ plan }: PlanRoom): RootContent[] {
  const { t0, zone, status, startedAt, endedAt } = plan;
  const facts: [string, string][] = t0
    ? [
        ["Date", dateIn(Date.parse(t0), zone)],
        ["Start", clockText(t0, zone)],
      ]
    : [];
  if (startedAt)
    facts.push(["Status", `${status}, started ${dateTimeText(startedAt, zone)}${endedAt ? `, ended ${dateTimeText(endedAt, zone)}` : ""}`]);
  return [...facts, ["Time zone", zone] as const].map(([name, value]) => ({ type: "paragraph", children: labelled(name, value) }));
}

/** What stands before the first phase, without the title and the head that are written anew. */
function ownNotes(room: PlanRoom): RootContent[] {
  const notes = notesOf(room, {}).map((note, index) => {
    const lines = note.text.split("\n").filter((line) => !head.test(line.trim()));
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

/** Who holds which role, where people hold one; the roles the document lists stand in its own words. */
function rolesTable(room: PlanRoom): RootContent[] {
  const held = Object.values(room.roles).filter((role) => !role.removedAt && role.holderName);
  if (held.length === 0) return [];
  const row = (...cells: string[]) => ({
    type: "tableRow" as const,
    children: cells.map((cell) => ({ type: "tableCell" as const, children: inline(cell) })),
  });
  return [
    { type: "heading", depth: 2, children: inline("Roles") },
    { type: "table", children: [row("Role", "Name"), ...held.map((role) => row(role.title, role.holderName ?? ""))] },
  ];
}
