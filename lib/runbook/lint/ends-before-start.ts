import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import { windowMinutes } from "#lib/domain/schedule/planned-time.ts";
import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn, stepsOf } from "./walk.ts";

/** What ends sooner than this after midnight is work of one night. */
const longestNight = 12 * 60;

export const endsBeforeStart: Rule = {
  rule: "ends-before-start",
  level: "warning",
  means: "A window ends at an earlier time than it begins, and would be longer than a night; or on an earlier day.",
  example: "# Move\n\n**Time zone:** UTC\n\n## Switch over (15:00 - 14:00)\n\n- [ ] Switch the traffic\n",
  check(said) {
    const found: Finding[] = [];
    const look = (title: string, at: PlanTime | null, line: number) => {
      const ends = at?.kind === "window" ? [at.start, at.end] : at?.kind === "day" && at.end ? [at.time, at.end] : null;
      const minutes = windowMinutes(at);
      if (!ends || minutes === null || minutes <= longestNight || (ends[1] ?? "") >= (ends[0] ?? "")) return;
      const message = `${quote(title)} ends at ${ends[1]}, before it begins at ${ends[0]}, and is read as ending the next day; correct a time, or write the days.`;
      found.push({ rule: endsBeforeStart.rule, level: endsBeforeStart.level, line, message });
    };
    const { window } = said;
    if (window && window.endDate === null) look("The window", { kind: "window", ...window }, window.line);
    if (window?.endDate) {
      const [opens, closes] = [`${window.date ?? said.date ?? ""} ${window.start}`, `${window.endDate} ${window.end}`];
      // Of a window whose first day nobody knows nothing can be said.
      if (!opens.startsWith(" ") && closes <= opens)
        found.push({
          rule: endsBeforeStart.rule,
          level: endsBeforeStart.level,
          line: window.line,
          message: `The window ends on ${closes}, before it begins on ${opens}, so the plan gets none; correct one of them.`,
        });
    }
    for (const { phase } of phasesIn(said.phases)) look(phase.title, phase.start, phase.line);
    for (const { step } of stepsOf(said)) look(step.title, step.at, step.line);
    return found;
  },
};
