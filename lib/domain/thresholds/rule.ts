import type { Comparator } from "../metrics/rows.ts";

/**
 * `sustained`: every sample of so many seconds. `n-of-m`: n of the last m samples. The others are a statistic of the samples of so many seconds: their
 * sum, mean, greatest, the 95th percentile by nearest rank, and how much they grow in a minute, from the first to the last.
 */
export const ruleKinds = ["sustained", "n-of-m", "sum", "average", "maximum", "p95", "rate"] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** When a series is beyond what is borne. `limit` and `clear` are in the unit of the metric; see `docs/thresholds.md`. */
export type Rule = {
  comparator: Comparator;
  limit: number;
  /** A breach ends once the measure is no longer beyond this: the limit itself, or something better, so that nothing flaps. */
  clear: number;
  kind: RuleKind;
  /** What is judged is how far a value is from this; null: the value. */
  around: number | null;
  /** How long it is sustained, or what a statistic is of; 0: at once. */
  seconds: number;
  n: number;
  m: number;
  /** Longer than this without a sample nothing is known, in ms. */
  silentMs: number;
};
