import { type StatusLook, statuses } from "#components/ui/statuses.ts";
import type { DeadlineState } from "#lib/domain/schedule/burn-down.ts";

/** How a deadline looks: what is over is as late as a step is; what was kept is done. */
export const deadlineLook: Record<DeadlineState, { state: StatusLook; line: string }> = {
  open: { state: { ...statuses.due, word: "Open", tone: "quiet" }, line: "stroke-muted" },
  over: { state: statuses.late, line: "stroke-hold" },
  kept: { state: statuses.done, line: "stroke-go" },
  broken: { state: { ...statuses.late, word: "Done late" }, line: "stroke-hold" },
};
