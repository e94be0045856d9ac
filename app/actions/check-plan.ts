"use server";
import { requireUser, viewerIn } from "#lib/auth/viewer.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { checkPlan } from "#lib/import/write-document.ts";
import { openPlan } from "#lib/queries/find-plan.ts";
import type { PlanFinding } from "#lib/runbook/write/plan-findings.ts";
import { answer } from "./answer.ts";

/** What is wrong or missing in the plan as it is now. */
export async function checkPlanNow(planId: string): Promise<Outcome<{ findings: PlanFinding[] }>> {
  return answer(async () => {
    const { userId } = await requireUser();
    const { room } = await openPlan(planId, viewerIn);
    return { findings: await checkPlan(room, userId) };
  });
}
