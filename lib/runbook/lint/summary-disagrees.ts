import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import { phaseName } from "../blocks/summary-table.ts";
import type { Finding, Phase, Summary } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn } from "./walk.ts";

export const summaryDisagrees: Rule = {
  rule: "summary-disagrees",
  level: "warning",
  means: "A table sums up the phases, and says another time or length of one than the phase itself.",
  example:
    "# Move\n\n## Test (Week 1)\n\n- [ ] Try it\n\n## Rollout (Week 2-3)\n\n- [ ] Switch the traffic\n\n## Summary\n\n| Week | Phase |\n| --- | --- |\n| 1 | Test |\n| 2-4 | Rollout |\n",
  check(said) {
    if (said.summaries.length === 0) return [];
    const phases = new Map<string, Phase>();
    for (const { phase } of phasesIn(said.phases)) if (!phases.has(phaseName(phase.title))) phases.set(phaseName(phase.title), phase);
    return said.summaries.flatMap((row): Finding[] => {
      const phase = phases.get(row.name);
      if (!phase || agrees(row, phase)) return [];
      const message = `${quote(phase.title)} is ${quote(row.text)} in this table, and another time or length where it stands (line ${phase.line}); make the two agree.`;
      return [{ rule: summaryDisagrees.rule, level: summaryDisagrees.level, line: row.line, message }];
    });
  },
};

/** What only one of them says is no disagreement. */
function agrees({ at, minutes }: Summary, { start, duration }: Phase): boolean {
  const sameStart = at === null || start === null || isSame(at, start);
  const sameLength = minutes === null || duration === null || (duration.minMinutes <= minutes && minutes <= duration.maxMinutes);
  return sameStart && sameLength;
}

/** Times counted in two ways cannot be compared. */
function isSame(one: PlanTime, other: PlanTime): boolean {
  if (one.kind !== other.kind) return true;
  if (one.kind === "offset" && other.kind === "offset") return one.minutes === other.minutes;
  const clock = (time: PlanTime) => ("start" in time ? time.start : "time" in time ? time.time : "");
  return clock(one) === clock(other);
}
