import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

export const gateWithoutQuestions: Rule = {
  rule: "gate-without-questions",
  level: "info",
  means: "A go/no-go has no questions, so nobody knows what it is decided by.",
  example: "# Move\n\n## Switch over\n\n- [ ] Copy the data\n- [ ] Go/No-Go decision by the Release Manager\n- [ ] Switch the traffic\n",
  check: (said) =>
    said.gates
      // A box “Go/No-Go obtained” may stand for the gate described elsewhere.
      .filter(({ questions }, _, all) => questions.length === 0 && all.every((gate) => gate.questions.length === 0))
      .map(({ title, line, deciders }) => ({
        rule: gateWithoutQuestions.rule,
        level: gateWithoutQuestions.level,
        line,
        message: `${quote(title)} asks nothing; list what must be true to go${deciders.length === 0 ? ", and who decides" : ""}.`,
      })),
};
