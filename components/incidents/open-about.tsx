"use client";

import { TriangleAlert } from "lucide-react";
import { use, useState } from "react";
import { type IncidentAbout, IncidentDialog } from "#components/incidents/incident-dialog.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { RoomUiContext } from "#components/room/room-ui.ts";
import { Button } from "#components/ui/button.tsx";
import type { Incident } from "#lib/domain/incidents/rows.ts";
import { openIncidents } from "#lib/domain/incidents/status.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { notNow } from "#lib/domain/plan/statuses.ts";

type Kind = keyof Omit<IncidentAbout, "title" | "stepIds">;

export type OpenAboutProps = {
  /** What the incident would be about: its kind, and the row. */
  links: Kind;
  id: string;
  /** What it is called there, for those who listen. */
  called: string;
  /** What stands in the dialog before anybody writes. */
  title: string;
  stepIds?: readonly string[];
};

/** Opens an incident about a breach, a risk or a check that speaks of one; where one is open about it already, the way to that one. */
export function OpenAbout({ links, id, called, title, stepIds = [] }: OpenAboutProps) {
  const { room } = useLiveRoom();
  const may = useMay("step:work");
  const roomUi = use(RoomUiContext);
  const [asking, setAsking] = useState(false);
  const known = openIncidents(room).find((incident: Incident) => incident[links].includes(id));
  if (known && !roomUi) return <span className="text-xs text-muted">an incident is open about it</span>;
  if (known)
    return (
      <Button
        size="sm"
        variant="quiet"
        aria-label={`Show the incident about “${called}”`}
        onClick={() => roomUi?.showPart("checklist", `incident-${known.id}`)}
      >
        Show the incident
      </Button>
    );
  const off = may.ok ? (notNow(room, "work")?.message ?? null) : may.reason;
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        className="self-start"
        reasonDisabled={off}
        aria-label={`Open an incident… about “${called}”`}
        onClick={() => setAsking(true)}
      >
        <TriangleAlert aria-hidden strokeWidth={1.75} />
        Open an incident…
      </Button>
      {asking ? (
        <IncidentDialog about={{ title: cutText(title, 500), [links]: [id], stepIds: [...stepIds] }} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}
