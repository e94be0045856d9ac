import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

const seconds = /(?:milli)?seconds?|\bsecs?\b|sekunden?|secondes?|segundos?|seconden|\d ?m?s(?!\p{L})/iu;

export const watchTooOften: Rule = {
  rule: "watch-too-often",
  level: "warning",
  means: "Something is to be looked at more often than once a minute.",
  example: "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Watch (1 hour)\n\n- Check the error rate every second\n",
  check: (said) =>
    said.watches
      .filter(({ cadence, everyMinutes }) => everyMinutes !== null && everyMinutes <= 1 && seconds.test(cadence))
      .map(({ text, line }) => ({
        ...{ rule: watchTooOften.rule, level: watchTooOften.level, line },
        message: `${quote(text)} asks people to look more often than once a minute; it is read as every minute. Let a metric do it, or give a rhythm of minutes.`,
      })),
};
