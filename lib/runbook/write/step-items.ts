import type { BlockContent, ListItem } from "mdast";
import type { PlanRoom } from "#lib/domain/room.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";
import { childrenOf, notesOf } from "#lib/domain/steps/outline.ts";
import { predecessorsOf } from "#lib/domain/steps/predecessors.ts";
import type { Step } from "#lib/domain/steps/rows.ts";
import { afterSaid } from "../steps/read-after.ts";
import { secondWords } from "../steps/read-title.ts";
import { mark } from "../told/inline.ts";
import { noteBlocks } from "./note-blocks.ts";
import { timedTitle } from "./timed-title.ts";

/** A step as an item with a box: title, time, length and owner; below it commands, notes, how it went, and its children. */
export function stepItem(room: PlanRoom, step: Step, marked = false): ListItem {
  const children = childrenOf(room, step);
  const below = [orderOf(room, step), resultOf(room, step)].flatMap((line) => line ?? []);
  const body: BlockContent[] = [
    { type: "paragraph", children: [...timedTitle(step, [...ownerOf(room, step), ...secondOf(step)]), ...(marked ? [mark("step")] : [])] },
    ...step.commands.map(
      (command): BlockContent => ({ type: "code", lang: command.language || languageOf(command.text), value: command.text }),
    ),
    ...noteBlocks(notesOf(room, { stepId: step.id }), step.commands),
    ...(below.length > 0 ? [{ type: "list" as const, ordered: false, spread: false, children: below }] : []),
    ...(children.length > 0
      ? [{ type: "list" as const, ordered: false, spread: false, children: children.map((child) => stepItem(room, child, marked)) }]
      : []),
  ];
  return { type: "listItem", checked: step.claimedDone || step.status === "done", spread: false, children: body };
}

/** Tagged, a fence is a command wherever it stands. */
function languageOf(text: string): string {
  return /^\s*(?:SELECT|INSERT|UPDATE|DELETE|ALTER|CREATE|DROP|TRUNCATE|BEGIN|WITH|GRANT|VACUUM)\b/i.test(text) ? "sql" : "sh";
}

function ownerOf(room: PlanRoom, { roleId }: Step): string[] {
  const role = roleId ? room.roles[roleId] : undefined;
  return role && !role.removedAt ? [`Owner: ${role.title}`] : [];
}

const secondOf = ({ title, second }: Step): string[] => (second && !secondWords.test(title) ? ["second person confirms"] : []);

/** `Comes after: “A”; “B”`, where the step's own words do not say it. */
function orderOf(room: PlanRoom, step: Step): ListItem | null {
  const before = predecessorsOf(room, step);
  const texts = [step.title, ...notesOf(room, { stepId: step.id }).flatMap(({ text }) => text.split("\n"))];
  const said = new Set(texts.flatMap((text) => afterSaid(text).titles.map((title) => title.toLowerCase())));
  if (before.length === 0 || before.every(({ title }) => said.has(title.toLowerCase()))) return null;
  return emphasized(`Comes after: ${before.map(({ title }) => `“${title}”`).join("; ")}`);
}

const words: Partial<Record<Step["status"], string>> = {
  done: "Done",
  skipped: "Skipped",
  "not-applicable": "Not applicable",
  failed: "Failed",
  doing: "Begun",
};

/** `Done 13:07 by Ana: reason`: how it went, as a line of its own below the step. */
function resultOf({ plan }: PlanRoom, step: Step): ListItem | null {
  const word = words[step.status];
  const at = step.finishedAt ?? step.startedAt;
  const by = step.finishedBy ?? step.startedBy;
  if (!word || !at) return null;
  const text = `${word} ${clockText(at, plan.zone)}${by ? ` by ${by.name}` : ""}${step.reason ? `: ${step.reason}` : ""}`;
  return emphasized(text);
}

const emphasized = (text: string): ListItem => ({
  type: "listItem",
  spread: false,
  children: [{ type: "paragraph", children: [{ type: "emphasis", children: [{ type: "text", value: text }] }] }],
});
