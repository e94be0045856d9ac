import { stageIn } from "../values/stage.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn } from "./walk.ts";

export const shareTwice: Rule = {
  rule: "share-twice",
  level: "info",
  means: "Two places of a rollout reach the same share. It is one stage of the plan.",
  example:
    "# Move\n\n## Rollout\n\n1. [ ] Deploy to 10% of users\n2. [ ] Increase rollout to 100% of users\n\n## Completion\n\n1. [ ] Complete 100% rollout\n",
  check({ rollout, phases }) {
    if (rollout.length < 2) return [];
    const known = new Set(rollout.map(({ line }) => line));
    return [...phasesIn(phases)]
      .flatMap(({ phase }) => phase.steps)
      .flatMap(({ title, line }) => {
        const percent = known.has(line) || title.length > 300 ? undefined : stageIn(title)?.percent;
        const stage = rollout.find((each) => each.percent === percent);
        if (!stage) return [];
        const message = `${quote(title)} reaches ${percent} %, as line ${stage.line} does: it is one stage of the plan. Say which of the two it is.`;
        return [{ rule: shareTwice.rule, level: shareTwice.level, line, message }];
      });
  },
};
