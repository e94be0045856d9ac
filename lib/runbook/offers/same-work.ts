import type { Correction } from "../correction.ts";
import { type Numbered, numberings } from "../lint/numbering.ts";
import type { Said } from "../lint/rule.ts";
import type { TreePhase } from "../steps/tree.ts";
import { cutNotes } from "../text/cut-notes.ts";
import { plainWords } from "../text/plain-words.ts";
import { saidWords } from "../text/said-words.ts";
import { quote } from "../values/wording.ts";
import type { Offer } from "./offer.ts";

type Pair = { of: Numbered; is: Numbered; why: string };

/**
 * Two numberings of one work: a list of phases with times and nothing but words (a schedule), and another of the same names that holds
 * the work. They are offered to be one: the times go to the work, the words of the schedule stay with it.
 */
export function sameWorkOffer(said: Said, lines: readonly string[]): Offer[] {
  const lists = numberings(said).filter((list) => list.every(({ phase }) => phase !== null));
  for (const schedule of lists.filter(isSchedule)) {
    for (const work of lists) {
      if (work === schedule || isSchedule(work)) continue;
      const pairs = pairsOf(schedule, work);
      const [first] = schedule;
      if (pairs.length < 2 || !first) continue;
      return [
        {
          kind: "same",
          message: `Lines ${first.line}–${schedule.at(-1)?.line} number work that lines ${work[0]?.line}–${work.at(-1)?.line} number too; they may be one.`,
          line: first.line,
          parts: pairs.map(({ of, is, why }) => ({
            line: of.line,
            title: titleOf(of),
            becomes: `one with ${quote(titleOf(is))}`,
            why,
            guess: false,
            says: { as: "same", value: lines[is.line - 1] ?? "" },
          })),
        },
      ];
    }
  }
  return [];
}

const titleOf = ({ phase, name }: Numbered) => phase?.title ?? name;
const isSchedule = (list: readonly Numbered[]) =>
  list.filter(({ phase }) => phase?.start && phase.start.kind !== "offset").length * 2 > list.length;
/** Words that every phase has. */
const common = /^(?:deployment|deploy|phase|stage|step|work|production|release|und|and)$/;
const wordsOf = ({ name }: Numbered) => plainWords(name.replace(/\([^)]*\)/g, "")).filter((word) => !common.test(word));

/** The members of two lists that are the same work, in the order of both: by a word of their names, or alone between two such pairs. */
function pairsOf(schedule: readonly Numbered[], work: readonly Numbered[]): Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  for (const of of schedule) {
    const names = new Set(plainWords(of.name));
    const at = work.findIndex((is, index) => index >= from && (wordsOf(is).some((word) => names.has(word)) || sameName(of, is)));
    const is = work[at];
    if (!is) continue;
    from = at + 1;
    const word = plainWords(is.name).find((each) => names.has(each)) ?? is.name;
    pairs.push({ of, is, why: `Both speak of ${quote(word)}.` });
  }
  const [first] = pairs;
  if (pairs.length < 2 || !first) return pairs;
  const [before, earlier] = [schedule.slice(0, schedule.indexOf(first.of)), work.slice(0, work.indexOf(first.is))];
  // What stands alone before the first of both is the same as well.
  if (before.length === 1 && earlier.length === 1 && before[0] && earlier[0])
    pairs.unshift({ of: before[0], is: earlier[0], why: `Both come right before ${quote(titleOf(first.is))}.` });
  return pairs;
}

const sameName = (one: Numbered, other: Numbered) => {
  const [a, b] = [plainWords(one.name), plainWords(other.name)];
  return a.length > 0 && a.every((word) => b.includes(word));
};

/**
 * Puts phases that somebody said are the same work into one: the time goes to the other where that has none, the words to its notes.
 * One whose other is gone stays by itself. Changes the tree.
 */
export function joinSame(phases: TreePhase[], corrections: readonly Correction[], lines: readonly string[]): void {
  const all = phases.flatMap(withInner);
  for (const { line, as, value = "" } of corrections) {
    if (as !== "same") continue;
    const wanted = saidWords(value);
    const one = all.find((phase) => phase.line === line);
    const other = all.find((phase) => phase.line !== line && saidWords(lines[phase.line - 1] ?? "") === wanted);
    if (!one || !other || withInner(one).includes(other) || withInner(other).includes(one)) continue;
    other.start ??= one.start;
    other.duration ??= one.duration;
    other.notes.push(...cutNotes(lines, one.line, one.endLine));
    takeOut(phases, one);
  }
  dropEmptied(phases, corrections, lines);
}

const withInner = (phase: TreePhase): TreePhase[] => [phase, ...phase.phases.flatMap(withInner)];

function takeOut(phases: TreePhase[], one: TreePhase): void {
  const at = phases.indexOf(one);
  if (at >= 0) phases.splice(at, 1);
  else for (const phase of phases) takeOut(phase.phases, one);
}

/** What only held phases that are gone is a note of what stands before it. */
function dropEmptied(phases: TreePhase[], corrections: readonly Correction[], lines: readonly string[]): void {
  const said = corrections.filter(({ as }) => as === "same").map(({ line }) => line);
  for (const phase of [...phases]) {
    const held = said.some((line) => phase.line < line && line <= phase.endLine);
    if (held) dropEmptied(phase.phases, corrections, lines);
    const before = phases[phases.indexOf(phase) - 1];
    if (!held || !before || phase.steps.length + phase.phases.length > 0) continue;
    before.notes.push(...cutNotes(lines, phase.line, phase.line), ...phase.notes);
    takeOut(phases, phase);
  }
}
