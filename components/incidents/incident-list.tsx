"use client";

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { IncidentDialog } from "#components/incidents/incident-dialog.tsx";
import { IncidentRow } from "#components/incidents/incident-row.tsx";
import { keyOf } from "#components/keys/key-table.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { incidentsOf, openIncidents } from "#lib/domain/incidents/status.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";

/** The issue log of the run: what went wrong, what is open first. */
export function IncidentList({ className }: { className?: string }) {
  const { room } = useLiveRoom();
  const all = incidentsOf(room);
  if (all.length === 0 && !isUnderWay(room.plan)) return null;
  const open = openIncidents(room).length;
  return (
    <section aria-labelledby="incidents" className={className}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
        <h2 id="incidents" className="caption">
          Incidents
        </h2>
        <p className="num text-xs text-muted">{all.length === 0 ? "none opened" : `${open} open · ${all.length} in all`}</p>
      </header>
      <ul>
        {all.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
      <div className="border-t border-line px-3 py-2 empty:hidden sm:px-4.5">
        <OpenIncident keys />
      </div>
    </section>
  );
}

/** The button that opens an incident; nothing while no plan runs. `keys`: its key is drawn on it. */
export function OpenIncident({ keys = false }: { keys?: boolean }) {
  const { room } = useLiveRoom();
  const may = useMay("step:work");
  const [asking, setAsking] = useState(false);
  if (!isUnderWay(room.plan)) return null;
  return (
    <>
      <Button size="sm" variant="quiet" reasonDisabled={may.ok ? null : may.reason} onClick={() => setAsking(true)}>
        <TriangleAlert aria-hidden strokeWidth={1.75} />
        Open an incident…
        {keys ? <Kbd>{keyOf("incident")}</Kbd> : null}
      </Button>
      {asking ? <IncidentDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}
