"use client";

import { DirectorsCall } from "#components/gates/directors-call.tsx";
import { ClosesText, PolledText } from "#components/gates/poll-line.tsx";
import { VoteControl } from "#components/gates/vote-control.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { callsAsked, consolesAsked } from "#lib/domain/gates/asked-of.ts";
import type { Gate } from "#lib/domain/gates/gate-rows.ts";

/** On a phone, before everything else: the votes and calls that wait for the viewer. */
export function GateCards() {
  const { room, viewer } = useLiveRoom();
  const me = viewer.actor.userId;
  const asked = consolesAsked(room, me);
  const calls = callsAsked(room, me);
  return (
    <>
      {asked.map((each) => (
        <Card key={`${each.gate.id} ${each.console.roleId}`} gate={each.gate} kind="Vote">
          <VoteControl asked={each} big />
        </Card>
      ))}
      {calls.map((gate) => (
        <Card key={gate.id} gate={gate} kind="Call">
          <DirectorsCall gate={gate} big />
        </Card>
      ))}
    </>
  );
}

function Card({ gate, kind, children }: { gate: Gate; kind: string; children: React.ReactNode }) {
  return (
    <article aria-label={`${kind}: ${gate.title}`} className="mx-4 flex flex-col gap-2.5 rounded-2xl border border-line bg-panel p-4">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="caption min-w-0 wrap-anywhere">Gate · {gate.title}</h2>
        <span className="text-caption whitespace-nowrap text-muted">
          <PolledText gate={gate} />
        </span>
      </div>
      <ClosesText gate={gate} className="text-xs" />
      {children}
    </article>
  );
}
