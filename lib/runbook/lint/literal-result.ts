import { listed, quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

export const literalResult: Rule = {
  rule: "literal-result",
  level: "warning",
  means: "A message template already states results of a run that has not happened.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Communication Templates\n\n### Success Announcement\n\n```\nThe move is complete at [TIME].\n\nError rate: 0.3%\n```\n",
  check: (said) =>
    said.messages.flatMap(({ title, literals }) => {
      const [first] = literals;
      if (!first) return [];
      const texts = listed(literals.map(({ text, line }) => `${quote(text)} (line ${line})`));
      const message = `The template ${quote(title)} already states ${texts}; put placeholders there, or the message goes out with invented figures.`;
      return [{ rule: literalResult.rule, level: literalResult.level, line: first.line, message }];
    }),
};
