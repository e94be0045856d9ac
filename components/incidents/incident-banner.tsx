"use client";

import { TriangleAlert } from "lucide-react";
import { use } from "react";
import { ResponseClock } from "#components/incidents/response-clock.tsx";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { CallWho } from "#components/roles/call-who.tsx";
import { RoomLine } from "#components/room/room-line.tsx";
import { RoomUiContext } from "#components/room/room-ui.ts";
import { Button } from "#components/ui/button.tsx";
import type { Incident } from "#lib/domain/incidents/rows.ts";
import { openIncidents } from "#lib/domain/incidents/status.ts";

/** More lines than these would hide the work; the rest is in the list. */
const shown = 3;

/** Across every screen for each incident that is open: what, how grave, its clock, and who has it. */
export function IncidentBanner() {
  const { room } = useLiveRoom();
  const open = room.plan.endedAt ? [] : openIncidents(room);
  const more = open.length - shown;
  return (
    <>
      {open.slice(0, shown).map((incident) => (
        <Line key={incident.id} incident={incident} />
      ))}
      {more > 0 ? (
        <p className="border-y border-nogo bg-nogo-soft px-4 py-1.5 text-xs font-semibold text-nogo min-[900px]:px-6">
          {more === 1 ? "1 more incident is" : `${more} more incidents are`} open.
        </p>
      ) : null}
    </>
  );
}

function Line({ incident }: { incident: Incident }) {
  const { act, viewer } = useLiveRoom();
  const may = useMay("step:work");
  const roomUi = use(RoomUiContext);
  const { id, title, severity, takenBy } = incident;
  const mine = takenBy?.id === viewer.actor.userId;
  return (
    <RoomLine look="alarm" icon={TriangleAlert} word="Incident">
      <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
        <b className="font-semibold">{title}</b>
        {severity ? ` · ${severity}` : null} <ResponseClock incident={incident} />
        <span className="text-xs text-muted"> · {mine ? "you have it" : takenBy ? `${takenBy.name} has it` : "nobody has it yet"}</span>
      </p>
      <CallWho {...(takenBy ? { person: takenBy } : { roleId: incident.roleId })} viewerId={viewer.actor.userId} />
      <span className="flex gap-2">
        {takenBy ? null : (
          <Button
            size="sm"
            reasonDisabled={may.ok ? null : may.reason}
            aria-label={`I have it: “${title}”`}
            onClick={() => void tell(act("takeIncident", { incidentId: id }))}
          >
            I have it
          </Button>
        )}
        {roomUi ? (
          <Button
            size="sm"
            variant="quiet"
            aria-label={`Show the incident “${title}”`}
            onClick={() => roomUi.showPart("checklist", `incident-${id}`)}
          >
            Show the incident
          </Button>
        ) : null}
      </span>
    </RoomLine>
  );
}
