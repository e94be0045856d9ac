import "../domain/checks/verbs.ts";
import "../domain/incidents/verbs.ts";
import "../domain/metrics/verbs.ts";
import "../domain/rollback/verbs.ts";
import "../domain/steps/verbs.ts";
import "../domain/trees/verbs.ts";
import "../domain/watches/verbs.ts";

/** All verbs, and what is asked of them. */
export const allVerbs = () => import("./rules.ts");
