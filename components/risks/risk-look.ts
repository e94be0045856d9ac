import { Check, Circle, CircleSlash, Flame } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { RiskState } from "#lib/domain/risks/rows.ts";

/** The look of each state of a risk. */
export const riskLook: Record<RiskState, StatusLook> = {
  open: { word: "Open", icon: Circle, tone: "quiet" },
  accepted: { word: "Accepted", icon: Check, tone: "hold" },
  fired: { word: "Fired", icon: Flame, tone: "nogo" },
  closed: { word: "Closed", icon: CircleSlash, tone: "quiet" },
};
