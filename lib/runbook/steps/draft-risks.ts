import type { DraftRisk } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Reading } from "../reading.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun } from "./drafted.ts";
import { stepsUnder, type TreePhase } from "./tree.ts";

/** What a document says may go wrong. */
export const draftedRisks: DraftedNoun = (told) => ({ part: () => ({ risks: draftRisks(told) }) });

/** What a document says may go wrong, each once; their words stay in the notes. What is work to do is a step and no risk. */
function draftRisks({ risks, phases }: Pick<Reading, "risks"> & { phases: readonly TreePhase[] }): DraftRisk[] {
  const steps = new Set(phases.flatMap((phase) => [...stepsUnder(phase)]).map(({ line }) => line));
  const named = risks.flatMap((risk): DraftRisk[] => {
    const title = cutText(tidy(risk.title), 500).trim();
    if (steps.has(risk.line) || !/\p{L}{2}/u.test(title)) return [];
    const { line, endLine } = risk;
    const [mitigation, owner] = [tidy(risk.mitigation).trim() || null, cutText(tidy(risk.owner), 500).trim() || null];
    return [{ title, level: cutText(tidy(risk.level), 60).trim(), mitigation, ...(owner && { owner }), line, endLine }];
  });
  const first = new Map(named.toReversed().map((risk) => [risk.title.toLowerCase(), risk]));
  return [...first.values()].sort((a, b) => a.line - b.line).slice(0, 500);
}
