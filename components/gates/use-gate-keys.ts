"use client";

import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { useVote } from "#components/gates/details/use-vote.ts";
import type { GateQuestion } from "#components/gates/gate-ui-context.ts";
import { type VoteKey, voteKeys } from "#components/keys/key-table.ts";
import { rests } from "#components/keys/rests.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useWhyNot } from "#components/live/use-why-not.ts";
import { notify } from "#components/ui/notify.ts";
import { useStable } from "#components/ui/use-stable.ts";
import { seatsAsked } from "#lib/domain/gates/asked-of.ts";

/** Votes by key. Where no poll asks the viewer, or it has closed, the key says so before it asks for words. */
export function useGateKeys(ask: (question: GateQuestion) => void): void {
  const { room, viewer } = useLiveRoom();
  const vote = useVote();
  const whyNot = useWhyNot();
  const asked = seatsAsked(room, viewer.actor.userId)[0];
  const { say } = useStable({
    say(id: VoteKey) {
      if (!asked) return notify("No poll asks you now.");
      if (id === "go") return void vote(asked, "go");
      const seat = { gateId: asked.gate.id, pollId: asked.poll.id, roleId: asked.seat.roleId };
      const why = whyNot("castVote", { ...seat, vote: "no-go", reason: "…" });
      if (why && asked.seat.vote?.vote !== "no-go") return notify(why, { tone: "error" });
      ask({ kind: id, ...seat });
    },
  });
  useEffect(() => {
    const pressed = (id: VoteKey) => (event: KeyboardEvent) => {
      event.preventDefault();
      say(id);
    };
    const bindings = Object.fromEntries(voteKeys.flatMap(({ id, press }) => press.map((each) => [each, pressed(id)])));
    return tinykeys(window, bindings, { ignore: (event) => rests(event.target) });
  }, [say]);
}
