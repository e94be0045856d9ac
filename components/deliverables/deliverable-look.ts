import { CircleSlash, CircleX, PackageCheck } from "lucide-react";
import { type StatusLook, statuses } from "#components/ui/statuses.ts";
import type { Standing } from "#lib/domain/deliverables/status.ts";

/** How a deliverable looks: what is owed is as late as a step is. */
export const deliverableLook: Record<Standing, StatusLook> = {
  open: { ...statuses.upcoming, word: "Open" },
  late: statuses.late,
  missing: { word: "Not delivered", icon: CircleX, tone: "quiet" },
  delivered: { word: "Delivered", icon: PackageCheck, tone: "go" },
  waived: { word: "Waived", icon: CircleSlash, tone: "hold" },
};
