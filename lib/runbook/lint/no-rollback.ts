import { says } from "./prose.ts";
import type { Rule } from "./rule.ts";
import { phasesIn, stepsOf } from "./walk.ts";

const rollback =
  /roll(?:ing|ed|s)?[-_ ]?back|back-?(?:ing )?out|\brevert|\bundo(?:ne)?\b|fall-?back|restore|previous version|rückfall|zurückrollen|zurücksetzen|rückgängig|wiederherstell|retour arrière|restaur|revers(?:i[oó]n|ão)|reverter|deshacer|desfazer/i;
const deploys =
  /\bdeploy(?:s|ing)?\b(?!ment)|\bdeployment$|\bgo-?live\b|\bcut-?over\b|\bswitch (?:the |over )?(?:traffic|dns)|\bin produktion\b|\bmise en production\b|\bdesplegar\b|\bimplantar\b|\broll ?out\b/i;

export const noRollback: Rule = {
  rule: "no-rollback",
  level: "warning",
  means: "The plan deploys something and says nowhere how to go back.",
  example: "# Move\n\n## Switch over\n\n- [ ] Deploy the new version to production\n- [ ] Look at the graphs\n",
  check(said) {
    const first = firstDeploy(said);
    if (first === null || said.rollback.steps.length > 0 || said.rollback.triggers.length > 0) return [];
    for (const { phase } of phasesIn(said.phases)) if (phase.kind === "rollback" || phase.rollback) return [];
    if (says(said, rollback)) return [];
    const message = "Something is deployed here, and the document says nowhere how to go back; add rollback steps and what triggers them.";
    return [{ rule: noRollback.rule, level: noRollback.level, line: first, message }];
  },
};

function firstDeploy(said: Parameters<Rule["check"]>[0]): number | null {
  for (const { step, phase } of stepsOf(said)) {
    if (!step.done && (phase.kind === "deploy" || phase.kind === "rollout") && deploys.test(step.title.slice(0, 500))) return step.line;
  }
  return null;
}
