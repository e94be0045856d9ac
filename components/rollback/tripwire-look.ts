import { Circle, Siren } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";

/** A trigger that nobody has pulled, and one that somebody has. */
export const tripwireLook: Record<"calm" | "pulled", StatusLook> = {
  calm: { word: "Not seen", icon: Circle, tone: "quiet" },
  pulled: { word: "Pulled", icon: Siren, tone: "nogo" },
};
