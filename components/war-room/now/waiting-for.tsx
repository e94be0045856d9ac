"use client";

import { Due } from "#components/gates/details/condition-list.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { CallWho } from "#components/roles/call-who.tsx";
import { useRoomUi } from "#components/room/room-ui.ts";
import { Group } from "#components/room/step-link.tsx";
import { gateState, isReleased } from "#lib/domain/gates/gate-state.ts";
import { decisionOn, openConditions } from "#lib/domain/gates/of-gate.ts";
import { gatesOf } from "#lib/domain/gates/place.ts";
import { pollResult } from "#lib/domain/gates/poll-result.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { actingIn } from "#lib/domain/roles/acting.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** More than this is the gate's own list. */
const shown = 6;

/** Whose word or action the gates wait for: open conditions, votes not given, calls not made. */
export function WaitingFor() {
  const { room, viewer } = useLiveRoom();
  const { showGate } = useRoomUi();
  const all = gatesOf(room)
    .filter((gate) => !isReleased(room, gate))
    .flatMap((gate) => waitsOf(room, gate).map((wait) => ({ ...wait, gate })));
  if (all.length === 0) return null;
  return (
    <Group title="Waiting for">
      {all.slice(0, shown).map(({ key, what, who, roleId = null, gate }) => (
        <div key={key} className="my-2">
          <button
            type="button"
            onClick={() => showGate(gate.id)}
            className="block w-full border-l-2 border-hold pl-2.5 text-left text-sm wrap-anywhere"
          >
            <span className="block font-semibold">{what}</span>
            <span className="block text-xs text-muted">{who}</span>
          </button>
          <CallWho roleId={roleId} viewerId={viewer.actor.userId} className="mt-1 ml-3 text-muted" />
        </div>
      ))}
      {all.length > shown ? <p className="pt-1 pl-3 text-xs text-faint">and {all.length - shown} more</p> : null}
    </Group>
  );
}

/** `roleId`: whose word it waits for, to be called. */
type Wait = { key: string; what: string; who: React.ReactNode; roleId?: string | null };

function waitsOf(room: PlanRoom, gate: Gate): Wait[] {
  const state = gateState(room, gate);
  const conditions = openConditions(room, gate).map((condition): Wait => {
    const vote = room.votes[condition.voteId];
    const who = (
      <>
        condition of {vote?.voter.name ?? "a role"}’s GO · {condition.owner.name}
        <Due condition={condition} />
      </>
    );
    return { key: condition.id, what: condition.text, who };
  });
  if (state === "second") {
    const by = decisionOn(room, gate)?.by.name;
    return [{ key: gate.id, what: "A second person", who: `${by}’s call on ${gate.title}` }, ...conditions];
  }
  if (state !== "polling") return conditions;
  const { seats } = pollResult(room, gate);
  const votes = seats
    .filter(({ vote }) => !vote)
    .map(
      ({ roleId, title, person }): Wait => ({
        key: `${gate.id} ${roleId}`,
        what: `${title}’s vote`,
        roleId,
        who: person?.name ?? "nobody speaks for it",
      }),
    );
  if (votes.length > 0) return [...conditions, ...votes];
  const director = actingIn(room.roles[gate.directorRoleId ?? ""]);
  return [
    ...conditions,
    {
      key: gate.id,
      what: "The director’s call",
      roleId: gate.directorRoleId,
      who: `${director?.name ?? "nobody decides yet"} · ${gate.title}`,
    },
  ];
}
