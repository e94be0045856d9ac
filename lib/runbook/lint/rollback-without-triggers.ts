import { quote } from "../values/wording.ts";
import { says } from "./prose.ts";
import type { Rule } from "./rule.ts";
import { phasesIn } from "./walk.ts";

/** A sentence that says when: “Roll back if the error rate …”. */
const when =
  /(?:roll(?:ing|ed)?[- ]?back|revert|back out)\p{L}{0,3}[^.\n]{0,80}(?<!\p{L})(?:if|when|trigger|criteri|threshold|condition|in case)|(?<!\p{L})(?:if|when|in case)(?!\p{L})[^.\n]{0,120}(?:roll(?:ing|ed)?[- ]?back|revert|back out)|(?:wenn|falls|si|se|cuando|quando|lorsque)(?!\p{L})[^.\n]{0,120}(?:rollback|zurück|retour arrière|revert|rückfall)/iu;
/** A line that opens with a condition, or is the label of a list of them. */
const condition =
  /^[ \t]{0,8}(?:[-*+>#]{1,6}|\d{1,3}[.)])?[ \t]{0,4}[*_]{0,3}(?:(?:if|when|in case|use (?:this|when|if)|wenn|falls|si|se|cuando|quando)(?!\p{L})|(?:rollback |rollback-)?(?:trigger|condition|criteri|déclencheur|auslöser|bedingung|disparador|gatilho))/imu;

export const rollbackWithoutTriggers: Rule = {
  rule: "rollback-without-triggers",
  level: "warning",
  means: "There is a rollback, and nothing says when it is due.",
  example: "# Move\n\n## Switch over\n\n- [ ] Deploy the new version\n\n## Rollback\n\n- [ ] Deploy the old version\n",
  check(said) {
    if (said.rollback.triggers.length > 0) return [];
    const phases = [...phasesIn(said.phases)].flatMap(({ phase, around }) =>
      [...around, phase].some(({ kind }) => kind === "rollback") ? [phase] : [],
    );
    const [first] = phases;
    if (!first || /(?<!\p{L})(?:if|when|falls|wenn)(?!\p{L})/iu.test(first.title.replace(/\(?if needed\)?/i, ""))) return [];
    const conditional = phases.some(
      ({ notes, steps, title }) =>
        notes.some(({ text }) => condition.test(text)) || steps.some((step) => condition.test(step.title)) || /\(.{4,60}\)/.test(title),
    );
    // A document that is nothing but a rollback is read when the decision has been made.
    const onlyRollback = said.phases.every(({ kind }) => kind === "rollback" || kind === "after-care");
    if (conditional || onlyRollback || says(said, when)) return [];
    const message = `${quote(first.title)} says how to go back but not when; list what triggers it, with numbers.`;
    return [{ rule: rollbackWithoutTriggers.rule, level: rollbackWithoutTriggers.level, line: first.line, message }];
  },
};
