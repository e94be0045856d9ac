"use client";

import { Ellipsis } from "lucide-react";
import { tell } from "#components/live/answers.ts";
import { useToday } from "#components/live/initial-now.ts";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { shiftLook, shiftState } from "#components/shifts/shift-look.ts";
import { Button } from "#components/ui/button.tsx";
import { EditItems } from "#components/ui/edit-items.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { notify } from "#components/ui/notify.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { momentsText } from "#lib/domain/schedule/format-time.ts";
import type { Shift } from "#lib/domain/shifts/rows.ts";

type ShiftRowProps = { shift: Shift; on: Shift | null; editable: boolean; minute: number; onEdit: () => void };

/** One shift: from when to when, whose, in which hours they sleep, what they were told, and how it stands. */
export function ShiftRow({ shift, on, editable, minute, onEdit }: ShiftRowProps) {
  const { room, act, viewer } = useLiveRoom();
  const today = useToday();
  const { id, person, from, to, quiet, acceptedAt, note, handedAt, handedBy } = shift;
  const mine = person?.id === viewer.actor.userId;

  async function remove() {
    const gone = await tell(act("removeShift", { shiftId: id }));
    if (gone) notify("The shift is taken out.", { undo: () => void tell(act("restoreShift", { shiftId: id })) });
  }

  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 sm:px-5.5">
      <div className="min-w-0 text-sm">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="num text-muted">{momentsText(Date.parse(from), Date.parse(to), room.plan.zone, today)}</span>
          <span className="font-medium wrap-anywhere">{person?.name ?? "Nobody yet"}</span>
        </p>
        {quiet || note ? (
          <p className="text-xs text-muted wrap-anywhere">
            {[quiet ? `quiet ${quiet.from}–${quiet.to}` : null, note ? `${handedBy?.name ?? "Somebody"}: ${note}` : null]
              .filter(Boolean)
              .join(" · ")}
          </p>
        ) : null}
        <NotSent id={id} />
      </div>
      <div className="flex items-center gap-2 max-sm:flex-col max-sm:items-end">
        <StatusMark state={shiftLook[shiftState(shift, on, minute)]} size="sm" />
        {mine && !acceptedAt && Date.parse(to) > minute && !room.plan.endedAt ? (
          <Button size="sm" onClick={() => void tell(act("acceptShift", { shiftId: id }))}>
            Accept
          </Button>
        ) : null}
        {editable ? (
          <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about the shift of ${person?.name ?? "nobody yet"}`} />}>
            <EditItems
              onEdit={onEdit}
              onRemove={() => void remove()}
              whyKept={handedAt ? "It was handed over, and stays in the record." : null}
            />
          </Menu>
        ) : null}
      </div>
    </li>
  );
}
