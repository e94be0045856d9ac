import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

export const watchTooOften: Rule = {
  rule: "watch-too-often",
  level: "warning",
  means: "Something is to be looked at more often than once a minute: it has no rhythm until somebody gives it one.",
  example: "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Watch (1 hour)\n\n- Check the error rate every second\n",
  check: (said) =>
    said.watches
      .filter(({ everyMinutes }) => everyMinutes !== null && everyMinutes < 1)
      .map(({ text, line }) => ({
        ...{ rule: watchTooOften.rule, level: watchTooOften.level, line },
        message: `${quote(text)} asks people to look more often than once a minute, so it has no rhythm until somebody gives it one. Let a metric do it, or write a rhythm of minutes.`,
      })),
};
