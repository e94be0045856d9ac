import { type StatusLook, statuses } from "#components/ui/statuses.ts";
import type { Shift } from "#lib/domain/shifts/rows.ts";

/** How a shift stands: its person has it, had it, said yes, was asked, or there is none. */
type ShiftState = "on" | "over" | "accepted" | "asked" | "nobody";

export const shiftLook: Record<ShiftState, StatusLook> = {
  on: { ...statuses.doing, word: "Has it now" },
  over: { ...statuses.done, word: "Over", tone: "quiet" },
  accepted: { ...statuses.ready, word: "Accepted" },
  asked: { ...statuses.awaiting, word: "Asked" },
  nobody: { ...statuses["no-data"], word: "Nobody yet", tone: "hold" },
};

/** The state of a shift at `now` (epoch ms); `on` is the one whose time it is. */
export function shiftState({ id, person, to, acceptedAt }: Shift, on: Shift | null, now: number): ShiftState {
  if (!person) return "nobody";
  if (id === on?.id) return "on";
  if (Date.parse(to) <= now) return "over";
  return acceptedAt ? "accepted" : "asked";
}
