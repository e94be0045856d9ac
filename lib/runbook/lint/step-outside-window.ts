import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn, stepsIn } from "./walk.ts";

export const stepOutsideWindow: Rule = {
  rule: "step-outside-window",
  level: "error",
  means: "A step is timed before or after the window of the phase it stands in.",
  example: "# Move\n\nTime zone: UTC\n\n## Switch over (13:00 - 15:00)\n\n- [ ] 13:10 - Stop the jobs\n- [ ] 15:30 - Switch the traffic\n",
  check(said) {
    const found: Finding[] = [];
    for (const { phase } of phasesIn(said.phases)) {
      const window = phase.start;
      // A window over midnight holds times of two days.
      if (window?.kind !== "window" || window.start > window.end) continue;
      for (const { title, at, line } of stepsIn(phase.steps)) {
        if (at === null || at.kind === "offset" || at.kind === "day" || at.date !== window.date) continue;
        const time = at.kind === "wall" ? at.time : at.start;
        if ((time >= window.start && time <= window.end) || /next day|following day|day after/i.test(title)) continue;
        const message = `${quote(title)} is at ${time}, outside ${window.start}–${window.end} of ${quote(phase.title)} (line ${phase.line}); correct one of them.`;
        found.push({ rule: stepOutsideWindow.rule, level: stepOutsideWindow.level, line, message });
      }
    }
    return found;
  },
};
