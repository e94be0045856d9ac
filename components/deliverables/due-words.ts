import type { Deliverable } from "#lib/domain/deliverables/rows.ts";
import { dueOf, phaseOf } from "#lib/domain/deliverables/status.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { momentText, planTimeText } from "#lib/domain/schedule/format-time.ts";

/** By when something is owed: `due 27 Nov 13:00`, `due 14:00, when its phase ends`; without a T0 only what it counts from. `today` in epoch ms. */
export function dueWords(room: PlanRoom, each: Deliverable, today: number): string {
  const phase = phaseOf(room, each);
  const end = each.at ? "" : phase?.deadline ? "the deadline of its phase" : phase ? "when its phase ends" : "when the plan ends";
  const due = dueOf(room, each);
  if (due !== null) return `due ${momentText(due, room.plan.zone, today)}${end && `, ${end}`}`;
  return each.at ? `due ${planTimeText(each.at)}, once T0 is set` : `due ${end}`;
}

/** By how many minutes something came late; 0 where it came in time, or nothing says when it was due. */
export function lateBy(room: PlanRoom, each: Deliverable): number {
  const due = dueOf(room, each);
  return each.state === "delivered" && due !== null && each.settledAt
    ? Math.max(0, Math.floor((Date.parse(each.settledAt) - due) / 60_000))
    : 0;
}
