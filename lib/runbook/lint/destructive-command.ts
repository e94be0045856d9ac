import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { commandsOf } from "./walk.ts";

export const destructiveCommand: Rule = {
  rule: "destructive-command",
  level: "warning",
  means: "A command deletes, overwrites or interrupts something. In a rollback, where that may be the point, only info.",
  example: "# Move\n\n## Switch over\n\n1. [ ] Remove the old files\n   ```bash\n   rm -rf /srv/old\n   ```\n",
  check(said) {
    const found: Finding[] = [];
    for (const { command, rollback } of commandsOf(said)) {
      for (const { text, line, danger } of command.invocations) {
        if (danger === null) continue;
        const message = `${quote(text)}: ${danger.charAt(0).toLowerCase()}${danger.slice(1).replace(/\.$/, "")}; have a second person read it before it runs.`;
        found.push({ rule: destructiveCommand.rule, level: rollback ? "info" : "warning", line, message });
      }
    }
    return found;
  },
};
