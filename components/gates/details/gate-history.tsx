"use client";

import { outcomeLooks, voteStates } from "#components/gates/gate-words.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { pollsOf } from "#lib/domain/gates/of-gate.ts";
import type { Decision, Gate, Poll } from "#lib/domain/gates/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** Polls and decisions that do not stand any more, behind a fold. Nothing of them is ever lost. */
export function GateHistory({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const polls = pollsOf(room, gate.id).filter(({ id }) => id !== gate.pollId);
  const decisions = Object.values(room.decisions)
    .filter(({ gateId, id }) => gateId === gate.id && id !== gate.decisionId)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  if (polls.length + decisions.length === 0) return null;
  return (
    <details>
      <summary className="text-xs text-muted hover:text-text">Earlier polls and decisions</summary>
      <div className="mt-2 flex flex-col gap-3">
        {decisions.map((each) => (
          <EarlierDecision key={each.id} decision={each} />
        ))}
        {polls.map((each) => (
          <EarlierPoll key={each.id} poll={each} room={room} />
        ))}
      </div>
    </details>
  );
}

function EarlierDecision({ decision: { outcome, by, at, rationale, withdrawnAt } }: { decision: Decision }) {
  const { state, word } = outcomeLooks[outcome];
  return (
    <p className="text-xs text-muted wrap-anywhere">
      <StatusMark state={state} word={word} size="sm" className="mr-1.5 align-[-2px]" />
      {by.name} <Moment at={at} />
      {withdrawnAt ? ", taken back" : ""}: {rationale}
    </p>
  );
}

function EarlierPoll({ poll, room }: { poll: Poll; room: PlanRoom }) {
  const votes = Object.values(room.votes).filter(({ pollId }) => pollId === poll.id);
  return (
    <div className="text-xs text-muted">
      <p>
        Poll {poll.number}, opened by {poll.openedBy.name} <Moment at={poll.openedAt} />
      </p>
      <ul className="mt-1">
        {votes.map(({ id, vote, roleTitle, voter, reason }) => (
          <li key={id} className="py-0.5 wrap-anywhere">
            <StatusMark state={voteStates[vote]} size="sm" className="mr-1.5 align-[-2px]" />
            {roleTitle}, {voter.name}
            {reason ? `: ${reason}` : ""}
          </li>
        ))}
      </ul>
      {votes.length === 0 ? <p className="text-faint">Nobody voted.</p> : null}
    </div>
  );
}
