import type { NewPhase, NewStep } from "./new-plan.ts";
import { type OldPhase, type OldStep, stepsUnder } from "./old-plan.ts";
import { similarPairs } from "./similar.ts";
import { titleKey } from "./title-key.ts";

/** Which piece of the new document is which piece of the plan. */
export type Matches = { phases: Pairs<OldPhase, NewPhase>; steps: Pairs<OldStep, NewStep> };

export class Pairs<Old, New> {
  readonly toNew = new Map<Old, New>();
  readonly toOld = new Map<New, Old>();
  add(old: Old, fresh: New): void {
    this.toNew.set(old, fresh);
    this.toOld.set(fresh, old);
  }
  unmatched<O extends Old, N extends New>(olds: readonly O[], news: readonly N[]): [O[], N[]] {
    return [olds.filter((old) => !this.toNew.has(old)), news.filter((fresh) => !this.toOld.has(fresh))];
  }
}

/**
 * Matches the pieces of two documents of one plan. Phases go by their titles, then by the steps they share, then by similar
 * titles. Steps go by their titles in the same place; then by their titles elsewhere in the phase, and anywhere in the plan
 * where no second step has that title; then by similar titles, or equal commands, under a matched parent. Among equal titles
 * the neighbours decide, then the order.
 */
export function matchPlans(old: readonly OldPhase[], fresh: readonly NewPhase[]): Matches {
  const matches: Matches = { phases: new Pairs(), steps: new Pairs() };
  matchPhases(old, fresh, matches.phases);
  const { phases, steps } = matches;
  for (const [was, is] of phases.toNew) matchInPlace(was.children, is.children, steps);
  for (const [was, is] of phases.toNew) matchElsewhere(stepsUnder(was.children), stepsUnder(is.children), steps, isSameNumber);
  const all: [OldStep[], NewStep[]] = [
    old.flatMap((each) => stepsUnder(each.children)),
    fresh.flatMap((each) => stepsUnder(each.children)),
  ];
  const [oldTitles, newTitles] = all.map((each) => Map.groupBy<string, { title: string }>(each, keyOf));
  const isOnly = (key: string) => oldTitles?.get(key)?.length === 1 && newTitles?.get(key)?.length === 1;
  matchElsewhere(...all, steps, (_olds, _news, key) => isOnly(key));
  for (const [was, is] of phases.toNew) matchSimilar(was.children, is.children, steps);
  return matches;
}

const keyOf = ({ title }: { title: string }) => titleKey(title);
const isSameNumber = (olds: readonly unknown[], news: readonly unknown[]) => olds.length === news.length;

function matchPhases(old: readonly OldPhase[], fresh: readonly NewPhase[], pairs: Pairs<OldPhase, NewPhase>): void {
  for (const [olds, news] of sameTitles(old, fresh)) for (const [was, is] of pairUp(olds, news, old, fresh)) pairs.add(was, is);
  const [olds, news] = pairs.unmatched(old, fresh);
  const homes = new Map(olds.flatMap((phase) => stepsUnder(phase.children).map((step) => [titleKey(step.title), phase] as const)));
  for (const phase of news) {
    const steps = stepsUnder(phase.children);
    const shared = Map.groupBy(steps, (step) => homes.get(titleKey(step.title)));
    const [home, most] = [...shared].filter(([each]) => each && !pairs.toNew.has(each)).sort((a, b) => b[1].length - a[1].length)[0] ?? [];
    if (home && most && most.length * 2 >= Math.min(steps.length, stepsUnder(home.children).length)) pairs.add(home, phase);
  }
  for (const [was, is] of similarPairs(...pairs.unmatched(old, fresh))) pairs.add(was, is);
}

/** Steps with one title under one parent. */
function matchInPlace(old: readonly OldStep[], fresh: readonly NewStep[], pairs: Pairs<OldStep, NewStep>): void {
  for (const [olds, news] of sameTitles(...pairs.unmatched(old, fresh))) {
    for (const [was, is] of pairUp(olds, news, old, fresh)) {
      pairs.add(was, is);
      matchInPlace(was.children, is.children, pairs);
    }
  }
}

type Accept = (olds: readonly OldStep[], news: readonly NewStep[], key: string) => boolean;

/** Steps with one title wherever they stand, parents before what is under them, where `accept` says that they are the same. */
function matchElsewhere(old: readonly OldStep[], fresh: readonly NewStep[], pairs: Pairs<OldStep, NewStep>, accept: Accept): void {
  for (const [olds, news, key] of sameTitles(...pairs.unmatched(old, fresh))) {
    const [stillOld, stillNew] = pairs.unmatched(olds, news);
    if (stillOld.length === 0 || !accept(stillOld, stillNew, key)) continue;
    for (const [at, was] of stillOld.entries()) {
      const is = stillNew[at];
      if (!is) continue;
      pairs.add(was, is);
      matchInPlace(was.children, is.children, pairs);
    }
  }
}

function matchSimilar(old: readonly OldStep[], fresh: readonly NewStep[], pairs: Pairs<OldStep, NewStep>): void {
  for (const [was, is] of similarPairs(...pairs.unmatched(old, fresh))) {
    pairs.add(was, is);
    matchInPlace(was.children, is.children, pairs);
  }
  for (const was of old) {
    const is = pairs.toNew.get(was);
    if (is) matchSimilar(was.children, is.children, pairs);
  }
}

function* sameTitles<Old extends { title: string }, New extends { title: string }>(
  old: readonly Old[],
  fresh: readonly New[],
): Generator<[Old[], New[], string]> {
  const news = Map.groupBy(fresh, keyOf);
  for (const [key, olds] of Map.groupBy(old, keyOf)) {
    const same = news.get(key);
    if (same) yield [olds, same, key];
  }
}

/** Pairs pieces of one title: as many on both sides in their order, else by both neighbours, by one of them, by order. */
function pairUp<Old extends { title: string }, New extends { title: string }>(
  olds: readonly Old[],
  news: readonly New[],
  oldSiblings: readonly Old[],
  newSiblings: readonly New[],
): [Old, New][] {
  if (olds.length === news.length) return olds.flatMap((old, at) => (news[at] ? [[old, news[at]]] : []));
  const [around, aroundNew] = [neighbours(olds, oldSiblings), neighbours(news, newSiblings)];
  const found = new Map<Old, New>();
  const taken = new Set<New>();
  for (const side of [0, 1, 2, 3]) {
    const free = Map.groupBy(
      news.filter((each) => !taken.has(each)),
      (each) => aroundNew.get(each)?.[side],
    );
    for (const old of olds) {
      if (found.has(old)) continue;
      const next = free.get(around.get(old)?.[side])?.shift();
      if (!next) continue;
      found.set(old, next);
      taken.add(next);
    }
  }
  return [...found];
}

/** The titles around each piece: both, the one before, the one after, and nothing. */
function neighbours<Piece extends { title: string }>(pieces: readonly Piece[], siblings: readonly Piece[]): Map<Piece, string[]> {
  const wanted = new Set(pieces);
  const keys = siblings.map(keyOf);
  return new Map(
    siblings.flatMap((piece, at) => {
      const [before, after] = [keys[at - 1] ?? "", keys[at + 1] ?? ""];
      return wanted.has(piece) ? [[piece, [`${before}\n${after}`, before, after, ""]] as const] : [];
    }),
  );
}
