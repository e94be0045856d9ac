import { useId } from "react";
import { PlanRow } from "#components/plans/plan-row.tsx";
import type { PlanSummary } from "#lib/domain/plan/summary.ts";

export type PlanSectionProps = {
  title: string;
  plans: readonly PlanSummary[];
  now: number;
  /** What stands here when there is none; without it the whole section is left out. */
  empty?: string;
};

/** Plans that are in the same state of life, under one small heading. */
export function PlanSection({ title, plans, now, empty }: PlanSectionProps) {
  const id = useId();
  if (plans.length === 0 && !empty) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="caption flex gap-2 pb-2">
        {title}
        <span className="num font-normal tracking-normal">{plans.length}</span>
      </h2>
      {plans.length === 0 ? (
        <p className="border-t border-line py-3 text-sm text-muted">{empty}</p>
      ) : (
        <ul className="border-b border-line">
          {plans.map((plan) => (
            <PlanRow key={plan.slug} plan={plan} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}
