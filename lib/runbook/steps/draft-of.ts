import type { DraftNote, DraftPhase, DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { draftedNouns } from "../nouns.ts";
import type { Duration, Item } from "../reading.ts";
import { commandBack } from "./command-back.ts";
import type { Told } from "./drafted.ts";
import { startOf } from "./start-of.ts";
import type { TreePhase, TreeStep } from "./tree.ts";

/**
 * The plan a document becomes. Phases inside phases are steps over their steps there, but for those that are only done if something
 * happens: they follow as phases of their own. Criteria and checks are ticked like steps. What is asked at a gate or signed is no step: its lines stay as a note where they stand, and the gate or sign-off is
 * made beside it. A phase of nothing else is none; its text goes to the phase before.
 */
export function draftOf(told: Told & { notes: readonly Item[] }): PlanDraft {
  const { title, date, start, zone, window, contacts, phases: tree, lines } = told;
  const nouns = draftedNouns.map((drafted) => drafted(told));
  const pieces: Pieces = {
    isPiece: (step) => nouns.some(({ takes }) => takes?.(step)),
    staysInPhase: (step) => nouns.some(({ takes, keepsPhases }) => (keepsPhases === true || keepsPhases?.(step)) && takes?.(step)),
  };
  const notes: DraftNote[] = [...told.notes];
  const phases: DraftPhase[] = [];
  for (const each of tree.flatMap(asideApart)) {
    const phase = draftPhase(each, pieces, lines);
    if (phase) phases.push(phase);
    else (phases.at(-1)?.notes ?? notes).push(...wholeText(each, lines));
  }
  const back = commandBack(told);
  if (back) phases.push(back);
  const parts: Partial<PlanDraft> = Object.assign({}, ...nouns.map(({ part }) => part(phases)));
  return {
    ...{ title, date, start: start ?? startOf(tree), zone, notes, ...(window && { window }), ...contacts },
    ...{ phases, gates: [], signOffs: [], roles: [] },
    ...parts,
  };
}

/** A phase, and behind it those inside it that stand aside as going back does. */
function asideApart(phase: TreePhase): TreePhase[] {
  if (phase.kind === "rollback") return [phase];
  const parts = phase.phases.map(asideApart);
  const isAside = ([first]: TreePhase[]) => first?.kind === "rollback";
  if (!parts.some((part) => isAside(part) || part.length > 1)) return [phase];
  const staying = parts.flatMap((part) => (isAside(part) ? [] : part.slice(0, 1)));
  return [{ ...phase, phases: staying }, ...parts.flatMap((part) => (isAside(part) ? part : part.slice(1)))];
}

/** What is no step but a piece of another noun; `staysInPhase`: one for which its phase stays. */
type Pieces = { isPiece: (step: TreeStep) => boolean; staysInPhase: (step: TreeStep) => boolean };

/** `taken`: how many are no steps; `staying`: for how many of these their phase stays. */
type Inside = { steps: DraftStep[]; notes: DraftNote[]; taken: number; staying: number };

function draftPhase(phase: TreePhase, pieces: Pieces, lines: readonly string[]): DraftPhase | null {
  const { title, kind, objective, start, duration, line, endLine, bounds } = phase;
  const { steps, notes, taken, staying } = inside(phase, null, pieces, lines);
  if (steps.length === 0 && taken > 0 && staying === 0) return null;
  const [owner, deadline] = [bounds?.owner ?? phase.owner, bounds?.deadline];
  return {
    ...{ title, kind, objective, notes: inOrder([...phase.notes, ...notes]), at: start, ...minutes(duration), line, endLine, steps },
    ...(owner && { owner }),
    ...(deadline && { deadline }),
  };
}

/** Steps and inner phases in the order of the document. `above` is who answers for the phase around them. */
function inside({ steps, phases, owner }: TreePhase, above: string | null, pieces: Pieces, lines: readonly string[]): Inside {
  const theirs = owner ?? above;
  const own = ticked(steps, theirs, pieces, lines);
  const groups = phases.map((phase) => ({ phase, group: groupOf(phase, theirs, pieces, lines) }));
  return {
    steps: [...own.steps, ...groups.flatMap(({ group }) => group ?? [])].sort((a, b) => a.line - b.line),
    notes: [...own.notes, ...groups.flatMap(({ phase, group }) => (group ? [] : wholeText(phase, lines)))],
    taken: own.taken + groups.filter(({ group }) => !group).length,
    staying: own.staying + phases.reduce((sum, phase) => sum + stayingIn(phase, pieces), 0),
  };
}

function groupOf(phase: TreePhase, above: string | null, pieces: Pieces, lines: readonly string[]): DraftStep | null {
  const { title, start, duration, line, endLine } = phase;
  const { steps, notes, taken } = inside(phase, above, pieces, lines);
  if (steps.length === 0 && taken > 0) return null;
  const step = { title, optional: false, claimedDone: false, owner: null, commands: [], notes: inOrder([...phase.notes, ...notes]) };
  return { ...step, at: start, ...minutes(duration), line, endLine, children: steps };
}

/** The steps of a list, and as notes the lines of it that a gate or a sign-off was made of. */
function ticked(steps: readonly TreeStep[], above: string | null, pieces: Pieces, lines: readonly string[]): Inside {
  const made = steps.map((step) => ({ step, draft: pieces.isPiece(step) ? null : draftStep(step, above, pieces, lines) }));
  const notes: DraftNote[] = [];
  for (const { step, draft } of made) {
    const last = notes.at(-1);
    // Rows of a table: it is a note as a whole.
    if (draft || step.source === "row") continue;
    // Lines that stand together stay together.
    if (last && last.endLine + 1 === step.line) Object.assign(last, textOf({ line: last.line, endLine: step.endLine }, lines));
    else notes.push(textOf(step, lines));
  }
  return {
    steps: made.flatMap(({ draft }) => draft ?? []),
    notes,
    taken: made.filter(({ draft }) => !draft).length,
    staying: stayingAmong(steps, pieces),
  };
}

const stayingAmong = (steps: readonly TreeStep[], pieces: Pieces): number =>
  steps.reduce((sum, step) => sum + (pieces.staysInPhase(step) ? 1 : 0) + stayingAmong(step.children, pieces), 0);

const stayingIn = ({ steps, phases }: TreePhase, pieces: Pieces): number =>
  stayingAmong(steps, pieces) + phases.reduce((sum, phase) => sum + stayingIn(phase, pieces), 0);

function draftStep(step: TreeStep, above: string | null, pieces: Pieces, lines: readonly string[]): DraftStep | null {
  const { title, optional, second, after, done, owner, commands, at, duration, line, endLine } = step;
  const below = ticked(step.children, owner === null ? above : null, pieces, lines);
  // A bold line over nothing but questions is their label.
  if (below.taken > 0 && below.steps.length === 0 && step.source === "heading" && commands.length === 0) return null;
  return {
    ...(second && { second }),
    ...(after && { after: [...after] }),
    ...{ title, optional, claimedDone: done, owner: owner ?? above, at, ...minutes(duration), line, endLine },
    notes: inOrder([...step.notes, ...below.notes]),
    commands: commands.map(({ language, text }) => ({ language, text })),
    children: below.steps,
  };
}

const inOrder = (notes: readonly DraftNote[]) => notes.toSorted((a, b) => a.line - b.line);

/** The lines of the document from one to another, word for word, without what they are indented by. */
function textOf({ line, endLine }: { line: number; endLine: number }, lines: readonly string[]): DraftNote {
  const taken = lines.slice(line - 1, endLine);
  const indents = taken.filter((each) => each.trim() !== "").map((each) => each.length - each.trimStart().length);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return { text: taken.map((each) => each.slice(Math.min(indent, each.length))).join("\n"), line, endLine };
}

/** All of a phase as notes, with the sections behind it that went to it for want of another. */
function wholeText(phase: TreePhase, lines: readonly string[]): DraftNote[] {
  return [textOf(phase, lines), ...phase.notes.filter(({ line }) => line > phase.endLine)];
}

function minutes(duration: Duration | null) {
  const counts = duration?.counts;
  return { durationMin: duration?.minMinutes ?? null, durationMax: duration?.maxMinutes ?? null, ...(counts && { lengthCounts: counts }) };
}
