import { type Check, checks } from "../checks/rows.ts";
import { all } from "../kernel/room.ts";
import type { Plan } from "../plan/rows.ts";
import type { PlanRoom } from "../room.ts";
import { placedGapsIn, placeholdersIn } from "./placeholders.ts";
import { type Step, steps } from "./rows.ts";

/** A text longer than this is a file, not a command somebody wrote with gaps in it. */
const mostRead = 20_000;
const kept = new WeakMap<Step, readonly string[]>();

// Variables of the shell are filled by the shell.
const isBlank = (gap: string) => !gap.startsWith("$") && !gap.startsWith("[-");

/** The blanks of a step as it is written: `<release tag>`, `____`, `YYYYMMDD`. */
function blanksOf(step: Step): readonly string[] {
  const known = kept.get(step);
  if (known) return known;
  const found = [...blanksInTitle(step.title), ...step.commands.flatMap(({ text }) => blanksIn(text))];
  const blanks = [...new Set(found)];
  kept.set(step, blanks);
  return blanks;
}

// “[Track] Pick the team” begins with a tag.
const blanksInTitle = (title: string): readonly string[] =>
  placeholdersIn(title, 1).flatMap(({ text }) => (isBlank(text) && !text.startsWith("[") ? [text] : []));

/** A title of a step with what the plan has answered for its blanks; what is open stays as it is written. */
export function filledTitle(title: string, { blanks }: Pick<Plan, "blanks">): string {
  if (blanks.length === 0) return title;
  const answered = new Set(blanksInTitle(title).filter((gap) => blanks.some((each) => each.gap === gap)));
  return answered.size === 0 ? title : textOf(piecesOf(title, answered, blanks));
}

const texts = new Map<string, readonly string[]>();

/** The blanks of a command, each once. What a comment of it says is not run. */
export function blanksIn(command: string): readonly string[] {
  if (command.length > mostRead) return [];
  const known = texts.get(command);
  if (known) return known;
  const found = [...new Set(placeholdersIn(withoutComments(command), 1).map(({ text }) => text))].filter(isBlank);
  if (texts.size > 2000) texts.clear();
  texts.set(command, found);
  return found;
}

const withoutComments = (text: string) =>
  text
    .split("\n")
    .filter((line) => !/^\s*(?:#|--|\/\/)/.test(line))
    .join("\n");

/** A piece of a command: its words, what was filled in for a blank, or a blank that is open. */
export type CommandPiece = { text: string; gap: string | null; open: boolean };

/** A command with what the plan has answered for its blanks, in one pass: what an answer says is not filled in again. */
export function filledPieces(command: string, { blanks }: Pick<Plan, "blanks">): CommandPiece[] {
  const asked = new Set(blanksIn(command));
  return asked.size === 0 ? [{ text: command, gap: null, open: false }] : piecesOf(command, asked, blanks);
}

const textOf = (pieces: readonly CommandPiece[]) => pieces.map(({ text }) => text).join("");

function piecesOf(command: string, asked: ReadonlySet<string>, blanks: Plan["blanks"]): CommandPiece[] {
  const values = new Map(blanks.map(({ gap, value }) => [gap, value]));
  const starts = [0];
  for (const line of command.split("\n")) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const pieces: CommandPiece[] = [];
  let from = 0;
  for (const { text, line, at } of placedGapsIn(command)) {
    const begins = (starts[line] ?? 0) + at;
    if (!asked.has(text) || begins < from) continue;
    if (begins > from) pieces.push({ text: command.slice(from, begins), gap: null, open: false });
    const value = values.get(text);
    pieces.push({ text: value ?? text, gap: text, open: value === undefined });
    from = begins + text.length;
  }
  if (from < command.length) pieces.push({ text: command.slice(from), gap: null, open: false });
  return pieces;
}

/** A command as it is run, and the blanks nobody has answered yet: with one of those it is not fit to be copied. */
export function commandToRun(command: string, plan: Pick<Plan, "blanks">): { text: string; open: readonly string[] } {
  const pieces = filledPieces(command, plan);
  return {
    text: textOf(pieces),
    open: [...new Set(pieces.flatMap(({ gap, open }) => (gap && open ? [gap] : [])))],
  };
}

/** The blanks somebody must fill before a step can be done as it is written. */
export function openBlanksOf({ plan }: Pick<PlanRoom, "plan">, step: Step): readonly string[] {
  const blanks = blanksOf(step);
  return blanks.length === 0 ? blanks : blanks.filter((gap) => !plan.blanks.some((each) => each.gap === gap));
}

/** Whether a step is another one once this blank is filled, or opened again. */
export const hasBlank = (step: Step, gap: string): boolean => blanksOf(step).includes(gap);

/** A blank of the plan, in how many steps and checks it stands, and what stands for it. */
export type PlanBlank = { gap: string; places: number; value: string | null };

/** Every blank of the plan's steps and checks, each once; those nobody has answered in front. */
export function planBlanks(room: PlanRoom): PlanBlank[] {
  const checkBlanks = ({ command }: Check) => (command ? blanksIn(command) : []);
  const found = [...all(room, steps).map(blanksOf), ...all(room, checks).map(checkBlanks)];
  const places = new Map<string, number>();
  for (const gap of found.flat()) places.set(gap, (places.get(gap) ?? 0) + 1);
  const values = new Map(room.plan.blanks.map(({ gap, value }) => [gap, value]));
  return [...places]
    .map(([gap, many]) => ({ gap, places: many, value: values.get(gap) ?? null }))
    .toSorted((a, b) => Number(a.value !== null) - Number(b.value !== null));
}
