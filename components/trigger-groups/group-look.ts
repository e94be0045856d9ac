import { CircleDashed, Siren } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";

/** A group of triggers too few of which hold, and one that asks. */
export const groupLook: Record<"calm" | "met", StatusLook> = {
  calm: { word: "Too few hold", icon: CircleDashed, tone: "quiet" },
  met: { word: "Holds", icon: Siren, tone: "nogo" },
};
