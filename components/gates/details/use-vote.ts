"use client";

import { tellMarked } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { AskedSeat } from "#lib/domain/gates/asked-of.ts";

/** Says go, or abstains, in one tap. The seat shows what is not sent; any other news than “done” is told whenever it comes. */
export function useVote(): (asked: AskedSeat, vote: "go" | "abstain") => Promise<void> {
  const { act } = useLiveRoom();
  return async ({ gate, poll, seat }, vote) => {
    await tellMarked(act("castVote", { gateId: gate.id, pollId: poll.id, roleId: seat.roleId, vote }));
  };
}
