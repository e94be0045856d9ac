import type { Finding } from "../reading.ts";
import type { Taken } from "../sure/surety.ts";
import { atLines } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

export const timeUnsure: Rule = {
  rule: "time-unsure",
  level: "warning",
  means: "A time or a date is written in a way that two people may read differently, or that stays in the words of its step.",
  example: "# Move\n\n## Switch over\n\n- [ ] Tell the users by 14:00 UTC at the latest\n- [ ] Switch the traffic\n",
  check({ trace }) {
    // Offsets without a unit are one question for the whole document, and have a rule of their own.
    const unsure = trace.filter(({ reason }) => reason.startsWith("time-") && reason !== "time-unit");
    const byReason = new Map<string, Taken[]>();
    for (const each of unsure) byReason.set(each.reason, [...(byReason.get(each.reason) ?? []), each]);
    return [...byReason.values()].flatMap(([first, ...others]): Finding[] => {
      if (!first) return [];
      const more = others.length === 0 ? "" : ` So it is in ${atLines(others.map(({ line }) => line))}.`;
      return [{ rule: timeUnsure.rule, level: timeUnsure.level, line: first.line, message: `${first.why}${more}` }];
    });
  },
};
