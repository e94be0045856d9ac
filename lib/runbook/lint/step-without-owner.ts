import type { Finding, Phase, Step } from "../reading.ts";
import { counted, quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn } from "./walk.ts";

type Count = { phase: Phase; steps: number; without: Step[] };

export const stepWithoutOwner: Rule = {
  rule: "step-without-owner",
  level: "warning",
  means: "Some steps name an owner and these do not; or there is a team and no step names anybody (then one finding, info).",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Stop the jobs (Owner: Database)\n- [ ] Switch the traffic (Owner: Network)\n- [ ] Start the jobs\n",
  check(said) {
    const counts: Count[] = [];
    for (const { phase } of phasesIn(said.phases)) {
      // A step inside an owned one, or in an owned phase, is done by its owner.
      const open = (phase.owner === null ? phase.steps : []).filter(({ done }) => !done);
      if (open.length > 0) counts.push({ phase, steps: open.length, without: open.filter((step) => !isOwned(step)) });
    }
    const steps = counts.reduce((sum, count) => sum + count.steps, 0);
    const without = counts.reduce((sum, count) => sum + count.without.length, 0);
    if (steps === 0) return [];
    if (without <= steps / 2)
      return counts.flatMap(({ phase, steps: all, without: few }) => {
        if (!few[0]) return [];
        const which = few.length === 1 ? ` (${quote(few[0].title)})` : "";
        return [
          found(few[0].line, `${few.length} of ${counted(all, "step")} of ${quote(phase.title)}${which} name no owner; say who does them.`),
        ];
      });
    const first = counts.find((count) => count.without[0])?.without[0];
    if (!first || (without === steps && (said.roles.length < 2 || steps < 5))) return [];
    const message =
      without === steps
        ? `None of the ${counted(steps, "step")} names an owner, though line ${said.roles[0]?.line ?? 1} names roles; say who does what.`
        : `${without} of ${counted(steps, "step")} name no owner, the first is ${quote(first.title)}; say who does them.`;
    return [found(first.line, message, "info")];
  },
};

const isOwned = (step: Step): boolean => step.owner !== null || (step.children.length > 0 && step.children.every(isOwned));

const found = (line: number, message: string, level: Finding["level"] = "warning"): Finding => ({
  rule: stepWithoutOwner.rule,
  level,
  line,
  message: message.replace(/^1 of (\S+ steps? of .*?) name no owner; say who does them/, "1 of $1 names no owner; say who does it"),
});
