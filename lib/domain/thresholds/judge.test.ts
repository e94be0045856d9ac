import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLength } from "#lib/testing/long.ts";
import { comparators, type Point } from "../metrics/rows.ts";
import { beyond } from "./beyond.ts";
import { type Before, type Breach, judge, judgeFrom, windowOf } from "./judge.ts";
import { type Rule, ruleKinds } from "./rule.ts";

const minute = 60_000;
const rule = (of: Partial<Rule> = {}): Rule => {
  const base: Rule = { comparator: ">", limit: 5, clear: 5, kind: "sustained", around: null, seconds: 0, n: 1, m: 1, silentMs: 5 * minute };
  return { ...base, ...of };
};
/** One sample each 30 s from 0. */
const each30 = (...values: number[]): Point[] => values.map((value, nth) => [nth * 30_000, value]);
const at = (samples: readonly Point[], of: Partial<Rule>, later = 0) => judge(samples, rule(of), (samples.at(-1)?.[0] ?? 0) + later);

// The examples of docs/thresholds.md, in its order.
describe("a threshold", () => {
  it("without a duration is breached by one sample; a limit itself is beyond only where it says so", () => {
    expect(at(each30(1, 6), {})).toMatchObject({ state: "breached", since: 30_000 });
    expect(at(each30(1, 5), {})).toMatchObject({ state: "ok" });
    expect(at(each30(1, 5), { comparator: ">=" })).toMatchObject({ state: "breached" });
  });

  it("that is sustained is pending from its first sample, and breached by the sample that ends its duration", () => {
    const rate = each30(1, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6);
    expect(at(rate, { seconds: 300 })).toMatchObject({ state: "pending", since: 30_000, until: 330_000 });
    expect(at([...rate, [330_000, 6]], { seconds: 300 })).toMatchObject({ state: "breached", since: 330_000 });
  });

  it("that is sustained begins again with one good sample, and after a silence", () => {
    expect(at(each30(6, 6, 1, 6), { seconds: 60 })).toMatchObject({ state: "pending", since: 90_000 });
    const gap: Point[] = [
      [0, 6],
      [6 * minute, 6],
    ];
    expect(at(gap, { seconds: 300 })).toMatchObject({ state: "pending", since: 6 * minute });
  });

  it("of n of m counts the last m samples", () => {
    expect(at(each30(6, 1, 6, 1, 6), { kind: "n-of-m", n: 3, m: 5 })).toMatchObject({ state: "breached", since: 120_000 });
    expect(at(each30(6, 1, 6, 1, 1, 6), { kind: "n-of-m", n: 3, m: 5 })).toMatchObject({ state: "ok" });
  });

  it("of a sum adds up what lies in its window", () => {
    expect(at(each30(4, 4, 4), { kind: "sum", limit: 10, clear: 10, seconds: 300 })).toMatchObject({ state: "breached", since: 60_000 });
    expect(at(each30(4, 4, 4), { kind: "sum", limit: 10, clear: 10, seconds: 60 })).toMatchObject({ state: "ok" });
  });

  it("of a mean is known once there are samples of its whole length, and one that dips does not end it", () => {
    const of = { kind: "average", seconds: 120 } as const;
    expect(at(each30(9, 9, 9), of)).toMatchObject({ state: "pending", since: 0, until: 120_000 });
    expect(at(each30(9, 9, 1, 9, 9), of)).toMatchObject({ state: "breached", since: 120_000 });
    expect(at(each30(9, 9, 1, 9, 1), of)).toMatchObject({ state: "ok" });
  });

  it("of a maximum is breached by one sample, for as long as that is in its window", () => {
    const of = { kind: "maximum", seconds: 60 } as const;
    expect(at(each30(1, 6, 1), of)).toMatchObject({ state: "breached", since: 30_000 });
    expect(at(each30(1, 6, 1, 1), of)).toMatchObject({ state: "ok" });
  });

  it("of the 95th percentile lets one sample in twenty be beyond", () => {
    const of = { kind: "p95", seconds: 600 } as const;
    const [nineteen, one] = [Array.from({ length: 20 }, () => 1), 9];
    expect(at(each30(...nineteen, one), of)).toMatchObject({ state: "ok" });
    expect(at(each30(...nineteen, one, one), of)).toMatchObject({ state: "breached", since: 630_000 });
  });

  it("of a rate goes by how much it grows in a minute", () => {
    const of = { kind: "rate", seconds: 120, limit: 3, clear: 3 } as const;
    expect(at(each30(0, 1, 2, 3, 4, 5), of)).toMatchObject({ state: "ok" });
    expect(at(each30(0, 2, 4, 6, 8), of)).toMatchObject({ state: "breached", since: 120_000 });
  });

  it("of a distance is breached on either side", () => {
    const of = { around: 100, limit: 10, clear: 10 };
    for (const value of [89, 111]) expect(at(each30(100, value), of), String(value)).toMatchObject({ state: "breached" });
    for (const value of [90, 110]) expect(at(each30(100, value), of), String(value)).toMatchObject({ state: "ok" });
  });

  it("is over once a sample is no longer beyond what clears it, and one breach until then", () => {
    const { state, breaches } = at(each30(6, 4, 6, 4, 2), { clear: 3 });
    expect(state).toBe("ok");
    expect(breaches).toMatchObject([{ at: 0, calmAt: 120_000 }]);
    expect(at(each30(6, 4, 6, 4), { clear: 3 }).state).toBe("breached");
  });

  it("has no data where there is no sample, or none for too long, and is never fine then", () => {
    expect(judge([], rule(), 0)).toMatchObject({ state: "no-data", since: null });
    expect(at(each30(1, 1), {}, 5 * minute)).toMatchObject({ state: "ok" });
    expect(at(each30(1, 1), {}, 5 * minute + 1)).toMatchObject({ state: "no-data", since: 30_000 });
  });

  it("counts the samples' own times: those that come late breach at once", () => {
    const late = each30(6, 6, 6);
    expect(judge(late, rule({ seconds: 60 }), 60 * minute)).toMatchObject({ state: "no-data", breaches: [{ at: 60_000 }] });
  });

  it("tells a breach once: what was told before changes nothing", () => {
    const samples = each30(6, 6, 1, 6);
    expect(judge(samples, rule(), 90_000, { through: 0, breached: true })).toMatchObject({ calmAt: 60_000, breaches: [{ at: 90_000 }] });
    expect(judge(samples, rule(), 90_000, { through: 90_000, breached: true })).toMatchObject({ calmAt: null, breaches: [] });
  });
});

/** The definition, word by word, looked up anew for every sample: slow, and obvious. */
function reference(all: readonly Point[], { comparator, limit, clear, kind, around, seconds, n, m, silentMs }: Rule, before: Before) {
  const samples = all.map(([when, value]): Point => [when, around === null ? value : Math.abs(value - around)]);
  const over = (value: number) => beyond(comparator, value, limit);
  const windowAt = (index: number) => {
    const end = samples[index]?.[0] ?? 0;
    return samples.slice(0, index + 1).filter(([when], nth) => when > end - seconds * 1000 || nth === index);
  };
  const statistic = (inside: readonly Point[]): number => {
    const values = inside.map(([, value]) => value);
    const total = values.reduce((sum, value) => sum + value, 0);
    const sorted = values.toSorted((a, b) => a - b);
    const [[from, first] = [0, 0], [to, last] = [0, 0]] = [inside[0], inside.at(-1)];
    if (kind === "sum") return total;
    if (kind === "average") return Number((total / values.length).toPrecision(12));
    if (kind === "maximum") return Math.max(...values);
    if (kind === "p95") return sorted[Math.ceil(values.length * 0.95) - 1] ?? 0;
    return to > from ? ((last - first) / (to - from)) * minute : 0;
  };
  /** Whether there are samples since `seconds` before this one, with no silence among them. */
  const whole = (index: number): boolean => {
    const end = samples[index]?.[0] ?? 0;
    for (let from = index; from >= 0; from -= 1) {
      if (end - (samples[from]?.[0] ?? 0) >= seconds * 1000) return true;
      if ((samples[from]?.[0] ?? 0) - (samples[from - 1]?.[0] ?? Number.NEGATIVE_INFINITY) > silentMs) return false;
    }
    return false;
  };
  const firing = (index: number): number | null => {
    const end = samples[index]?.[0] ?? 0;
    if (kind === "n-of-m") {
      const lastOnes = samples.slice(0, index + 1).slice(-m);
      return lastOnes.filter(([, value]) => over(value)).length >= n ? index + 1 - lastOnes.length : null;
    }
    if (kind !== "sustained") {
      const inside = windowAt(index);
      const known = kind === "sum" || kind === "maximum" || whole(index);
      return known && over(statistic(inside)) ? index + 1 - inside.length : null;
    }
    let first: number | null = null;
    for (let from = index; from >= 0; from -= 1) {
      const run = samples.slice(from, index + 1);
      const unbroken = run.every(([when, value], nth) => over(value) && (nth === 0 || when - (run[nth - 1]?.[0] ?? 0) <= silentMs));
      if (unbroken && end - (run[0]?.[0] ?? 0) >= seconds * 1000) first = from;
    }
    return first;
  };
  const breaches: Breach[] = [];
  let [breached, calmAt]: [boolean, number | null] = [before.breached, null];
  for (const [index, [when, value]] of samples.entries()) {
    if (when <= before.through) continue;
    const from = firing(index);
    const measure = kind === "sustained" || kind === "n-of-m" ? value : statistic(windowAt(index));
    if (!breached && from !== null) {
      breached = true;
      breaches.push({ at: when, cause: all.slice(from, index + 1), calmAt: null });
    } else if (breached && from === null && !beyond(comparator, measure, clear)) {
      breached = false;
      const open = breaches.at(-1);
      if (open) open.calmAt = when;
      else calmAt = when;
    }
  }
  return { breached, breaches, calmAt };
}

const rounds = atLength(20_000, 2_000);
/** Quarters are exact in binary, so that a sum is the same in whatever order it is made. */
const quarter = (most: number) => fc.integer({ min: -4, max: most * 4 }).map((count) => count / 4);
const series = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), quarter(10)), { maxLength: 40, size: "max" }).map((steps) => {
  let when = 0;
  return steps.map(([seconds, value]): Point => {
    when += seconds * 1000;
    return [when, value];
  });
});
const rules = fc.record({
  comparator: fc.constantFrom(...comparators),
  limit: quarter(8),
  margin: quarter(3),
  kind: fc.constantFrom(...ruleKinds),
  around: fc.option(quarter(4), { freq: 5 }),
  seconds: fc.integer({ min: 0, max: 300 }),
  n: fc.integer({ min: 1, max: 6 }),
  more: fc.integer({ min: 0, max: 6 }),
  silentMs: fc.integer({ min: 20, max: 100 }).map((seconds) => seconds * 1000),
});
const ruleOf = ({ margin, more, ...given }: { margin: number; more: number } & Omit<Rule, "clear" | "m">): Rule => {
  const clear = given.comparator.startsWith(">") ? given.limit - Math.abs(margin) : given.limit + Math.abs(margin);
  return { ...given, m: given.n + more, clear };
};

it("sample by sample, with no more of the past than a rule looks back, comes to the same as all at once", () => {
  fc.assert(
    fc.property(series, rules, (samples, given) => {
      // As many samples as are counted lie within what is looked back at where none is later than silence.
      const of = { ...ruleOf(given), ...(given.kind === "n-of-m" ? { silentMs: 100_000 } : {}) };
      const whole = judge(samples, of, samples.at(-1)?.[0] ?? 0);
      const told: { at: number; calmAt: number | null }[] = [];
      let before: Before = { through: Number.NEGATIVE_INFINITY, breached: false };
      for (const [index, [at]] of samples.entries()) {
        const known = samples.slice(0, index + 1).filter(([when]) => when > at - windowOf(of) - 1);
        const { breaches, calmAt, state } = judgeFrom(known, of, at, before, at);
        const open = told.at(-1);
        if (calmAt !== null && open) open.calmAt = calmAt;
        told.push(...breaches.map((breach) => ({ at: breach.at, calmAt: breach.calmAt })));
        if (calmAt !== null || breaches.length > 0) before = { through: at, breached: state === "breached" };
      }
      expect(told).toEqual(whole.breaches.map(({ at, calmAt }) => ({ at, calmAt })));
    }),
    { numRuns: rounds },
  );
}, 300_000);

it(`agrees with the slow and obvious reference on ${rounds} random series`, () => {
  const told = fc.option(fc.record({ through: fc.integer({ min: -1, max: 1500 }).map((s) => s * 1000), breached: fc.boolean() }), {
    nil: { through: Number.NEGATIVE_INFINITY, breached: false },
  });
  fc.assert(
    fc.property(series, rules, told, (samples, given, before) => {
      const of = ruleOf(given);
      const now = samples.at(-1)?.[0] ?? 0;
      const [fast, slow] = [judge(samples, of, now, before), reference(samples, of, before)];
      expect({ breaches: fast.breaches, calmAt: fast.calmAt }).toEqual({ breaches: slow.breaches, calmAt: slow.calmAt });
      if (samples.length > 0) expect(fast.state === "breached").toBe(slow.breached);
    }),
    { numRuns: rounds },
  );
}, 300_000);
