import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

export const gateWithoutDeciders: Rule = {
  rule: "gate-without-deciders",
  level: "warning",
  means: "A go/no-go asks its questions but does not say who decides.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Copy the data\n\n### Go/No-Go Decision\n\n- [ ] Is the copy complete?\n- [ ] Is everybody here?\n\n## After\n\n- [ ] Tell the users\n",
  check: (said) =>
    said.gates
      .filter(({ deciders, questions }) => deciders.length === 0 && questions.length > 0)
      .map(({ title, line }) => ({
        rule: gateWithoutDeciders.rule,
        level: gateWithoutDeciders.level,
        line,
        message: `${quote(title)} does not say who decides; name the role or person.`,
      })),
};
