"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { answerWithin, tellAnswer } from "#components/war-room/settle.ts";
import type { AskedSeat } from "#lib/domain/gates/asked-of.ts";

/** A vote counts at once on the screen; this long is waited before good news is told, in ms. */
const patienceMs = 150;

/** Says go, or abstains, in one tap. Any other news than “done” is told whenever it comes. */
export function useVote(): (asked: AskedSeat, vote: "go" | "abstain") => Promise<void> {
  const { act } = useLiveRoom();
  return async ({ gate, poll, seat }, vote) => {
    const acting = act("castVote", { gateId: gate.id, pollId: poll.id, roleId: seat.roleId, vote });
    tellAnswer((await answerWithin(acting, patienceMs)) ?? (await acting));
  };
}
