import type { Finding, Step } from "../reading.ts";
import { plainWords } from "../text/plain-words.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn } from "./walk.ts";

export const duplicateStep: Rule = {
  rule: "duplicate-step",
  level: "info",
  means: "The same step stands twice side by side in one phase.",
  example: "# Move\n\n## Switch over\n\n- [ ] Stop the nightly jobs\n- [ ] Switch the traffic\n- [ ] Stop the nightly jobs\n",
  check: (said) => [...phasesIn(said.phases)].flatMap(({ phase }) => repeated(phase.steps)),
};

function repeated(steps: readonly Step[]): Finding[] {
  const seen = new Map<string, Step>();
  const twice: [Step, Step][] = [];
  for (const step of steps) {
    const words = plainWords(step.title);
    const key = `${words.join(" ")}\n${step.owner ?? ""}\n${JSON.stringify(step.at)}\n${step.commands.map(({ text }) => text).join("\n")}`;
    const first = seen.get(key);
    // Two words (“Publish release”) are a label, a step with others below it is told apart by those, and numbered instructions
    // do say “Commit the file” twice.
    if (words.length < 3 || step.children.length > 0 || step.source === "number" || step.source === "heading") continue;
    if (first) twice.push([first, step]);
    else seen.set(key, step);
  }
  const [pair] = twice;
  if (!pair) return [];
  const more = twice.length > 1 ? ` (and ${twice.length - 1} more here)` : "";
  const message = `${quote(pair[1].title)} also stands on line ${pair[0].line}${more}; remove one, or say how they differ.`;
  return [{ rule: duplicateStep.rule, level: duplicateStep.level, line: pair[1].line, message }];
}
