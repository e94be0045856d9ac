"use client";

import { OctagonPause } from "lucide-react";
import { useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import type { Hold } from "#lib/domain/holds/rows.ts";
import { openHold } from "#lib/domain/holds/status.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";

/** Across the whole room while the deployment is on hold: since when, who, why, and the way on for leads. */
export function HoldBanner() {
  const { room, act } = useLiveRoom();
  const may = useMay("plan:resume");
  const [open, setOpen] = useState(false);
  const hold = room.plan.endedAt ? null : openHold(room);
  return (
    <>
      {hold ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-y border-hold bg-hold-soft px-4 py-2.5 min-[900px]:px-6">
          <span className="inline-flex items-center gap-2 text-lg font-bold tracking-wide text-hold">
            <OctagonPause aria-hidden className="size-5" strokeWidth={2} />
            HOLD
          </span>
          <Since hold={hold} />
          <p className="min-w-0 flex-1 basis-48 text-sm wrap-anywhere">
            <b className="font-semibold">{hold.heldBy.name}:</b> {hold.reason}
          </p>
          <Button size="sm" variant="primary" reasonDisabled={may.ok ? null : may.reason} onClick={() => setOpen(true)}>
            Resume…
          </Button>
        </div>
      ) : null}
      <ReasonDialog
        open={open}
        onOpenChange={setOpen}
        title={`Resume “${room.plan.title}”?`}
        description="Steps can be begun again, on every screen."
        label="What is known now?"
        confirmLabel="Resume"
        tone="go"
        optional
        onSubmit={(note) => submitted(act("resumePlan", note ? { note } : {}), note)}
      />
    </>
  );
}

function Since({ hold }: { hold: Hold }) {
  const now = useSecond();
  return (
    <span className="text-sm">
      since <Moment at={hold.heldAt} /> · <span className="num font-semibold">{elapsedText(now - Date.parse(hold.heldAt))}</span>
    </span>
  );
}
