import type { Correction } from "../correction.ts";
import type { Phase, Reading, Step } from "../reading.ts";
import { stepsUnder, type TreePhase } from "../steps/tree.ts";
import { quote } from "../values/wording.ts";
import type { Offer, OfferPart } from "./offer.ts";

/** More of them nobody confirms. */
const most = 500;

/** For steps whose commands delete, overwrite or interrupt something: that a second person confirms each. Where one goes back there is no time for it. */
export function secondOffer({ phases }: Pick<Reading, "phases">): Offer[] {
  const parts = phases.flatMap(partsOf).slice(0, most);
  const [first] = parts;
  if (!first) return [];
  const message =
    parts.length === 1
      ? `${quote(first.title)} runs a command that cannot be taken back: a second person may confirm it first.`
      : `${parts.length.toLocaleString("en")} steps run commands that cannot be taken back: a second person may confirm each first.`;
  return [{ kind: "second", message, line: first.line, parts }];
}

function partsOf(phase: Phase): OfferPart[] {
  if (phase.kind === "rollback") return [];
  return [...phase.steps.flatMap(partsOfStep), ...phase.phases.flatMap(partsOf)].sort((a, b) => a.line - b.line);
}

function partsOfStep(step: Step): OfferPart[] {
  const danger = step.commands.flatMap(({ invocations }) => invocations).find((each) => each.danger !== null);
  const own: OfferPart[] =
    danger && !step.second && !step.done
      ? [
          {
            ...{ line: step.line, title: step.title, becomes: "confirmed by a second person", guess: false },
            ...{ why: `${quote(danger.text)}: ${danger.danger ?? ""}`, says: { as: "second" as const } },
          },
        ]
      : [];
  return [...own, ...step.children.flatMap(partsOfStep)];
}

/** Has a second person confirm the steps for which somebody took that. Changes the tree. */
export function askSeconds(phases: readonly TreePhase[], corrections: readonly Correction[]): void {
  const lines = new Set(corrections.flatMap(({ line, as }) => (as === "second" ? [line] : [])));
  if (lines.size === 0) return;
  for (const phase of phases) for (const step of stepsUnder(phase)) if (lines.has(step.line)) step.second = true;
}
