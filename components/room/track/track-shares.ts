import type { PhaseForecast } from "#lib/domain/schedule/forecast.ts";

/** A phase's place on the track, in percent of its length. */
export type Place = { at: PhaseForecast; left: number; width: number };

/**
 * Lays the phases side by side as lengths of time. What is very short still gets room for its name, and what is very long
 * (a four-hour watch) does not push the rest away: a length counts between 0.6 and 1.7 times the middle one. What leads back is
 * laid beside them once the plan goes back by it.
 */
export function placePhases(phases: readonly PhaseForecast[]): Place[] {
  const shown = phases.filter(({ phase, shut }) => phase.kind !== "after-care" && !shut);
  const lengths = shown.map(({ planned }) => Math.max(1, planned?.minutes ?? 1));
  const middle = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 1;
  const shares = lengths.map((minutes) => Math.min(Math.max(minutes, middle * 0.6), middle * 1.7));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let left = 0;
  return shown.map((at, index) => {
    const width = ((shares[index] ?? 0) / total) * 100;
    const place = { at, left, width };
    left += width;
    return place;
  });
}

/** Where an instant (epoch ms) is on the track, in percent: along its phase, or at the edge between two. Null without times. */
export function placeOf(instant: number, places: readonly Place[]): number | null {
  let edge: number | null = null;
  for (const { at, left, width } of places) {
    const { start, end } = at.planned ?? { start: null, end: null };
    if (start === null || end === null) continue;
    if (instant < start) return edge ?? left;
    if (instant < end) return left + ((instant - start) / (end - start)) * width;
    edge = left + width;
  }
  return edge;
}
