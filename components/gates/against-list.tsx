"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { againstGo, gateState } from "#lib/domain/gates/gate-state.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

const shown = 3;

/** What speaks against a GO now; nothing where nothing does, or once it is decided. */
export function AgainstList({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const state = gateState(room, gate);
  // Where nobody is polled, the questions and signatures are all there is to wait for.
  const open = state === "polling" || state === "hold" || (state === "waiting" && gate.voterRoleIds.length === 0);
  if (!open) return null;
  const against = againstGo(room, gate);
  if (against.length === 0) return <p className="text-xs font-semibold text-go">Nothing speaks against a GO.</p>;
  return (
    <details className="text-xs text-muted" open={against.length <= shown}>
      <summary className="text-hold hover:text-text">
        {against.length === 1 ? "1 thing speaks" : `${against.length} things speak`} against a GO
      </summary>
      <ul className="mt-1 list-disc pl-5">
        {against.map((each) => (
          <li key={each} className="wrap-anywhere">
            {each}
          </li>
        ))}
      </ul>
    </details>
  );
}
