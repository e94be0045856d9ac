import type { PlanRoom } from "../room.ts";
import { planProgress } from "../schedule/progress.ts";
import { rowOf } from "./matrix.ts";
import { rollbackBlocks } from "./parts.ts";
import type { RollbackDecision } from "./rows.ts";
import { severityOf } from "./status.ts";

/** The parts of the way back that a question speaks of, and in which words; `by` is null where nothing tells them apart, and it is all of them. */
export type SuggestedParts = { ids: readonly string[]; by: string | null };

/**
 * Which parts of the way back a question probably means, at `now` (epoch ms): those called like what raised it, its severity or its row of the
 * matrix; else those of the phase in hand; else all. It decides nothing: people choose.
 */
export function suggestedParts(room: PlanRoom, decision: RollbackDecision, now: number): SuggestedParts {
  const parts = rollbackBlocks(room);
  const named = parts.map(({ id, title, phaseId }) => ({ id, words: wordsOf(`${title} ${room.phases[phaseId]?.title ?? ""}`) }));
  const row = rowOf(room, decision);
  const phase = planProgress(room, now).current?.phase.title;
  for (const by of [decision.cause.text, severityOf(room, decision), row?.action, phase]) {
    const asked = wordsOf(by ?? "");
    const found = named.filter(({ words }) => [...words].some((word) => asked.has(word)));
    // What all of them are called tells none of them.
    if (by && found.length > 0 && found.length < parts.length) return { ids: found.map(({ id }) => id), by };
  }
  return { ids: parts.map(({ id }) => id), by: null };
}

/** Words that stand in every way back and every trigger, and tell no part from another. */
const common = new Set([
  ..."above action after all and any are back below down error fail failure for from immediate incident into issue minute not now off out over part".split(
    " ",
  ),
  ..."phase plan procedure rate recovery release restore revert roll rollback rolling run service stage step system than that the then this under undo when with".split(
    " ",
  ),
]);

/** What a title is about, word by word; “Phase 2” is one. */
function wordsOf(text: string): Set<string> {
  const small = text.toLowerCase();
  const numbered = [...small.matchAll(/\b(phase|stage|zone|layer|tier|wave)\s+([a-z]|\d+)\b/gu)].map(
    ([, noun, number]) => `${noun} ${number}`,
  );
  const words = [...small.matchAll(/\p{L}{3,}/gu)]
    .map(([word]) => word.replace(/(?<=\p{L}{3})s$/u, ""))
    .filter((word) => !common.has(word));
  return new Set([...numbered, ...words]);
}
