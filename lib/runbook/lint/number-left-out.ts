import { mostMetrics } from "../limits.ts";
import { draftMetrics } from "../steps/draft-metrics.ts";
import { atLines, quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { stepsOf } from "./walk.ts";

const about = { rule: "number-left-out", level: "warning" } as const;

export const numberLeftOut: Rule = {
  ...about,
  means: "A limit is in a unit that does not fit its metric, or there are more metrics than a plan keeps: nobody watches them.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Alert Thresholds\n\n- Error rate > 1% → Call the Release Manager\n- Error rate > 7 ms → Roll back\n",
  check(said) {
    // What is a box to tick is a step, and no limit.
    const boxes = new Set([...stepsOf(said)].map(({ step }) => step.line));
    const { unfit, more: read } = draftMetrics({ ...said, phases: [] });
    const more = [...read, ...(said.metricsLeft ?? [])];
    const limits = unfit
      .filter(({ line }) => !boxes.has(line))
      .map(({ name, unit, counted, line }) => {
        const [own, other] = [unit ? `“${unit}”` : "no unit", counted ? `“${counted}”` : "no unit"];
        return {
          ...about,
          line,
          message: `${quote(name)} is counted in ${other}, but its limit here in ${own}: it calls nobody. Mend the unit.`,
        };
      });
    const [first] = more;
    if (!first) return limits;
    const count = more.length === 1 ? "1 metric is" : `${more.length} metrics are`;
    const message = `${count} left out (${atLines(more.map(({ line }) => line))}): a plan keeps ${mostMetrics}. Keep those that somebody acts on.`;
    return [...limits, { ...about, line: first.line, message }];
  },
};
