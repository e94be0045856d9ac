import { Upload } from "lucide-react";
import Link from "next/link";
import { Mine } from "#components/plans/mine.tsx";
import { PlanSection, type ShownPlans } from "#components/plans/plan-section.tsx";
import { BlockedButton } from "#components/ui/blocked-button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import type { Mine as Own } from "#lib/domain/plan/summary.ts";

export type PlanListProps = {
  live: ShownPlans;
  upcoming: ShownPlans;
  past: ShownPlans;
  /** The one part that is shown, on a page further back; null on the first page, which shows all. */
  further: "live" | "upcoming" | "past" | null;
  canImport: Answer;
  /** What the viewer has to do, and how much after-care is overdue. */
  mine?: Own;
  /** What the server rendered with, in epoch ms. */
  now: number;
};

const nothing: Own = { steps: [], waiting: [], overdueCare: {} };

/** Every plan of the workspace: what runs, what comes, what was. */
export function PlanList({ live, upcoming, past, further, canImport, mine = nothing, now }: PlanListProps) {
  const none = !further && [live, upcoming, past].every(({ plans }) => plans.length === 0);
  return (
    <div className="mx-auto max-w-5xl px-4 pt-6 pb-16 sm:px-6 sm:pt-8">
      <PageHeader
        title="Plans"
        {...(further ? { back: { href: "/plans", label: "All plans" } } : {})}
        actions={none ? null : <ImportLink can={canImport} />}
      />
      {none ? (
        <div className="rounded-xl border border-line bg-panel py-6">
          <EmptyState action={<ImportLink can={canImport} />}>
            No plans yet. Bring the Markdown runbook you already have: every line of it is kept, and it becomes a plan a team can run.
          </EmptyState>
        </div>
      ) : (
        <div className="flex flex-col gap-9 pt-2">
          <Mine mine={mine} now={now} />
          <PlanSection title="Live now" part="live" {...live} now={now} overdueCare={mine.overdueCare} />
          <PlanSection title="Upcoming" part="upcoming" {...upcoming} now={now} {...(further ? {} : { empty: "Nothing is planned." })} />
          <PlanSection title="Past" part="past" {...past} now={now} />
          {further && [live, upcoming, past].every(({ plans }) => plans.length === 0) ? (
            <p className="text-sm text-muted">There is nothing further back.</p>
          ) : null}
        </div>
      )}
    </div>
  );
}

function ImportLink({ can }: { can: Answer }) {
  const inside = (
    <>
      <Upload aria-hidden strokeWidth={1.75} />
      Import a runbook
    </>
  );
  if (!can.ok) {
    return (
      <BlockedButton reason={can.reason} className={buttonClass({ off: true })}>
        {inside}
      </BlockedButton>
    );
  }
  return (
    <Link href="/plans/import" className={buttonClass({ variant: "primary" })}>
      {inside}
    </Link>
  );
}
