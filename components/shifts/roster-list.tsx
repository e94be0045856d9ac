"use client";

import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { useMinute, useToday } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { ShiftDialog } from "#components/shifts/shift-dialog.tsx";
import { ShiftRow } from "#components/shifts/shift-row.tsx";
import { ListFooter } from "#components/ui/list-footer.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { momentsText } from "#lib/domain/schedule/format-time.ts";
import type { Shift } from "#lib/domain/shifts/rows.ts";
import { type Gap, type Roster, rosters } from "#lib/domain/shifts/status.ts";

type Asked = { shift?: Shift; roleId?: string };

/** The roster of the plan, role by role: who has it from when to when, and every time that is nobody's. */
export function RosterList({ className }: { className?: string }) {
  const { room } = useLiveRoom();
  const may = useMay("role:assign");
  const minute = useMinute();
  const editable = may.ok && !room.plan.endedAt;
  const [asked, setAsked] = useState<Asked | null>(null);
  const all = rosters(room, minute);
  const gaps = all.reduce((sum, each) => sum + each.gaps.length, 0);
  if (all.length === 0 && !editable) return null;
  const [only] = all.length === 1 ? all : [];
  return (
    <section aria-labelledby="roster" className={className}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
        <h2 id="roster" className="caption">
          Roster
        </h2>
        {gaps > 0 ? <StatusMark state="late" size="sm" word={gaps === 1 ? "1 gap" : `${gaps} gaps`} /> : null}
      </header>
      {all.map((each) => (
        <OfRole key={each.role.id} roster={each} editable={editable} minute={minute} onAsk={setAsked} />
      ))}
      <ListFooter
        empty={all.length === 0 ? "No shifts are written down: whoever holds a role has it for as long as the plan runs." : null}
        add="Add a shift"
        onAdd={editable ? () => setAsked(only ? { roleId: only.role.id } : {}) : null}
      />
      {asked ? <ShiftDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

type OfRoleProps = { roster: Roster; editable: boolean; minute: number; onAsk: (asked: Asked) => void };

/** Shifts and gaps of one role, in the order of time. */
function OfRole({ roster: { role, shifts, gaps, now }, editable, minute, onAsk }: OfRoleProps) {
  const bare = gaps.filter(({ open }) => !open);
  const lines: (Shift | Gap)[] = [...shifts, ...bare].sort((a, b) => startOf(a) - startOf(b));
  return (
    <section aria-label={`Shifts of ${role.title}`}>
      <h3 className="border-t border-line px-4 pt-2.5 pb-1 text-xs font-semibold sm:px-5.5">{role.title}</h3>
      <ul>
        {lines.map((line) =>
          "id" in line ? (
            <ShiftRow key={line.id} shift={line} on={now} editable={editable} minute={minute} onEdit={() => onAsk({ shift: line })} />
          ) : (
            <GapRow key={line.from} gap={line} />
          ),
        )}
      </ul>
    </section>
  );
}

const startOf = ({ from }: Shift | Gap): number => (typeof from === "number" ? from : Date.parse(from));

function GapRow({ gap: { from, to } }: { gap: Gap }) {
  const { room } = useLiveRoom();
  const today = useToday();
  return (
    <li className="flex items-center gap-2 border-t border-line bg-hold-soft px-4 py-2 text-sm text-hold sm:px-5.5">
      <CircleAlert aria-hidden className="size-4" strokeWidth={2} />
      <span>
        Nobody has it <span className="num">{momentsText(from, to, room.plan.zone, today)}</span>
      </span>
    </li>
  );
}
