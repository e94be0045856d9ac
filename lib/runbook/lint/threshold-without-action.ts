import { onlyTracked } from "../steps/only-tracked.ts";
import { atLines, quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

export const thresholdWithoutAction: Rule = {
  rule: "threshold-without-action",
  level: "info",
  means: "A limit has neither a level nor a response time nor an action, while others in the document have.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Alerting Thresholds\n\n- Error rate > 1% → Call the Release Manager\n- Response time > 800 ms → Scale out\n- Queue length > 500\n",
  check(said) {
    const numbers = said.thresholds.filter(({ value, text }) => value !== null && !onlyTracked.test(text));
    const without = numbers.filter(({ action, level, response }) => action === "" && level === "" && response === null);
    const [first] = without;
    // Where most have none, they are a plain list of limits and their heading says the rest.
    if (!first || without.length * 2 > numbers.length) return [];
    const where =
      without.length === 1
        ? quote(first.text)
        : `${without.length} of ${numbers.length} thresholds (${atLines(without.map(({ line }) => line))})`;
    const message = `${where} ${without.length === 1 ? "does" : "do"} not say what to do when the limit is passed, as the others do; add the action.`;
    return [{ rule: thresholdWithoutAction.rule, level: thresholdWithoutAction.level, line: first.line, message }];
  },
};
