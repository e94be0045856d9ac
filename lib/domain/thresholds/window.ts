import type { Point } from "../metrics/rows.ts";
import { beyond } from "./beyond.ts";
import type { Rule, RuleKind } from "./rule.ts";

/** What is worked out of all samples of a window together. */
export type Statistic = Exclude<RuleKind, "sustained" | "n-of-m">;

export const isStatistic = (kind: RuleKind): kind is Statistic => kind !== "sustained" && kind !== "n-of-m";

/** Statistics that half a window says something else of: a sum and a maximum only grow by what is still missing. */
export const wantsAll: ReadonlySet<RuleKind> = new Set<RuleKind>(["average", "p95", "rate"]);

const minute = 60_000;

type Limits = Pick<Rule, "comparator" | "limit" | "clear">;

/** The samples of the last `length` ms, by what is counted of them as they come and go. */
export class Window {
  /** Where it begins among the samples. */
  first = 0;
  private sum = 0;
  private readonly over = { limit: 0, clear: 0 };
  private last = -1;
  private growth = 0;

  private readonly length: number;
  private readonly rule: Limits;
  private readonly measure: (sample: Point) => number;

  /** `measure`: the value of a sample that is judged. */
  constructor(length: number, rule: Limits, measure: (sample: Point) => number) {
    this.length = length;
    this.rule = rule;
    this.measure = measure;
  }

  /** Takes in the sample of this index, and lets those go that are too old by then. */
  add(samples: readonly Point[], index: number): void {
    const sample = samples[index];
    if (!sample) return;
    const [at] = sample;
    this.last = index;
    this.count(this.measure(sample), 1);
    for (let old = samples[this.first]; old && old[0] <= at - this.length && this.first < index; old = samples[this.first]) {
      this.count(this.measure(old), -1);
      this.first += 1;
    }
    const begins = samples[this.first] ?? sample;
    this.growth = at > begins[0] ? ((this.measure(sample) - this.measure(begins)) / (at - begins[0])) * minute : 0;
  }

  /** Whether the statistic is beyond the limit, or beyond what clears a breach. */
  beyond(kind: Statistic, than: "limit" | "clear"): boolean {
    const { comparator } = this.rule;
    const limit = this.rule[than];
    if (kind === "sum") return beyond(comparator, this.sum, limit);
    // Adding and taking away leaves a trace in the last digits.
    if (kind === "average") return beyond(comparator, Number((this.sum / this.size).toPrecision(12)), limit);
    if (kind === "rate") return beyond(comparator, this.growth, limit);
    return this.ranked(kind === "p95" ? Math.ceil(0.95 * this.size) : this.size, than);
  }

  private get size(): number {
    return this.last - this.first + 1;
  }

  /** Whether the sample of this rank, from the least, is beyond: so are then all above it, or all below it. */
  private ranked(rank: number, than: "limit" | "clear"): boolean {
    return this.over[than] >= (this.rule.comparator.startsWith(">") ? this.size - rank + 1 : rank);
  }

  private count(value: number, by: 1 | -1): void {
    this.sum += by * value;
    for (const than of ["limit", "clear"] as const) if (beyond(this.rule.comparator, value, this.rule[than])) this.over[than] += by;
  }
}
