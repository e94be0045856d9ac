import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import type { Finding, Step } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn } from "./walk.ts";

export const timesGoBack: Rule = {
  rule: "times-go-back",
  level: "warning",
  means: "A step is due earlier than the one above it.",
  example: "# Move\n\nTime zone: UTC\n\n## Switch over\n\n- [ ] 14:00 - Stop the jobs\n- [ ] 13:30 - Switch the traffic\n",
  check(said) {
    const found: Finding[] = [];
    for (const { phase } of phasesIn(said.phases)) {
      let last: { step: Step; minutes: number } | null = null;
      for (const step of phase.steps) {
        const minutes = minutesOf(step);
        if (minutes === null) continue;
        const back = last && sameScale(last.step, step) ? last.minutes - minutes : 0;
        // Going back by half a day or more is the next day.
        if (last && back > 0 && ((step.at !== null && fromT0(step.at)) || back < 720) && !/next day|day after/i.test(step.title)) {
          const message = `${quote(step.title)} is due before ${quote(last.step.title)} on line ${last.step.line}; put the steps in order or correct a time.`;
          found.push({ rule: timesGoBack.rule, level: timesGoBack.level, line: step.line, message });
        }
        last = { step, minutes };
      }
    }
    return found;
  },
};

const sameScale = ({ at: one }: Step, { at: other }: Step) =>
  one === null || other === null || fromT0(one) || fromT0(other) ? one?.kind === other?.kind : one.date === other.date;

const fromT0 = (at: PlanTime): at is PlanTime & { kind: "offset" | "day" } => at.kind === "offset" || at.kind === "day";

function minutesOf({ at }: Step): number | null {
  if (at === null) return null;
  if (at.kind === "offset") return at.minutes;
  const [hours = "0", minutes = "0"] = (at.kind === "window" ? at.start : at.time).split(":");
  return (at.kind === "day" ? at.days * 1440 : 0) + Number(hours) * 60 + Number(minutes);
}
