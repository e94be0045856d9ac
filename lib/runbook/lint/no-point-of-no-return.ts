import { quote } from "../values/wording.ts";
import { says } from "./prose.ts";
import type { Rule, Said } from "./rule.ts";
import { commandsOf, stepsOf } from "./walk.ts";

const marked =
  /point of no return|irreversib|not reversible|(?:cannot|can't|can not|can no longer|impossible to|no way to) (?:easily )?(?:be )?(?:undo|undone|roll(?:ed)? ?back|revers|revert|go(?:ing)? back)|no (?:going|way) back|one-way|unumkehrbar|nicht (?:mehr )?(?:umkehrbar|rückgängig)|kein zurück|point de non-retour|irréversib|punto de no retorno|ponto sem retorno|sem volta/i;
const undoneHardly =
  /(?<!\p{L})(?:(?:run|execute|apply|perform|start|begin)\p{L}{0,3} (?:\p{L}+ ){0,4}migrations?|migrate (?:\p{L}+ ){0,3}(?:data|database|users|accounts|customers)|(?:drop|delete|remove|purge|truncate) (?:\p{L}+ ){0,3}(?:table|column|database|data|volume|bucket|records)s?|(?:update|switch|change|flip|cut ?over) (?:\p{L}+ ){0,3}dns|decommission|(?:führe|starte) (?:\p{L}+ ){0,3}migration|migrer les données|migrar (?:los|os) da(?:t|d)os)(?!\p{L})/iu;
const erasing = /delet|drop|eras|empties|destroy|removes a release/i;

export const noPointOfNoReturn: Rule = {
  rule: "no-point-of-no-return",
  level: "info",
  means:
    "Something here is hard to undo (data migrated or deleted, DNS switched), and no sentence says from where on there is no way back.",
  example: "# Move\n\n## Switch over\n\n- [ ] Run the database migrations\n- [ ] Start the service\n",
  check(said) {
    const first = firstHard(said);
    if (!first || says(said, marked)) return [];
    const message = `${quote(first.text)} is hard to undo, and nothing says from where on there is no way back; mark the point of no return.`;
    return [{ rule: noPointOfNoReturn.rule, level: noPointOfNoReturn.level, line: first.line, message }];
  },
};

function firstHard(said: Said): { text: string; line: number } | null {
  const found: { text: string; line: number }[] = [];
  for (const { step, phase } of stepsOf(said)) {
    if (phase.kind === "rollback" || phase.kind === "prepare" || step.done) continue;
    if (undoneHardly.test(step.title.slice(0, 500))) {
      found.push({ text: step.title, line: step.line });
      break;
    }
  }
  for (const { command, rollback } of commandsOf(said)) {
    if (rollback) continue;
    const one = command.invocations.find(({ text, danger }) => danger !== null && erasing.test(danger) && !/^rm /.test(text));
    if (one) {
      found.push({ text: one.text, line: one.line });
      break;
    }
  }
  return found.sort((a, b) => a.line - b.line)[0] ?? null;
}
