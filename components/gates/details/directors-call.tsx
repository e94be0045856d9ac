"use client";

import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { barredBy, noDirector } from "#lib/domain/gates/gate-state.ts";
import { decisionOn } from "#lib/domain/gates/of-gate.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import { actingIn } from "#lib/domain/roles/acting.ts";

/** Who decides, or why nobody can; the button for whoever does. Nothing once the gate is decided, unless a HOLD stands. */
export function DirectorsCall({ gate, big = false }: { gate: Gate; big?: boolean }) {
  const { room, viewer } = useLiveRoom();
  const { ask } = useGateUi();
  const may = useMay("gate:decide");
  const standing = decisionOn(room, gate);
  if (room.plan.endedAt || (standing && standing.outcome !== "hold")) return null;
  const nobody = noDirector(room, gate);
  if (nobody) return <p className="rounded-lg border border-dashed border-hold px-3 py-2.25 text-xs text-hold">{nobody}</p>;
  const role = room.roles[gate.directorRoleId ?? ""];
  const acting = actingIn(role);
  const mine = acting?.id === viewer.actor.userId;
  const barred = mine ? barredBy(room, gate, viewer.actor.userId, undefined) : null;
  return (
    <div className="rounded-lg border border-dashed border-edge px-3 py-2.25">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <span className="text-xs text-muted">
          Director’s call<span className="text-faint"> · {role?.title}</span>
        </span>
        {mine ? (
          <Button
            size={big ? "lg" : "sm"}
            variant="primary"
            reasonDisabled={!may.ok ? may.reason : isUnderWay(room.plan) ? null : "The plan is not under way."}
            onClick={() => ask({ kind: "decide", gateId: gate.id, pollId: gate.pollId, decisionId: gate.decisionId })}
            className={big ? "w-full" : undefined}
          >
            {standing ? "Decide anew…" : "Decide…"}
          </Button>
        ) : (
          <span className="text-xs">
            {acting?.name}
            {acting?.standingIn ? ", standing in" : ""} <span className="text-faint">{standing ? "decides anew" : "after the poll"}</span>
          </span>
        )}
      </div>
      {barred ? <p className="mt-1.5 text-xs text-hold">{barred}</p> : null}
    </div>
  );
}
