import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import { isZone } from "#lib/domain/kernel/zone.ts";
import { oddityOf } from "#lib/domain/schedule/zone-time.ts";
import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn, stepsOf } from "./walk.ts";

export const clocksChange: Rule = {
  rule: "clocks-change",
  level: "warning",
  means: "On the day of the plan the clocks change, and a time of it does not exist or happens twice.",
  example:
    "# Move\n\n**Date:** 2027-03-28\n\n**Time zone:** Europe/Berlin\n\n## Switch over\n\n- [ ] 01:30 - Stop the jobs\n- [ ] 02:30 - Switch the traffic\n",
  check(said) {
    const { zone, date } = said;
    if (zone === null || !isZone(zone)) return [];
    const found: Finding[] = [];
    const look = (title: string, at: PlanTime | null, line: number) => {
      if (at?.kind !== "wall" && at?.kind !== "window") return;
      const [day, clock] = [at.date ?? date, at.kind === "wall" ? at.time : at.start];
      const odd = day && oddityOf(day, clock, zone);
      if (!odd) return;
      const message =
        odd === "left-out"
          ? `The clocks of ${zone} leave ${clock} out on ${day}: ${quote(title)} is planned for the moment after; choose another time.`
          : `The clocks of ${zone} show ${clock} twice on ${day}: ${quote(title)} is planned for the first; write it in UTC, or choose another time.`;
      found.push({ rule: clocksChange.rule, level: clocksChange.level, line, message });
    };
    for (const { phase } of phasesIn(said.phases)) look(phase.title, phase.start, phase.line);
    for (const { step } of stepsOf(said)) look(step.title, step.at, step.line);
    return found;
  },
};
