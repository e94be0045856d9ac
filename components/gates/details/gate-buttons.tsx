"use client";

import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { gateState } from "#lib/domain/gates/gate-state.ts";
import { decisionOn } from "#lib/domain/gates/of-gate.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { actingIn } from "#lib/domain/roles/acting.ts";

/** What is done about a gate as a whole: the poll opened, closed and opened anew, a call seconded or taken back, the gate waived. */
export function GateButtons({ gate }: { gate: Gate }) {
  const { room, viewer, act } = useLiveRoom();
  const { ask } = useGateUi();
  const lead = useMay("gate:waive");
  if (!isUnderWay(room.plan)) return null;
  const state = gateState(room, gate);
  const decision = decisionOn(room, gate);
  const me = viewer.actor.userId;
  const director = actingIn(room.roles[gate.directorRoleId ?? ""]);
  const mayPoll =
    lead.ok || director?.id === me ? null : `${director ? `${director.name}, the director,` : "The director"} or a lead does this.`;
  const pollId = gate.pollId;
  return (
    <div className="flex flex-wrap gap-1.5">
      {state === "second" && decision ? (
        <>
          <Button
            size="sm"
            variant="primary"
            reasonDisabled={
              decision.by.id === me ? "You made this decision yourself. Another lead seconds it." : lead.ok ? null : lead.reason
            }
            onClick={() => void tell(act("secondDecision", { decisionId: decision.id }))}
          >
            Second it
          </Button>
          <Button
            size="sm"
            reasonDisabled={decision.by.id === me || lead.ok ? null : `${decision.by.name} or a lead takes it back.`}
            onClick={() => void tell(act("withdrawDecision", { decisionId: decision.id }))}
          >
            Take it back
          </Button>
        </>
      ) : null}
      {state === "polling" && pollId ? (
        <Button size="sm" variant="quiet" reasonDisabled={mayPoll} onClick={() => void tell(act("closePoll", { gateId: gate.id, pollId }))}>
          Close the poll
        </Button>
      ) : (
        <Button
          size="sm"
          variant={state === "waiting" ? "primary" : "outline"}
          reasonDisabled={mayPoll}
          onClick={() => ask({ kind: "poll", gateId: gate.id })}
        >
          {gate.pollId ? "Poll anew…" : "Open the poll…"}
        </Button>
      )}
      {decision?.outcome === "go" || decision?.outcome === "waived" ? null : (
        <Button
          size="sm"
          variant="quiet"
          reasonDisabled={lead.ok ? null : lead.reason}
          onClick={() => ask({ kind: "waive", gateId: gate.id, decisionId: gate.decisionId })}
        >
          Waive…
        </Button>
      )}
    </div>
  );
}
