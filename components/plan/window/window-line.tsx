"use client";

import { useState } from "react";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { OutsideLines } from "#components/plan/window/outside-lines.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { outsideWindow, windowText } from "#lib/domain/schedule/window.ts";
import { later } from "#lib/later.ts";

const windowDialog = later(() => import("./window-dialog.tsx").then((module) => module.WindowDialog));

/** When the work of the plan may be done, and what of it does not fit; a click changes it. */
export function WindowLine({ editable }: { editable: boolean }) {
  const { room } = useLiveRoom();
  const now = useMinute();
  const [open, setOpen] = useState(false);
  const { window, zone, t0 } = room.plan;
  if (!window && !editable) return null;
  const beside = t0 ? Date.parse(t0) : now;
  const text = window ? `Window ${windowText(window, zone, beside)}` : "No window";
  return (
    <div className="mt-0.5 text-sm text-muted">
      <p className="flex flex-wrap items-baseline gap-x-2">
        {editable ? (
          <button
            type="button"
            onClick={() => setOpen(true)}
            aria-label={`${text}. Change the window`}
            className="tap rounded-sm text-left underline decoration-edge decoration-dotted underline-offset-4 transition-colors hover:text-text"
          >
            {text}
          </button>
        ) : (
          <span>{text}</span>
        )}
        {window ? <span className="text-faint">{window.published ? "published" : "not published"}</span> : null}
      </p>
      <OutsideLines outside={outsideWindow(room, now)} window={window} zone={zone} beside={beside} />
      {open ? <LaterPart of={windowDialog} props={{ now, onClose: () => setOpen(false) }} /> : null}
    </div>
  );
}
