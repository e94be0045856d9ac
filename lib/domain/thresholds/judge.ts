import type { Point } from "../metrics/rows.ts";
import { beyond } from "./beyond.ts";
import type { Rule } from "./rule.ts";
import { isStatistic, Window, wantsAll } from "./window.ts";

/** A breach: the sample that made it one, what led to it, and the sample that ended it. Times in epoch ms. */
export type Breach = { at: number; cause: readonly Point[]; calmAt: number | null };

/** What was told before: how it stood after the sample of this time (epoch ms). What is not newer changes nothing. */
export type Before = { through: number; breached: boolean };

export type Judgement = {
  state: "ok" | "pending" | "breached" | "no-data";
  /** Since when, in epoch ms: of what is pending its first sample, of a breach the sample that made it one. */
  since: number | null;
  /** When what is pending is a breach, if nothing changes; in epoch ms. */
  until: number | null;
  /** The breaches since `before`, oldest first. */
  breaches: readonly Breach[];
  /** When the breach that stood before was over, in epoch ms. */
  calmAt: number | null;
};

const nothingBefore: Before = { through: Number.NEGATIVE_INFINITY, breached: false };

/** How far back from a sample a rule looks, in ms. */
export const windowOf = ({ kind, m, seconds, silentMs }: Rule): number => (kind === "n-of-m" ? m * silentMs : seconds * 1000 + silentMs);

/**
 * The same by the end of a series: samples before `from` (epoch ms) were judged already, and are there, as far back as the rule looks, for those that
 * follow. By themselves they would be judged on half of what led to them.
 */
export function judgeFrom(samples: readonly Point[], rule: Rule, now: number, before: Before, from: number): Judgement {
  const through = Math.max(before.through, from - 1);
  const judged = judge(samples, rule, now, { ...before, through });
  return judged.state === "breached" && judged.since === through ? { ...judged, since: before.through } : judged;
}

/** How a series stands by a rule. `samples`: oldest first, no two of one time, in the unit of the metric. One pass over them. */
export function judge(samples: readonly Point[], rule: Rule, now: number, before: Before = nothingBefore): Judgement {
  const { comparator, kind, around, n, m, silentMs } = rule;
  const length = rule.seconds * 1000;
  const measure = ([, value]: Point) => (around === null ? value : Math.abs(value - around));
  const window = new Window(length, rule, measure);
  const breaches: Breach[] = [];
  let breached = before.breached;
  let [since, calmAt]: [number | null, number | null] = [breached ? before.through : null, null];
  // Where the samples that are all beyond begin, and those without a silence among them.
  let [run, alive, count] = [-1, 0, 0];
  let nearly = false;
  for (const [index, sample] of samples.entries()) {
    const [at] = sample;
    const value = measure(sample);
    const over = beyond(comparator, value, rule.limit);
    const last = samples[index - 1];
    const silence = last !== undefined && at - last[0] > silentMs;
    if (silence) alive = index;
    if (!over) run = -1;
    else if (run < 0 || silence) run = index;
    const dropped = samples[index - m];
    count += Number(over) - Number(dropped !== undefined && beyond(comparator, measure(dropped), rule.limit));
    window.add(samples, index);
    if (at <= before.through) continue;
    const of = isStatistic(kind) ? window.beyond(kind, "limit") : null;
    // The mean of ten minutes is known once there are ten minutes of samples; one high sample before is not yet it.
    nearly = of === true && wantsAll.has(kind) && at - (samples[alive]?.[0] ?? at) < length;
    const fires = of === null ? (kind === "n-of-m" ? count >= n : run >= 0 && at - (samples[run]?.[0] ?? at) >= length) : of && !nearly;
    const stays = isStatistic(kind) ? window.beyond(kind, "clear") : beyond(comparator, value, rule.clear);
    if (!breached && fires) {
      const from = kind === "sustained" ? run : kind === "n-of-m" ? Math.max(0, index - m + 1) : window.first;
      [breached, since] = [true, at];
      breaches.push({ at, cause: samples.slice(from, index + 1), calmAt: null });
    } else if (breached && !fires && !stays) {
      const open = breaches.at(-1);
      if (open) open.calmAt = at;
      else calmAt = at;
      [breached, since] = [false, null];
    }
  }
  const told = { breaches, calmAt };
  const newest = samples.at(-1);
  if (!newest || now - newest[0] > silentMs) return { state: "no-data", since: newest?.[0] ?? null, until: null, ...told };
  if (breached) return { state: "breached", since, until: null, ...told };
  const first = kind === "sustained" ? samples[run]?.[0] : nearly ? samples[alive]?.[0] : undefined;
  if (first !== undefined) return { state: "pending", since: first, until: first + length, ...told };
  return { state: "ok", since: null, until: null, ...told };
}
