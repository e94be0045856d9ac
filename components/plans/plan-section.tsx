import Link from "next/link";
import { useId } from "react";
import { PlanRow } from "#components/plans/plan-row.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import type { PlanSummary } from "#lib/domain/plan/summary.ts";

/** A page of plans, and where the next one begins, if there is one. */
export type ShownPlans = { plans: readonly PlanSummary[]; next: string | null };

export type PlanSectionProps = ShownPlans & {
  title: string;
  part: "live" | "upcoming" | "past";
  now: number;
  /** What stands here when there is none; without it the whole section is left out. */
  empty?: string;
  /** How much after-care of each plan is overdue, by its address. */
  overdueCare?: Readonly<Record<string, number>>;
};

/** Plans that are in the same state of life, under one small heading. */
export function PlanSection({ title, part, plans, next, now, empty, overdueCare = {} }: PlanSectionProps) {
  const id = useId();
  if (plans.length === 0 && !empty) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="caption flex gap-2 pb-2">
        {title}
        <span className="num font-normal tracking-normal">{next ? `${plans.length} newest` : plans.length}</span>
      </h2>
      {plans.length === 0 ? (
        <p className="border-t border-line py-3 text-sm text-muted">{empty}</p>
      ) : (
        <ul className="border-b border-line">
          {plans.map((plan) => (
            <PlanRow key={plan.slug} plan={plan} now={now} overdueCare={overdueCare[plan.slug] ?? 0} />
          ))}
        </ul>
      )}
      {next ? (
        <p className="pt-3">
          <Link href={{ pathname: "/plans", query: { part, after: next } }} className={buttonClass({ variant: "outline", size: "sm" })}>
            Earlier ones
          </Link>
        </p>
      ) : null}
    </section>
  );
}
