"use client";

import { useState } from "react";
import { CheckCard } from "#components/checks/check-card.tsx";
import { CheckDialog } from "#components/checks/check-dialog.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { ListFooter } from "#components/ui/list-footer.tsx";
import type { Check } from "#lib/domain/checks/rows.ts";
import { checkCounts, checksOf } from "#lib/domain/checks/status.ts";

/** What is checked in a plan, what is expected, and what came of it: in the order of the plan. */
export function CheckList({ className }: { className?: string }) {
  const { room } = useLiveRoom();
  const may = useMay("plan:edit");
  const editable = may.ok && !room.plan.endedAt;
  const [edited, setEdited] = useState<Check | "new" | null>(null);
  const checks = checksOf(room);
  if (checks.length === 0 && !editable) return null;
  const { pass, fail, unclear, open } = checkCounts(checks);
  const counts = [
    fail > 0 ? `${fail} failed` : null,
    unclear > 0 ? `${unclear} cannot be told` : null,
    `${pass} of ${checks.length} pass`,
    open > 0 ? `${open} not run` : null,
  ];
  return (
    <section aria-labelledby="checks" className={className}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
        <h2 id="checks" className="caption">
          Checks
        </h2>
        {checks.length > 0 ? <p className="num text-xs text-muted">{counts.filter(Boolean).join(" · ")}</p> : null}
      </header>
      <ul>
        {checks.map((check) => (
          <li key={check.id} id={`check-${check.id}`} className="scroll-mt-4 border-t border-line px-4 py-2.5 sm:px-5.5">
            <CheckCard check={check} listed onEdit={editable ? () => setEdited(check) : null} />
          </li>
        ))}
      </ul>
      <ListFooter
        empty={
          checks.length === 0
            ? "Nothing is checked. A command with what it should answer is matched as soon as its answer is pasted."
            : null
        }
        add="Add a check"
        onAdd={editable ? () => setEdited("new") : null}
      />
      {edited ? <CheckDialog check={edited === "new" ? undefined : edited} onClose={() => setEdited(null)} /> : null}
    </section>
  );
}
