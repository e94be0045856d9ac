import { atLines, quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

export const messageWithoutAudience: Rule = {
  rule: "message-without-audience",
  level: "info",
  means: "A message template says neither to whom nor where it goes.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Communication Templates\n\n### Success Announcement\n\n```\nThe move is complete at [TIME].\n```\n",
  check(said) {
    const without = said.messages.filter(({ audience, channel }) => audience === "" && channel === "");
    const [first] = without;
    if (!first) return [];
    const message =
      without.length === 1
        ? `The template ${quote(first.title)} says neither to whom nor where it goes; add audience or channel.`
        : `${without.length} of ${said.messages.length} templates say neither to whom nor where they go (${atLines(without.map(({ line }) => line))}); add audience or channel.`;
    return [{ rule: messageWithoutAudience.rule, level: messageWithoutAudience.level, line: first.line, message }];
  },
};
