import { Activity, CircleDashed, CircleHelp } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { MetricState } from "#lib/domain/metrics/samples.ts";

/** How a metric stands. None of them is fine: that is for limits to say. `unread`: this page has not been told yet. */
export const metricLook: Record<MetricState | "unread", StatusLook> = {
  measured: { word: "Measured", icon: Activity, tone: "quiet" },
  silent: { word: "No data", icon: CircleHelp, tone: "hold" },
  never: { word: "Never measured", icon: CircleDashed, tone: "hold" },
  unread: { word: "Reading", icon: CircleDashed, tone: "quiet" },
};
