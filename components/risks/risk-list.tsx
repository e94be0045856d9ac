"use client";

import { useState } from "react";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { RiskDialog } from "#components/risks/risk-dialog.tsx";
import { RiskRow } from "#components/risks/risk-row.tsx";
import { ListFooter } from "#components/ui/list-footer.tsx";
import type { Risk } from "#lib/domain/risks/rows.ts";
import { risksOf } from "#lib/domain/risks/status.ts";

/** The risk register: what may go wrong and how each stands, what has fired first. */
export function RiskList({ className }: { className?: string }) {
  const { room } = useLiveRoom();
  const may = useMay("plan:run");
  const editable = may.ok && !room.plan.endedAt;
  const [edited, setEdited] = useState<Risk | "new" | null>(null);
  const risks = risksOf(room);
  const count = (state: Risk["state"]) => risks.filter((risk) => risk.state === state).length;
  if (risks.length === 0 && !editable) return null;
  return (
    <section aria-labelledby="risks" className={className}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
        <h2 id="risks" className="caption">
          Risks
        </h2>
        {risks.length > 0 ? (
          <p className="num text-xs text-muted">
            {[count("fired") > 0 ? `${count("fired")} fired` : null, `${count("open")} of ${risks.length} open`]
              .filter(Boolean)
              .join(" · ")}
          </p>
        ) : null}
      </header>
      <ul>
        {risks.map((risk) => (
          <RiskRow key={risk.id} risk={risk} editable={editable} onEdit={() => setEdited(risk)} />
        ))}
      </ul>
      <ListFooter
        empty={risks.length === 0 ? "No risk is written down. One that is has what to do about it at hand when it comes true." : null}
        add="Add a risk"
        onAdd={editable ? () => setEdited("new") : null}
      />
      {edited ? <RiskDialog risk={edited === "new" ? undefined : edited} onClose={() => setEdited(null)} /> : null}
    </section>
  );
}
