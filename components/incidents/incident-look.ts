import { CircleCheck, Hand, TriangleAlert } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { Incident } from "#lib/domain/incidents/rows.ts";

const looks = {
  open: { word: "Open", icon: TriangleAlert, tone: "nogo" },
  taken: { word: "In hand", icon: Hand, tone: "hold" },
  resolved: { word: "Resolved", icon: CircleCheck, tone: "go" },
} satisfies Record<string, StatusLook>;

/** The look of an incident: nobody has it, somebody has, or it is over. */
export const incidentLook = ({ resolvedAt, takenBy }: Incident): StatusLook =>
  resolvedAt ? looks.resolved : takenBy ? looks.taken : looks.open;
