"use client";

import { useState } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { LaterPart } from "#components/ui/later.tsx";
import { clockText, dateTimeText, minutesText, msOf } from "#lib/domain/schedule/format-time.ts";
import { later } from "#lib/later.ts";

const startDialog = later(() => import("./start-dialog.tsx").then(({ StartDialog }) => StartDialog));

/** When the plan counts from, in its zone and in the viewer's own; a click changes it. */
export function StartLine({ now, editable }: { now: number; editable: boolean }) {
  const { room, viewer } = useLiveRoom();
  const [open, setOpen] = useState(false);
  const { t0, zone, startedAt, revision } = room.plan;
  const text = t0 ? `${dateTimeText(t0, zone)} ${zone}` : `T0 not fixed yet · ${zone}`;
  const away = t0 && !startedAt && msOf(t0) > now ? `in ${minutesText((msOf(t0) - now) / 60_000)}` : null;
  const own = t0 && viewer.zone && viewer.zone !== zone ? `yours ${clockText(t0, viewer.zone)}` : null;
  const beside = [away, own, revision > 0 ? `plan of record r${revision}` : null].filter(Boolean).join(" · ");
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
      {editable ? (
        <button
          type="button"
          onClick={() => setOpen(true)}
          aria-label={`${text}. Change the start`}
          className="tap rounded-sm text-left underline decoration-edge decoration-dotted underline-offset-4 transition-colors hover:text-text"
        >
          {text}
        </button>
      ) : (
        <span>{text}</span>
      )}
      {beside ? <span className="text-faint">{beside}</span> : null}
      {open ? <LaterPart of={startDialog} props={{ now, onClose: () => setOpen(false) }} /> : null}
    </p>
  );
}
