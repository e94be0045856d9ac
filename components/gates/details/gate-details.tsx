"use client";

import { AgainstList } from "#components/gates/details/against-list.tsx";
import { ConditionList } from "#components/gates/details/condition-list.tsx";
import { CriteriaList } from "#components/gates/details/criteria-list.tsx";
import { DirectorsCall } from "#components/gates/details/directors-call.tsx";
import { GateButtons } from "#components/gates/details/gate-buttons.tsx";
import { GateHistory } from "#components/gates/details/gate-history.tsx";
import { SignatureList } from "#components/gates/details/signature-list.tsx";
import { VoteControl } from "#components/gates/details/vote-control.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { seatsAsked } from "#lib/domain/gates/asked-of.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** Everything about a gate but its seats, on the board and in the war room alike. `big`: to be hit on a board. */
export function GateDetails({ gate, big = false }: { gate: Gate; big?: boolean }) {
  const { room, viewer } = useLiveRoom();
  const asked = seatsAsked(room, viewer.actor.userId).filter((each) => each.gate.id === gate.id);
  return (
    <>
      {asked.map((each, index) => (
        <VoteControl key={each.seat.roleId} asked={each} big={big} keys={index === 0} />
      ))}
      <DirectorsCall gate={gate} />
      <AgainstList gate={gate} />
      <GateButtons gate={gate} />
      <ConditionList gate={gate} />
      <CriteriaList gate={gate} />
      <SignatureList gate={gate} />
      {gate.guidance ? <p className="text-xs whitespace-pre-line text-muted wrap-anywhere">{gate.guidance}</p> : null}
      <p className="text-caption text-faint">
        Separation of duties: {gate.separation ? "on. Who wrote the plan or did the work before the gate does not decide on it." : "off."}
      </p>
      <GateHistory gate={gate} />
    </>
  );
}
