import { Check, Circle, CircleAlert, CircleCheck, CircleDashed, CircleHelp, CircleX, Clock, OctagonPause, Timer } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { CriterionState } from "#lib/domain/stages/criteria.ts";
import type { RolloutState } from "#lib/domain/stages/rollout-states.ts";

/** The look of each state of a rollout. */
export const rolloutLook: Record<RolloutState, StatusLook> = {
  none: { word: "No stages", icon: CircleDashed, tone: "quiet" },
  waiting: { word: "Not begun", icon: CircleDashed, tone: "quiet" },
  soaking: { word: "Soaking", icon: Clock, tone: "run" },
  held: { word: "On hold", icon: OctagonPause, tone: "hold" },
  soaked: { word: "Not clear", icon: CircleAlert, tone: "hold" },
  ready: { word: "Ready to go on", icon: Check, tone: "go" },
  done: { word: "Accepted", icon: CircleCheck, tone: "go" },
};

/** The look of each state of a criterion: no data is never met. */
export const criterionLook: Record<CriterionState, StatusLook> = {
  met: { word: "Met", icon: Check, tone: "go" },
  "not-met": { word: "Not met", icon: CircleX, tone: "nogo" },
  pending: { word: "Pending", icon: Timer, tone: "nogo" },
  open: { word: "Open", icon: Circle, tone: "quiet" },
  "no-data": { word: "No data", icon: CircleHelp, tone: "hold" },
};
