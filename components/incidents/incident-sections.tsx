"use client";

import { IncidentList, OpenIncident } from "#components/incidents/incident-list.tsx";
import { IncidentRow } from "#components/incidents/incident-row.tsx";
import { useLiveRoom, useRoom } from "#components/live/room-context.ts";
import { incidentsOf, openIncidents } from "#lib/domain/incidents/status.ts";

/** The issue log of the run on the plan page, once there is one. */
export function PlanIncidents() {
  const room = useRoom((shown) => shown.room);
  return incidentsOf(room).length > 0 ? <IncidentList className="mt-6 overflow-clip rounded-xl border border-line" /> : null;
}

/** Incidents in the war room, below the work. */
export const RoomIncidents = () => <IncidentList className="border-t border-line pb-2" />;

/** On a phone: the incidents that are the viewer's, and the way to open one. */
export function MyIncidents({ className }: { className?: string }) {
  const { room, viewer } = useLiveRoom();
  const me = viewer.actor.userId;
  const mine = openIncidents(room).filter(({ takenBy, roleId }) => takenBy?.id === me || (roleId && room.roles[roleId]?.holderId === me));
  return (
    <section aria-label="My incidents" className={className}>
      <ul className="-mx-4 sm:-mx-5.5">
        {mine.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
      <OpenIncident />
    </section>
  );
}
