import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import { type Limit, limitsOf } from "./limits.ts";
import type { Rule } from "./rule.ts";

export const gapBetweenLimits: Rule = {
  rule: "gap-between-limits",
  level: "info",
  means: "Between what counts as good and the first limit that calls somebody, nothing says what to do.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Alert Thresholds\n\n- Error rate > 1% → Call the Release Manager\n- Queue length > 500 → Scale out\n\n## Success criteria\n\n- Error rate < 0.1%\n",
  check(said) {
    const found: Finding[] = [];
    const sides = new Map<string, Limit[]>();
    for (const limit of limitsOf(said)) {
      const side = `${limit.key} ${limit.above}`;
      sides.set(side, [...(sides.get(side) ?? []), limit]);
    }
    for (const limits of sides.values()) {
      const [first] = limits;
      if (!first) continue;
      const calm = (value: number) => (first.above ? value : -value);
      const mildest = limits.filter(({ goal }) => !goal).toSorted((a, b) => calm(a.value) - calm(b.value))[0];
      const goal = limits.filter((each) => each.goal).toSorted((a, b) => calm(b.value) - calm(a.value))[0];
      if (!mildest || !goal || calm(goal.value) >= calm(mildest.value)) continue;
      const message = `${quote(mildest.item.text)} is the first limit that calls somebody, but line ${goal.item.line} wants ${quote(goal.item.text)}: nothing says what to do in between.`;
      found.push({ rule: gapBetweenLimits.rule, level: gapBetweenLimits.level, line: mildest.item.line, message });
    }
    return found;
  },
};
