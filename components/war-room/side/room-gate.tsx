"use client";

import Link from "next/link";
import { FinalCall } from "#components/gates/final-call.tsx";
import { GatePanel } from "#components/gates/gate-panel.tsx";
import { useShownGate } from "#components/gates/use-shown-gate.ts";
import { HoldButton } from "#components/holds/hold-button.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { lastCall } from "#lib/domain/gates/asked-of.ts";

/** The gate everybody looks at, the call before it, and the way to the wall. */
export function RoomGate() {
  const { room } = useLiveRoom();
  const gate = useShownGate();
  const last = lastCall(room);
  if (!gate) return <p className="text-sm text-muted min-[900px]:hidden">This plan has no gates. A lead adds them on the plan page.</p>;
  return (
    <div className="flex flex-col gap-4">
      <GatePanel gate={gate} />
      {last && last.gate.id !== gate.id ? (
        <section aria-label="The call before" className="flex flex-col gap-1.5">
          <h2 className="caption">Last call · {last.gate.title}</h2>
          <FinalCall decision={last.decision} />
        </section>
      ) : null}
      <div className="flex items-center justify-between gap-3">
        <Link href={`/plans/${room.plan.slug}/board`} className="tap rounded-sm text-xs text-run hover:underline">
          Open the board
        </Link>
        <HoldButton className="min-[900px]:hidden" />
      </div>
    </div>
  );
}
