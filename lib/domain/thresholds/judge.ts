import type { Comparator, Point } from "../metrics/rows.ts";

/** `sustained`: every sample of so many seconds. `n-of-m`: n of the last m samples. `sum`: the sum of so many seconds. */
export const ruleKinds = ["sustained", "n-of-m", "sum"] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** When a series is beyond what is borne. `limit` and `clear` are in the unit of the metric; see `docs/thresholds.md`. */
export type Rule = {
  comparator: Comparator;
  limit: number;
  /** A breach ends once the measure is no longer beyond this: the limit itself, or something better, so that nothing flaps. */
  clear: number;
  kind: RuleKind;
  /** How long it is sustained, or what is summed up; 0: at once. */
  seconds: number;
  n: number;
  m: number;
  /** Longer than this without a sample nothing is known, in ms. */
  silentMs: number;
};

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

/** Whether a value is beyond a limit. */
export function beyond(comparator: Comparator, value: number, limit: number): boolean {
  if (comparator === ">") return value > limit;
  if (comparator === ">=") return value >= limit;
  return comparator === "<" ? value < limit : value <= limit;
}

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
  const { comparator, kind, n, m, silentMs } = rule;
  const length = rule.seconds * 1000;
  const breaches: Breach[] = [];
  let breached = before.breached;
  let [since, calmAt]: [number | null, number | null] = [breached ? before.through : null, null];
  let [run, count, sum, left] = [-1, 0, 0, 0];
  for (const [index, [at, value]] of samples.entries()) {
    const over = beyond(comparator, value, rule.limit);
    const last = samples[index - 1];
    if (!over) run = -1;
    else if (run < 0 || (last && at - last[0] > silentMs)) run = index;
    const dropped = samples[index - m];
    count += Number(over) - Number(dropped !== undefined && beyond(comparator, dropped[1], rule.limit));
    sum += value;
    for (let first = samples[left]; first && first[0] <= at - length && left < index; first = samples[left]) {
      sum -= first[1];
      left += 1;
    }
    if (at <= before.through) continue;
    const measure = kind === "sum" ? sum : value;
    const fires =
      kind === "sustained"
        ? run >= 0 && at - (samples[run]?.[0] ?? at) >= length
        : kind === "sum"
          ? beyond(comparator, sum, rule.limit)
          : count >= n;
    if (!breached && fires) {
      const from = kind === "sustained" ? run : kind === "sum" ? left : Math.max(0, index - m + 1);
      [breached, since] = [true, at];
      breaches.push({ at, cause: samples.slice(from, index + 1), calmAt: null });
    } else if (breached && !fires && !beyond(comparator, measure, rule.clear)) {
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
  const first = kind === "sustained" ? samples[run]?.[0] : undefined;
  if (first !== undefined) return { state: "pending", since: first, until: first + length, ...told };
  return { state: "ok", since: null, until: null, ...told };
}
