import { byOrder } from "../../kernel/order.ts";
import type { PlanRoom } from "../../room.ts";
import type { Step } from "../../steps/rows.ts";
import { isClosed } from "../../steps/rows.ts";
import { type Difference, keys, type LivePair, livePairs, liveRow, whereIs, whoChanged, whySettled } from "./difference.ts";
import type { Matches } from "./match.ts";
import type { NewPhase, NewStep } from "./new-plan.ts";
import type { OldPhase, OldStep } from "./old-plan.ts";

/** Steps that the new document has elsewhere: in another phase, under another step. */
export function movedSteps(matches: Matches, room: PlanRoom): Difference[] {
  return livePairs(matches.steps.toNew).flatMap(({ old, fresh, row }): Difference[] => {
    const here = placeOf(row);
    const made = whoChanged(old.base ? basePlace(old) : here, here, newPlace(fresh, matches), Object.is);
    if (!made) return [];
    const parent = liveRow(fresh.parent ? matches.steps.toOld.get(fresh.parent) : undefined);
    const blocked = parent && isClosed(parent) && !isClosed(row) ? whySettled(parent) : null;
    const move = { kind: "moved", field: "place", from: placeText(row, room), to: whereIs(fresh), made, blocked } as const;
    return [{ key: keys.changed(row.id, "place"), ...aboutStep(old, fresh, row), ...move }];
  });
}

/** Phases and steps that the new document has in another order among those that stood beside them before. */
export function reordered(
  old: readonly OldPhase[],
  fresh: readonly NewPhase[],
  matches: Matches,
  moved: ReadonlySet<string>,
): Difference[] {
  const phaseAt = new Map(old.map((phase, at) => [phase, at]));
  const phases = fresh.flatMap((phase) => pairOf(matches.phases.toOld.get(phase), phase));
  const ofPhases = misplaced(phases, (phase) => phaseAt.get(phase) ?? 0).map((pair): Difference => {
    const about = { of: "phase", id: pair.row.id, title: pair.row.title, where: "", status: null, line: pair.fresh.draft.line } as const;
    return { key: keys.changed(pair.row.id, "order"), ...about, kind: "moved", field: "order", under: 0, blocked: null, ...pair.change };
  });
  return [...ofPhases, ...fresh.flatMap((phase) => inContainer(phase.children, matches, moved))];
}

function inContainer(children: readonly NewStep[], matches: Matches, moved: ReadonlySet<string>): Difference[] {
  const stay = children
    .flatMap((step) => pairOf(matches.steps.toOld.get(step), step))
    .filter(({ old, row }) => old.base && !moved.has(row.id));
  const [first] = stay;
  const at = new Map((first ? (first.old.parent ?? first.old.phase).children : []).map((step, index) => [step, index]));
  const own = misplaced(stay, (step) => at.get(step) ?? 0).map(
    ({ old, fresh, row, change }): Difference => ({
      key: keys.changed(row.id, "order"),
      ...aboutStep(old, fresh, row),
      ...{ kind: "moved", field: "order", blocked: null, ...change },
    }),
  );
  return [...own, ...children.flatMap((step) => inContainer(step.children, matches, moved))];
}

function pairOf<Old extends OldStep | OldPhase, New>(old: Old | undefined, fresh: New): LivePair<Old, New>[] {
  return old ? livePairs(new Map([[old, fresh]])) : [];
}

type Change = Pick<Difference, "from" | "to" | "made">;

/**
 * Of pairs in the new order, the fewest that have to move for the old order to become it. `indexOf` says where a piece stood
 * in the document before. None where people here have put them in that order already, or where only they have reordered.
 */
function misplaced<Old extends OldStep | OldPhase, New>(
  pairs: readonly LivePair<Old, New>[],
  indexOf: (old: Old) => number,
): (LivePair<Old, New> & { change: Change })[] {
  const stays = longestRise(pairs.map(({ old }) => indexOf(old)));
  if (stays.size === pairs.length) return [];
  const here = pairs.toSorted((a, b) => byOrder(a.row, b.row));
  if (here.every((pair, at) => pair === pairs[at])) return [];
  const before = pairs.toSorted((a, b) => indexOf(a.old) - indexOf(b.old));
  const made = here.every((pair, at) => pair === before[at]) ? "document" : "both";
  const afterHere = new Map(here.map((pair, at) => [pair, afterText(here[at - 1])]));
  return pairs.flatMap((pair, at) =>
    stays.has(at) ? [] : [{ ...pair, change: { from: afterHere.get(pair) ?? "", to: afterText(pairs[at - 1]), made } }],
  );
}

const afterText = (before: { row: { title: string } } | undefined) => (before ? `after “${before.row.title}”` : "first");

/** The places of a longest rising sequence, in n log n. */
function longestRise(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1];
    ends[low] = at;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.add(at);
  return rise;
}

const placeOf = ({ parentId, phaseId }: Step) => parentId ?? phaseId;
const basePlace = ({ parent, phase }: OldStep) => (parent ?? phase).row?.id ?? "";

function newPlace({ parent, phase }: NewStep, { phases, steps }: Matches): string {
  const row = parent ? liveRow(steps.toOld.get(parent)) : liveRow(phases.toOld.get(phase));
  return row?.id ?? `new ${(parent ?? phase).path}`;
}

function placeText({ phaseId, parentId }: Step, room: PlanRoom): string {
  const [phase, parent] = [room.phases[phaseId]?.title ?? "", parentId ? room.steps[parentId]?.title : null];
  return parent ? `${phase} · ${parent}` : phase;
}

const aboutStep = (old: OldStep, fresh: NewStep, row: Step) =>
  ({ of: "step", id: row.id, title: row.title, where: whereIs(old), under: 0, status: row.status, line: fresh.draft.line }) as const;
