import type { RootContent } from "mdast";
import type { Note } from "#lib/domain/notes/rows.ts";
import type { Phase } from "#lib/domain/phases/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { childrenOf, notesOf, stepsOf } from "#lib/domain/steps/outline.ts";
import type { Step } from "#lib/domain/steps/rows.ts";
import { topicOf } from "../blocks/topics.ts";
import { isGenericLabel } from "../steps/procedure.ts";
import { readLabels } from "../steps/read-labels.ts";
import { inline, labelled, mark } from "../told/inline.ts";
import { timeText } from "../told/written-time.ts";
import { isBareHeading, noteBlocks } from "./note-blocks.ts";
import { stepItem } from "./step-items.ts";
import { timedTitle } from "./timed-title.ts";

/**
 * A phase as a section: heading, objective, notes, steps. Plain, every group of steps is an item over items, and every note of a
 * step stands below it; less pretty, and hardly ever misread. Marked, it is read as what it is whatever it looks like.
 */
export function phaseBlocks(room: PlanRoom, phase: Phase, how: Plainness): RootContent[] {
  const marked = how === "marked";
  const title = [...timedTitle(phase, boundsOf(room, phase)), ...(marked ? [mark("phase")] : [])];
  const heading: RootContent = { type: "heading", depth: 2, children: title };
  // Below “Go/no-go”, what stands in a list is asked; only below “Tasks” is it done.
  const asks = !marked && ["gate", "sign-off"].includes(topicOf(phase.title) ?? "");
  const [notes, steps] = [notesOf(room, { phaseId: phase.id }), stepsOf(room, phase.id)];
  // A list of objectives among the notes says it already.
  const said = notes.some(({ text }) => text.includes(phase.objective?.split("; ")[0] ?? ""));
  const objective: RootContent[] =
    phase.objective && !said ? [{ type: "paragraph", children: labelled("Objective", phase.objective) }] : [];
  if (how === null && !asks) return [heading, ...objective, ...body(room, notes, steps, 3)];
  const { before, after } = around(notes, steps, asks);
  const work = asks && steps.length > 0 ? [tasks] : [];
  return [heading, ...objective, ...noteBlocks(before), ...work, ...listOf(room, steps, marked), ...noteBlocks(after)];
}

/** Who answers for a phase, where its notes do not say it, and by when it must be done, as its title says them in parentheses. */
function boundsOf(room: PlanRoom, phase: Phase): string[] {
  const role = phase.roleId ? room.roles[phase.roleId] : undefined;
  const said = {
    owner: null,
    duration: null,
    notes: notesOf(room, { phaseId: phase.id }).map(({ text }) => ({ text, line: 1, endLine: 1 })),
  };
  readLabels(said);
  const names = [role?.title, role?.namedAs].map((name) => name?.toLowerCase());
  const told = said.owner !== null && names.includes(String(said.owner).toLowerCase());
  return [
    ...(role && !role.removedAt && !told ? [`phase owner: ${role.title}`] : []),
    ...(phase.deadline ? [`by ${timeText(phase.deadline)}`] : []),
  ];
}

/** `plain`: nothing that only looks good. `marked`: steps, phases and notes each say that they are. */
export type Plainness = "plain" | "marked" | null;

const tasks: RootContent = { type: "heading", depth: 3, children: inline("Tasks") };

/** Notes and steps of a section in an order in which each is read as what it is. */
function body(room: PlanRoom, notes: readonly Note[], steps: readonly Step[], depth: 3 | 4): RootContent[] {
  const { plain, sections } = split(room, steps);
  const { before, after } = around(notes, steps, sections.length > 0 && depth === 3);
  return [...noteBlocks(before), ...listOf(room, plain), ...sections.flatMap((step) => section(room, step, depth)), ...noteBlocks(after)];
}

/**
 * A note stands before the steps where it opens no section and heads nothing but “Tasks:”, or they would be taken for its
 * parts; nor may it end in a list, which they would go on. Where sections follow, it must stand before them, or it would be
 * taken for a part of the last one. What opens a section comes last.
 */
function around(notes: readonly Note[], steps: readonly Step[], sectioned: boolean): { before: Note[]; after: Note[] } {
  const first = steps[0]?.source?.line ?? 0;
  const opens = ({ text }: Note) => /^#{1,6}\s/m.test(text);
  const lastLine = ({ text }: Note) => text.trimEnd().split("\n").at(-1) ?? "";
  const heads = (note: Note) => /[:：]\**\s*$|^\*\*[^*]+\*\*$/.test(lastLine(note)) && !isGenericLabel(lastLine(note).replace(/[*]/g, ""));
  const leads = (note: Note) =>
    note.source !== null && note.source.line < first && !/^\s*(?:[-*+]|\d+[.)])\s|^\s*(?:```|~~~)/.test(lastLine(note));
  const before = notes.filter((note) => !opens(note) && !heads(note) && (sectioned || leads(note)));
  const after = notes.filter((note) => !before.includes(note) && !isBareHeading(note.text));
  return { before, after: [...after.filter((note) => !opens(note)), ...after.filter(opens)] };
}

/** Where every step only heads others, they are sections; beside plain ones, a step over steps is one to tick. */
function split(room: PlanRoom, steps: readonly Step[]): { plain: readonly Step[]; sections: readonly Step[] } {
  const sectioned = steps.length > 0 && steps.every((step) => heads(room, step));
  return sectioned ? { plain: [], sections: steps } : { plain: steps, sections: [] };
}

function section(room: PlanRoom, step: Step, depth: 3 | 4): RootContent[] {
  const [children, notes] = [childrenOf(room, step), notesOf(room, { stepId: step.id })];
  const title = timedTitle(step);
  // A bold line does for a group without words of its own, and leaves what follows its list to the section around it.
  if (depth === 4 && notes.length === 0 && !isGenericLabel(step.title)) {
    return [{ type: "paragraph", children: [{ type: "strong", children: title }] }, ...listOf(room, children)];
  }
  const heading: RootContent = { type: "heading", depth, children: title };
  return depth === 3 ? [heading, ...body(room, notes, children, 4)] : [heading, ...noteBlocks(notes), ...listOf(room, children)];
}

function listOf(room: PlanRoom, steps: readonly Step[], marked = false): RootContent[] {
  const items = steps.map((step) => stepItem(room, step, marked));
  return items.length === 0 ? [] : [{ type: "list", ordered: false, spread: false, children: items }];
}

/** Whether a step does nothing but stand over others. */
function heads(room: PlanRoom, step: Step): boolean {
  return (
    childrenOf(room, step).length > 0 && step.commands.length === 0 && !step.roleId && !step.claimedDone && !step.optional && !step.second
  );
}
