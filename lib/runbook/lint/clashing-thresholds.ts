import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import { type Limit, limitsOf } from "./limits.ts";
import type { Rule } from "./rule.ts";

const most = 40;

export const clashingThresholds: Rule = {
  rule: "clashing-thresholds",
  level: "warning",
  means:
    "The same metric has two different limits of one level, a graver level acts before a milder one, or a goal is met while an alarm calls.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Alert Thresholds\n\n### Warning Alerts\n\n- Error rate > 5%\n\n### Critical Alerts\n\n- Error rate > 2%\n",
  check(said) {
    const found: Finding[] = [];
    for (const limits of Map.groupBy(limitsOf(said), ({ key }) => key).values()) {
      // One metric with more limits than this is a list of metrics whose names were not told apart.
      if (limits.length > most) continue;
      const clashes = limits.flatMap((limit, place) => limits.slice(0, place).flatMap((other) => clash(other, limit)));
      if (clashes[0]) found.push(clashes[0]);
    }
    return found;
  },
};

function clash(first: Limit, second: Limit): Finding[] {
  if (first.above !== second.above) return [];
  const [mild, grave] = first.rank <= second.rank ? [first, second] : [second, first];
  const differ = first.value !== second.value;
  const sooner = grave.above ? grave.value < mild.value : grave.value > mild.value;
  const one = `${quote(first.item.text)}`;
  const other = `line ${first.item.line} says ${one}`;
  const at = (message: string, level: Finding["level"] = "warning") => [
    { rule: clashingThresholds.rule, level, line: second.item.line, message: `${quote(second.item.text)}, but ${other}: ${message}` },
  ];
  if (first.goal && second.goal)
    return differ && first.same === second.same ? at("two goals for one metric; say which holds when.", "info") : [];
  if (first.goal || second.goal)
    return sooner && mild.goal ? at("the goal is met while the alarm already calls; bring them into line.") : [];
  if (first.rank === second.rank) {
    const alike = first.same === second.same && first.minutes === second.minutes;
    return differ && alike ? at("two limits of one level; keep one of them.") : [];
  }
  return sooner && grave.minutes <= mild.minutes ? at("the graver level acts before the milder one; swap or mend the limits.") : [];
}
