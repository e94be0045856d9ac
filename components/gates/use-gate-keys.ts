"use client";

import { useVote } from "#components/gates/details/use-vote.ts";
import type { GateQuestion } from "#components/gates/gate-ui-context.ts";
import { type VoteKey, voteKeys } from "#components/keys/key-table.ts";
import { useKeys } from "#components/keys/use-keys.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { useWhyNot } from "#components/live/use-why-not.ts";
import { notify } from "#components/ui/notify.ts";
import { seatsAsked } from "#lib/domain/gates/asked-of.ts";

/** Votes by key. Where no poll asks the viewer, or it has closed, the key says so before it asks for words. */
export function useGateKeys(ask: (question: GateQuestion) => void): void {
  const { room, viewer } = useLiveRoom();
  const vote = useVote();
  const whyNot = useWhyNot();
  const asked = seatsAsked(room, viewer.actor.userId)[0];
  function no(kind: Exclude<VoteKey, "go">) {
    if (!asked) return notify("No poll asks you now.");
    const seat = { gateId: asked.gate.id, pollId: asked.poll.id, roleId: asked.seat.roleId };
    const why = whyNot("castVote", { ...seat, vote: "no-go", reason: "…" });
    if (why && asked.seat.vote?.vote !== "no-go") return notify(why, { tone: "error" });
    ask({ kind, ...seat });
  }
  useKeys(voteKeys, {
    go: () => void (asked ? vote(asked, "go") : notify("No poll asks you now.")),
    "no-go": () => no("no-go"),
    conditional: () => no("conditional"),
  });
}
