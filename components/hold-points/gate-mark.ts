import type { Status } from "#components/ui/statuses.ts";
import type { GateState } from "#lib/domain/gates/gate-state.ts";

/** How a gate's state is drawn in the plan: its shape and colour, and its word. */
export const gateMark: Record<GateState, { state: Status; word: string }> = {
  waiting: { state: "awaiting", word: "Not polled yet" },
  polling: { state: "doing", word: "Polling" },
  second: { state: "go-if", word: "Needs a second person" },
  conditions: { state: "go-if", word: "GO, IF" },
  go: { state: "go", word: "GO" },
  "no-go": { state: "no-go", word: "NO-GO" },
  hold: { state: "held", word: "HOLD" },
  reschedule: { state: "rescheduled", word: "Rescheduled" },
  waived: { state: "waived", word: "Waived" },
};
