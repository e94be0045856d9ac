import type { Metadata } from "next";
import { PlanList } from "#components/plans/plan-list.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { can } from "#lib/domain/access.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { listPlans } from "#lib/queries/list-plans.ts";

export const metadata: Metadata = { title: "Plans" };

export default async function PlansPage() {
  const { actor, workspace } = await requireMember();
  const plans = await listPlans(actor, workspace);
  return (
    <PlanList
      live={plans.filter(isUnderWay)}
      upcoming={plans.filter(({ status }) => status === "draft" || status === "ready")}
      past={plans.filter(({ endedAt }) => endedAt !== null)}
      canImport={can(actor, "plan:create", workspace)}
      now={Date.now()}
    />
  );
}
