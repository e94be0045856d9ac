"use client";

import { useMemo } from "react";
import { ThingLink } from "#components/gates/thing-link.tsx";
import { useGateReadings } from "#components/gates/use-gate-readings.ts";
import { useMinute } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { againstGo, type Objection, saysGo } from "#lib/domain/gates/against.ts";
import { gateState } from "#lib/domain/gates/gate-state.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** What speaks against a GO now, each with a way to it; nothing once it is decided. */
export function AgainstList({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const now = useMinute();
  const readings = useGateReadings(room, gate);
  const against = useMemo(() => againstGo(room, gate, now, readings), [room, gate, now, readings]);
  const state = gateState(room, gate);
  if (room.plan.endedAt || !(state === "polling" || state === "hold" || state === "waiting")) return null;
  if (saysGo(room, gate, against)) return <p className="text-xs font-semibold text-go">Nothing speaks against a GO.</p>;
  if (against.length === 0) return <p className="text-xs text-muted">All that is asked for is there. Nobody is polled.</p>;
  return (
    <section aria-label="What speaks against a GO" className="text-xs">
      <h3 className="font-semibold text-hold">{against.length === 1 ? "1 thing speaks" : `${against.length} things speak`} against a GO</h3>
      <ul className="mt-1 flex flex-col">
        {against.map((each) => (
          <ObjectionLine key={each.text} objection={each} gate={gate} />
        ))}
      </ul>
    </section>
  );
}

/** One objection: told by name it leads to its thing, counted it opens into all of them. */
function ObjectionLine({ objection: { text, things }, gate }: { objection: Objection; gate: Gate }) {
  const [only] = things;
  if (things.length <= 1) {
    return (
      <li className="border-t border-line py-1.5 wrap-anywhere first:border-0">
        {only ? (
          <ThingLink thing={only} gate={gate}>
            {text}
          </ThingLink>
        ) : (
          text
        )}
      </li>
    );
  }
  return (
    <li className="border-t border-line py-1.5 first:border-0">
      <details>
        <summary className="tap rounded-sm wrap-anywhere hover:text-text">{text}</summary>
        <ul className="mt-1 max-h-64 overflow-y-auto pl-4">
          {things.map((thing) => (
            <li key={thing.id} className="py-1 wrap-anywhere">
              <ThingLink thing={thing} gate={gate}>
                {thing.title}
              </ThingLink>
              {thing.note ? <span className="text-muted"> · {thing.note}</span> : null}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
