"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { DirectorsCall } from "#components/gates/details/directors-call.tsx";
import { VoteControl } from "#components/gates/details/vote-control.tsx";
import { ClosesText, PolledText } from "#components/gates/poll-line.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { callsAsked, seatsAsked } from "#lib/domain/gates/asked-of.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** On a phone, before everything else: a card for each gate that waits for the viewer, with their votes and their call. */
export function GateCards({ className }: { className?: string }) {
  const { room, viewer } = useLiveRoom();
  const me = viewer.actor.userId;
  const asked = seatsAsked(room, me);
  const calls = callsAsked(room, me);
  const gates = new Map([...asked.map(({ gate }) => gate), ...calls].map((gate) => [gate.id, gate]));
  return [...gates.values()].map((gate) => (
    <Card key={gate.id} gate={gate} className={className}>
      {asked
        .filter((each) => each.gate.id === gate.id)
        .map((each) => (
          <VoteControl key={each.seat.roleId} asked={each} big />
        ))}
      {calls.some(({ id }) => id === gate.id) ? <DirectorsCall gate={gate} big /> : null}
    </Card>
  ));
}

function Card({ gate, className, children }: { gate: Gate; className: string | undefined; children: ReactNode }) {
  return (
    <article
      aria-label={`Gate: ${gate.title}`}
      className={clsx("flex flex-col gap-4 rounded-2xl border border-line bg-panel p-4", className)}
    >
      <header className="flex flex-col gap-1">
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="caption min-w-0 wrap-anywhere">Gate · {gate.title}</h2>
          <span className="text-caption whitespace-nowrap text-muted">
            <PolledText gate={gate} />
          </span>
        </div>
        <ClosesText gate={gate} className="text-xs" />
      </header>
      {children}
    </article>
  );
}
