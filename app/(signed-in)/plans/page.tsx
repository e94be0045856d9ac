import type { Metadata } from "next";
import * as z from "zod";
import { PlanList } from "#components/plans/plan-list.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { now } from "#lib/clock.ts";
import { can } from "#lib/domain/access.ts";
import { listPlans, type PlanPage, planSections } from "#lib/queries/list-plans.ts";
import { mineIn } from "#lib/queries/mine.ts";

export const metadata: Metadata = { title: "Plans" };

/** Which part, and from where on: an address that a link can hold. */
const asked = z.object({ part: z.enum(planSections), after: z.string().max(120) });
const none: PlanPage = { plans: [], next: null };

export default async function PlansPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { actor, workspace } = await requireMember();
  const further = asked.safeParse(await searchParams).data ?? null;
  const pages = planSections.map((part) => {
    if (!further) return listPlans(actor, workspace, part);
    return part === further.part ? listPlans(actor, workspace, part, further.after) : none;
  });
  const [live = none, upcoming = none, past = none] = await Promise.all(pages);
  // Messages come due before the start, and reports after the end: the next plans and the last ones may ask for something, too.
  const asking = [...live.plans.slice(0, 20), ...upcoming.plans.slice(0, 10), ...past.plans.slice(0, 10)];
  const mine = further ? undefined : await mineIn(actor, asking, now());
  return (
    <PlanList
      live={live}
      upcoming={upcoming}
      past={past}
      further={further?.part ?? null}
      canImport={can(actor, "plan:create", workspace)}
      {...(mine ? { mine } : {})}
      now={now()}
    />
  );
}
