import type { PlanRoom } from "../room.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import type { PlanDraft } from "./draft.ts";
import { nounDifferences } from "./noun.ts";
import { toldNouns } from "./nouns.ts";
import { addedPieces } from "./revision/added.ts";
import { changedPieces } from "./revision/changed.ts";
import { type Difference, isProposed, liveRow } from "./revision/difference.ts";
import { type Matches, matchPlans } from "./revision/match.ts";
import { movedSteps, reordered } from "./revision/moved.ts";
import { type NewPhase, newPlan } from "./revision/new-plan.ts";
import { oldPlan, stepsUnder } from "./revision/old-plan.ts";
import { type Owners, ownersIn } from "./revision/owners.ts";
import { removedPieces } from "./revision/removed.ts";
import { type NamedDifference, named } from "./revision/words.ts";

/** A plan beside a new version of its document, piece by piece. */
export type PlanDiff = {
  differences: Difference[];
  matches: Matches;
  fresh: NewPhase[];
  owners: Owners;
  /** The ids of steps that are in the plan and its document, and not in the new document. */
  gone: ReadonlySet<string>;
};

/** The part of it that people see. `ticks`: closed steps that stay closed; `same`: steps that are as they were. */
export type ShownDiff = { differences: NamedDifference[]; ticks: number; same: number };

/**
 * Compares a plan with a new version of its document. `base` is what the plan's present document is read as; without it
 * (a plan that came without a document) whatever stands in the plan counts as what its document says.
 *
 * The rule, field by field: what the new document says as the present one does stays as it is in the plan, also where people
 * changed it here. What the new document changed is proposed; where people here changed it too, it is proposed as a conflict,
 * and the document's value wins only if the person who applies it keeps it ticked. What people took out stays out; what
 * people added is not the document's to remove. Ids, status, ticks and people of a matched step are never touched, and
 * a step somebody worked on is never removed.
 */
export function planDiff(room: PlanRoom, base: PlanDraft | null, draft: PlanDraft): PlanDiff {
  const [old, fresh, owners] = [oldPlan(room, base), newPlan(draft), ownersIn(room)];
  const matches = matchPlans(old, fresh);
  const moved = movedSteps(matches, room);
  const leaving = new Set(moved.filter(isProposed).map(({ id }) => id ?? ""));
  const differences = [
    ...changedPieces({ room, base, draft, matches, owners }),
    ...addedPieces(fresh, matches),
    ...moved,
    ...reordered(old, fresh, matches, new Set(moved.map(({ id }) => id ?? ""))),
    ...removedPieces(old, matches, room, leaving),
    ...toldNouns.flatMap((noun) => nounDifferences(noun, room, base, draft)),
  ];
  const gone = old
    .flatMap((phase) => stepsUnder(phase.children))
    .flatMap((step) => (step.base && !matches.steps.toNew.has(step) ? (liveRow(step)?.id ?? []) : []));
  return { differences, matches, fresh, owners, gone: new Set(gone) };
}

/** What people see of a diff. */
export function shownDiff(room: PlanRoom, { differences, matches }: PlanDiff): ShownDiff {
  const ticks = phasesOf(room)
    .flatMap((phase) => leavesOf(room, phase.id))
    .filter(isClosed).length;
  const changed = new Set(differences.filter(isProposed).map(({ id }) => id));
  const same = [...matches.steps.toNew.keys()].filter(({ row }) => row && !row.removedAt && !changed.has(row.id)).length;
  return { differences: differences.map(named), ticks, same };
}
