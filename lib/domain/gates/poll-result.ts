import type { Person } from "../kernel/fields.ts";
import { actingIn, roleTitle } from "../roles/acting.ts";
import type { PlanRoom } from "../room.ts";
import type { Condition, Gate, Poll, Vote } from "./rows.ts";

/** One place at the table: a role, who speaks for it, and what it said in this poll. */
export type Seat = {
  roleId: string;
  title: string;
  /** Null where nobody holds the role: the poll cannot be complete. */
  person: (Person & { standingIn: boolean }) | null;
  vote: Vote | null;
  /** What its “go, if” hangs on, met or not. */
  conditions: readonly Condition[];
};

/**
 * `none`: nobody was asked. `open`: not all have spoken. `go`: enough have said go and nobody no-go. `no-go`: somebody has.
 * `short`: all have spoken, and too few said go.
 */
export type PollWord = "none" | "open" | "go" | "no-go" | "short";

export type PollResult = { poll: Poll | null; seats: Seat[]; word: PollWord; goes: number; needed: number };

/** The gate's poll as it stands. With a quorum, goes count once for each person, in however many roles they speak. */
export function pollResult(room: PlanRoom, gate: Gate): PollResult {
  const poll = gate.pollId ? (room.polls[gate.pollId] ?? null) : null;
  const seats = seatsOf(room, gate, poll);
  const spoken = seats.filter(({ vote }) => vote);
  const goes = seats.filter(({ vote }) => vote?.vote === "go" || vote?.vote === "conditional");
  const people = new Set(goes.map(({ vote }) => vote?.voter.id));
  const needed = gate.quorum ?? seats.filter(({ vote }) => vote?.vote !== "abstain").length;
  const count = gate.quorum === null ? goes.length : people.size;
  return { poll, seats, goes: count, needed, word: wordOf() };

  function wordOf(): PollWord {
    if (!poll || seats.length === 0) return "none";
    if (spoken.some(({ vote }) => vote?.vote === "no-go")) return "no-go";
    if (gate.quorum !== null && count >= gate.quorum) return "go";
    if (spoken.length < seats.length) return "open";
    return count > 0 && count >= needed ? "go" : "short";
  }
}

function seatsOf(room: PlanRoom, gate: Gate, poll: Poll | null): Seat[] {
  const votes = poll ? Object.values(room.votes).filter((vote) => vote.pollId === poll.id) : [];
  const conditions = poll ? Object.values(room.conditions).filter((each) => each.pollId === poll.id && !each.withdrawnAt) : [];
  return gate.voterRoleIds.map((roleId) => {
    const vote = votes.find((each) => each.roleId === roleId) ?? null;
    return {
      roleId,
      title: roleTitle(room, roleId),
      person: actingIn(room.roles[roleId]),
      vote,
      conditions: conditions.filter((each) => each.voteId === vote?.id),
    };
  });
}
