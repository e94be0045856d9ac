import { BellOff, Check, CircleHelp, Hourglass, Siren } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { ThresholdState } from "#lib/domain/thresholds/status.ts";

/** How a threshold stands. What is not known is never clear. */
export const thresholdLook: Record<ThresholdState, StatusLook> = {
  ok: { word: "Clear", icon: Check, tone: "go" },
  pending: { word: "Pending", icon: Hourglass, tone: "nogo" },
  breached: { word: "Breached", icon: Siren, tone: "nogo" },
  "no-data": { word: "No data", icon: CircleHelp, tone: "hold" },
  silenced: { word: "Silenced", icon: BellOff, tone: "quiet" },
};
