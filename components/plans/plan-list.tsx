import { Upload } from "lucide-react";
import Link from "next/link";
import { PlanSection } from "#components/plans/plan-section.tsx";
import { BlockedButton } from "#components/ui/blocked-button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import type { PlanSummary } from "#lib/domain/plan/summary.ts";

export type PlanListProps = {
  live: readonly PlanSummary[];
  upcoming: readonly PlanSummary[];
  past: readonly PlanSummary[];
  canImport: Answer;
  /** What the server rendered with, in epoch ms. */
  now: number;
};

/** Every plan of the workspace: what runs, what comes, what was. */
export function PlanList({ live, upcoming, past, canImport, now }: PlanListProps) {
  const none = live.length + upcoming.length + past.length === 0;
  return (
    <div className="mx-auto max-w-5xl px-4 pt-6 pb-16 sm:px-6 sm:pt-8">
      <PageHeader title="Plans" actions={none ? null : <ImportLink can={canImport} />} />
      {none ? (
        <div className="rounded-xl border border-line bg-panel py-6">
          <EmptyState action={<ImportLink can={canImport} />}>
            No plans yet. Bring the Markdown runbook you already have: every line of it is kept, and it becomes a plan a team can run.
          </EmptyState>
        </div>
      ) : (
        <div className="flex flex-col gap-9 pt-2">
          <PlanSection title="Live now" plans={live} now={now} />
          <PlanSection title="Upcoming" plans={upcoming} now={now} empty="Nothing is planned." />
          <PlanSection title="Past" plans={past} now={now} />
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
