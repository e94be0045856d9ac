"use client";

import { CloudOff } from "lucide-react";
import { useLine, useRoom } from "#components/live/room-context.ts";
import { atServer } from "#components/live/use-now.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { useLasting } from "#components/ui/use-lasting.ts";
import { secondsText } from "#lib/domain/schedule/format-time.ts";

/** Whether what the page shows is now, and what of the viewer's has not been sent. */
export function ConnectionMark() {
  const { connection, refusal, heardAt } = useLine();
  const { status, zone } = useRoom(({ room }) => room.plan);
  const waiting = useRoom((shown) => shown.waiting);
  const unsent = useLasting(waiting > 0, 700);
  const stale = connection === "stale";
  return (
    <span role="status" className="inline-flex flex-wrap items-center gap-1.5">
      {stale ? (
        <StatusMark state="late" pill word={heardAt ? `Not live since ${secondsText(atServer(heardAt), zone)}` : "Not live"} />
      ) : (
        <StatusMark state={status} pill />
      )}
      {refusal ? <span className="max-w-[32ch] text-xs text-hold">{refusal}</span> : null}
      {connection === "connecting" && !refusal ? <span className="text-xs text-faint max-[1100px]:sr-only">connecting…</span> : null}
      {unsent ? (
        <span className="inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap text-hold">
          <CloudOff aria-hidden className="size-3.5" strokeWidth={1.75} />
          {waiting} not sent
        </span>
      ) : null}
    </span>
  );
}
