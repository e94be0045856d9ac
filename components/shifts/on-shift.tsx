"use client";

import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { useToday } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { momentText } from "#lib/domain/schedule/format-time.ts";
import type { Shift } from "#lib/domain/shifts/rows.ts";
import { isQuiet, type Roster } from "#lib/domain/shifts/status.ts";

/** Who has a role of the roster, until when, who comes then, and the handing over. */
export function OnShift({ roster: { role, now, next }, minute }: { roster: Roster; minute: number }) {
  const { room, act, viewer } = useLiveRoom();
  const may = useMay("role:hand-over");
  const today = useToday();
  const [handing, setHanding] = useState<Shift | null>(null);
  const { zone } = room.plan;
  const { userId, role: rank } = viewer.actor;
  const lead = rank === "lead" || rank === "admin";
  const hands = may.ok && next?.person && (lead || [now?.person?.id, next.person.id, role.holderId].includes(userId));
  const at = (instant: string) => <span className="num">{momentText(instant, zone, today)}</span>;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line px-4 py-2.5 text-sm first:border-t-0 min-[900px]:px-5.5">
      {now?.person ? <Avatar {...now.person} /> : null}
      <p className="min-w-0 flex-1 basis-56">
        {now?.person ? (
          <span className="block">
            <b className="font-semibold">{now.person.name}</b> has {role.title} until {at(now.to)}
            {now.quiet && isQuiet(now, zone, minute) ? <span className="text-muted"> · quiet until {now.quiet.to}</span> : null}
          </span>
        ) : (
          <span className="block text-hold">Nobody has {role.title} now</span>
        )}
        <span className="block text-xs text-muted">
          {next ? (
            <>
              then {next.person?.name ?? "nobody yet"}, {at(next.from)}
              {next.person ? (next.acceptedAt ? ", accepted" : ", not accepted yet") : ""}
            </>
          ) : (
            "nobody comes after"
          )}
        </span>
      </p>
      {next && next.person?.id === userId && !next.acceptedAt ? (
        <Button size="sm" onClick={() => void tell(act("acceptShift", { shiftId: next.id }))}>
          Accept
        </Button>
      ) : null}
      {hands && next ? (
        <Button size="sm" onClick={() => setHanding(next)}>
          Hand over now…
        </Button>
      ) : null}
      {handing ? (
        <ReasonDialog
          open
          onOpenChange={(open) => open || setHanding(null)}
          title={`Hand ${role.title} over to ${handing.person?.name ?? "nobody yet"}`}
          description="Their shift begins now. From then on they hold the role, with its steps, votes and signatures."
          label="What should they know?"
          confirmLabel="Hand over"
          optional
          onSubmit={(note) => submitted(act("handOverShift", { shiftId: handing.id, ...(note ? { note } : {}) }), note)}
        />
      ) : null}
    </div>
  );
}
