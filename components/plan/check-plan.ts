import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { PlanFinding } from "#lib/runbook/write/plan-findings.ts";

/** Asks the server what is wrong or missing in the plan as it is now. */
export type CheckPlan = (planId: string) => Promise<Outcome<{ findings: PlanFinding[] }>>;
