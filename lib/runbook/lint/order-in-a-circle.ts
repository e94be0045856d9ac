import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { stepsOf } from "./walk.ts";

export const orderInACircle: Rule = {
  rule: "order-in-a-circle",
  level: "warning",
  means: "A step comes after another one that comes after it, so that neither could begin. The last of these words is not taken over.",
  example: "# Move\n\n## Switch over\n\n1. [ ] Copy the data (after step 2)\n2. [ ] Freeze the writes (after step 1)\n",
  check(said) {
    const steps = [...stepsOf(said)].map(({ step }) => step);
    const titles = new Map(steps.map(({ line, title }) => [line, title]));
    return steps.flatMap(({ title, line, circles = [] }): Finding[] =>
      circles.map((other) => ({
        rule: orderInACircle.rule,
        level: orderInACircle.level,
        line,
        message: `${quote(title)} comes after ${quote(titles.get(other) ?? "")}, which comes after it already; say which of them is first.`,
      })),
    );
  },
};
