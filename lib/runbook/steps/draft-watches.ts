import type { DraftPhase, DraftWatch } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Watch } from "../reading.ts";
import { cadenceIn } from "../values/cadence.ts";
import { keptRhythm } from "../values/rhythm.ts";
import { watchedFor } from "../values/watched-for.ts";
import type { DraftedNoun } from "./drafted.ts";
import { stepsUnder, type TreePhase, type TreeStep } from "./tree.ts";

/** What is told to people at a rhythm is a message, and not looked at. */
const tells =
  /(?<!\p{L})(?:status|updates?|announce\p{L}*|post|notify|reports?|summar(?:y|ies)|stand-?ups?|syncs?|meetings?|calls?|statusmeldung\p{L}*|mises? à jour|bericht\p{L}*|rapports?)(?!\p{L})/iu;

/** What of a document becomes checks to repeat, and which boxes are therefore no steps. */
type WatchPieces = { watches: readonly Watch[]; isWatch: (step: TreeStep) => boolean };

/** What is looked at again and again. */
export const draftedWatches: DraftedNoun = (told) => {
  const pieces = watchPieces(told.watches);
  return { takes: pieces.isWatch, keepsPhases: true, part: (phases) => ({ watches: draftWatches(pieces, told.phases, phases) }) };
};

/** The checks to repeat of a document: boxes and items with a rhythm, or below one. Headings and messages that name one are none. */
function watchPieces(watches: readonly Watch[]): WatchPieces {
  const made = watches.filter(({ source, text }) => source === "box" || (source !== "heading" && !tells.test(text)));
  const boxes = new Set(made.filter(({ source }) => source === "box").map(({ line }) => line));
  return { watches: made, isWatch: (step) => step.as === "watch" && boxes.has(step.line) };
}

/** The checks to repeat of the plan, each in its phase and for as long as it, or whatever around it, says. */
function draftWatches({ watches }: WatchPieces, tree: readonly TreePhase[], phases: readonly DraftPhase[]): DraftWatch[] {
  const boxes = new Map(tree.flatMap((phase) => [...stepsUnder(phase)]).map((step) => [step.line, step]));
  return watches
    .flatMap(({ text, everyMinutes, source, line, endLine }) => {
      const box = source === "box" ? boxes.get(line) : undefined;
      const said = cadenceIn(box?.title ?? text);
      const phase = phases.findLast((each) => each.line <= line && line <= each.endLine) ?? null;
      // A rhythm somewhere in the text around the plan is nobody's work.
      if (!phase && source !== "box") return [];
      const rhythm = keptRhythm(everyMinutes, watchedFor(box?.title ?? text, line, tree).minutes);
      const { title, unit } = titleOf(said?.rest || box?.title || text);
      const owner = box?.owner ?? ownerAround(tree, line);
      return [{ title, ...rhythm, unit, owner, phase: phase?.line ?? null, line, endLine }];
    })
    .slice(0, 200);
}

/** Who answers for the innermost section around a line. */
function ownerAround(tree: readonly TreePhase[], line: number): string | null {
  const around = tree.find((phase) => phase.line <= line && line <= phase.endLine);
  return around ? (ownerAround(around.phases, line) ?? around.owner) : null;
}

const units = /\s*\((%|‰|ms|s|min|h|[kMGT]?B|°C|rpm|rps|req\/s|per (?:second|minute|hour))\)$/u;

/** `Error rate (%)`: what is looked at, and what it is counted in. */
function titleOf(text: string): { title: string; unit: string | null } {
  const plain = text.replace(/^\[[ x]\]\s*/i, "").trim() || text;
  const unit = units.exec(plain)?.[1] ?? null;
  const named = unit ? plain.replace(units, "") : plain;
  return { title: cutText(named.charAt(0).toLocaleUpperCase() + named.slice(1), 500), unit };
}
