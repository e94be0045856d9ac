"use client";

import { UserRoundX } from "lucide-react";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoomLine } from "#components/room/room-line.tsx";
import { OnShift } from "#components/shifts/on-shift.tsx";
import { RosterList } from "#components/shifts/roster-list.tsx";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { rosters } from "#lib/domain/shifts/status.ts";

/** The roster on the plan page. */
export const PlanShifts = () => <RosterList className="mt-6 overflow-clip rounded-xl border border-line" />;

/** Who is on shift, in the war room above the work. */
export function RoomShifts() {
  const { room } = useLiveRoom();
  const minute = useSecond();
  const all = isUnderWay(room.plan) ? rosters(room, minute).filter(({ now, next }) => now || next) : [];
  if (all.length === 0) return null;
  return (
    <section aria-label="On shift" className="border-b border-line">
      {all.map((roster) => (
        <OnShift key={roster.role.id} roster={roster} minute={minute} />
      ))}
    </section>
  );
}

/** Across the whole room while a role of the roster is nobody's. */
export function ShiftGapBanner() {
  const { room } = useLiveRoom();
  const minute = useSecond();
  if (!isUnderWay(room.plan)) return null;
  return rosters(room, minute).flatMap(({ role, gaps, next }) => {
    const gap = gaps.find(({ from, to }) => from <= minute && minute < to);
    if (!gap) return [];
    return (
      <RoomLine key={role.id} look="late" icon={UserRoundX} word={`Nobody has ${role.title}`}>
        <span className="num text-muted">
          since <Moment at={gap.from} />, until <Moment at={gap.to} />
        </span>
        <span className="min-w-0 text-muted">{next?.person ? `then ${next.person.name}` : "A lead puts somebody down in the roster."}</span>
      </RoomLine>
    );
  });
}
