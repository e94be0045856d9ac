import { goingBack } from "../words/phase-kinds.ts";
import { anyOf } from "../words/words.ts";
import { phaseKind } from "./phase-kind.ts";
import type { TreePhase } from "./tree.ts";

const back = anyOf(goingBack);
const contingency =
  /conting|kontingenz|notfall(?:plan|pläne|verfahren)|nood(?:plan|procedure)|plan de secours|plan de emergencia|plano de emergência/u;
/** “Deployment and rollback”, “Upgrade with a way back”: the document is about more than going back. */
const andMore = /(?<!\p{L})(?:and|with|or|und|mit|oder|et|avec|ou|y|con|o|e|com|en|met|of)(?!\p{L})|[&+,/]/u;

/** “Emergency rollback of the search service”: the document itself is the way back. */
export function isWayBack(title: string): boolean {
  const words = title.toLowerCase();
  return (
    (back.test(words) || contingency.test(words)) &&
    phaseKind(title) === "rollback" &&
    !andMore.test(words.replace(/ of (?=the |our |\p{L}+$)/u, " "))
  );
}

/** What it does forward is going back; so is looking whether that worked. */
export function goBack(phase: TreePhase): void {
  if (phase.kind === "deploy" || phase.kind === "verify" || phase.kind === "rollout") phase.kind = "rollback";
  for (const inner of phase.phases) goBack(inner);
}
