"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import { dateText } from "#lib/domain/schedule/format-time.ts";
import { alone, movedOver, plannedAt } from "#lib/domain/schedule/planned-time.ts";

export type MovedLineProps = { at: PlanTime | null };

/** The day that a time of working days is on, and what it was moved over: `moved over the weekend: Wed 25 Nov 2026`. Nothing for any other time. */
export function MovedLine({ at }: MovedLineProps) {
  return at && (at.kind === "offset" || at.kind === "day") && at.counts ? <Moved at={at} /> : null;
}

function Moved({ at }: { at: PlanTime }) {
  const { plan } = useLiveRoom().room;
  if (plan.t0 === null) return null;
  const t0 = Date.parse(plan.t0);
  const over = movedOver(at, t0, plan);
  const day = dateText(plannedAt(at, t0, plan, alone), plan.zone);
  return <span className="block text-xs text-faint">{over ? `moved over ${over}: ${day}` : day}</span>;
}
