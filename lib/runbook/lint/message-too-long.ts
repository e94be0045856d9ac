import { longestMessage } from "#lib/domain/messages/rows.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

export const messageTooLong: Rule = {
  rule: "message-too-long",
  level: "warning",
  means: "A message template is longer than the 20,000 characters that a message holds. It is kept as a note and is no message.",
  example: `# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Communication Templates\n\n### Success Announcement\n\n\`\`\`\n${"The move is complete at [TIME].\n".repeat(700)}\`\`\`\n`,
  check: (said) =>
    said.messages
      .filter(({ body }) => body.length > longestMessage)
      .map(({ title, body, line }) => ({
        ...{ rule: messageTooLong.rule, level: messageTooLong.level, line },
        message: `The template ${quote(title)} has ${body.length.toLocaleString("en")} characters, so it stays a note: a message holds 20,000. Shorten it, or send the rest as a file.`,
      })),
};
