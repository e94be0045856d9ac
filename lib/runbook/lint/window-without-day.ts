import type { Rule } from "./rule.ts";

export const windowWithoutDay: Rule = {
  rule: "window-without-day",
  level: "warning",
  means: "The window of the plan has a time and no day, and the document names no date, so nothing is held against it yet.",
  example: "# Move\n\n**Maintenance window:** 02:00 – 04:00 UTC\n\n## Switch over\n\n- [ ] Switch the traffic\n",
  check({ window, date }) {
    if (!window || window.date !== null || window.endDate !== null || date !== null) return [];
    const message = `The window ${window.start}–${window.end} has no day. Say on which day T0 is when you import it, or set the window once that is known: until then the plan has none.`;
    return [{ rule: windowWithoutDay.rule, level: windowWithoutDay.level, line: window.line, message }];
  },
};
