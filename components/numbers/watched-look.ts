import { Eye, TriangleAlert } from "lucide-react";
import { metricLook } from "#components/metrics/metric-look.ts";
import { thresholdLook } from "#components/thresholds/threshold-look.ts";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { WatchedState } from "#lib/domain/thresholds/watched-states.ts";

/** How a metric stands as its thresholds see it. What is not known is never clear. */
export const watchedLook: Record<WatchedState, StatusLook> = {
  ...{ breached: thresholdLook.breached, pending: thresholdLook.pending },
  warning: { word: "Warning", icon: TriangleAlert, tone: "hold" },
  ...{ "no-data": thresholdLook["no-data"], silenced: thresholdLook.silenced, ok: thresholdLook.ok },
  tracked: { word: "Track only", icon: Eye, tone: "quiet" },
  ...{ measured: metricLook.measured, never: metricLook.never },
};

/** What a line of this tone is drawn with. */
export const inks: Record<StatusLook["tone"], string> = {
  quiet: "text-muted",
  go: "text-go",
  run: "text-run",
  hold: "text-hold",
  nogo: "text-nogo",
};
