"use client";

import { useEffect, useRef } from "react";
import { tinykeys } from "tinykeys";
import { type GateKey, gateKeys } from "#components/gates/gate-keys.ts";
import type { GateQuestion } from "#components/gates/gate-ui-context.ts";
import { useVote } from "#components/gates/use-vote.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { rests } from "#components/war-room/use-room-keys.ts";
import { seatsAsked } from "#lib/domain/gates/asked-of.ts";

/** Votes by key while a poll asks the viewer. Without one, and where a key is the step's, it is left to the room. */
export function useGateKeys(ask: (question: GateQuestion) => void): void {
  const { room, viewer } = useLiveRoom();
  const vote = useVote();
  const asked = seatsAsked(room, viewer.actor.userId)[0];
  const latest = useRef({ asked, vote, ask });
  useEffect(() => {
    latest.current = { asked, vote, ask };
  });
  useEffect(() => {
    const pressed = (id: GateKey) => (event: KeyboardEvent) => {
      const { asked, vote, ask } = latest.current;
      if (!asked || (id !== "go" && standsOnStep(event.target))) return;
      event.preventDefault();
      event.stopPropagation();
      if (id === "go") return void vote(asked, "go");
      ask({ kind: id, gateId: asked.gate.id, pollId: asked.poll.id, roleId: asked.seat.roleId });
    };
    const bindings = Object.fromEntries(gateKeys.flatMap(({ id, press }) => press.map((each) => [each, pressed(id)])));
    // Ahead of the room's own keys, which listen on the way up.
    return tinykeys(window, bindings, { capture: true, ignore: (event) => rests(event.target) });
  }, []);
}

function standsOnStep(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[data-step]") !== null;
}
