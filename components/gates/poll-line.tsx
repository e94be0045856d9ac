"use client";

import clsx from "clsx";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { pollResult } from "#lib/domain/gates/poll-result.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";

/** “4 of 6 polled”, and where a number is needed “3 of 4 GO needed”. */
export function PolledText({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const { seats, goes } = pollResult(room, gate);
  const spoken = seats.filter(({ vote }) => vote).length;
  return (
    <>
      <span className="num">{spoken}</span> of <span className="num">{seats.length}</span> polled
      {gate.quorum === null ? null : (
        <>
          {" · GO "}
          <span className="num">{goes}</span> of <span className="num">{gate.quorum}</span> needed
        </>
      )}
    </>
  );
}

/** When the poll closes, counting down; when it has closed, since when. Nothing without an open poll that closes. */
export function ClosesText({ gate, className }: { gate: Gate; className?: string }) {
  const moment = useMoment();
  const { room } = useLiveRoom();
  const now = useSecond();
  const poll = gate.pollId ? room.polls[gate.pollId] : undefined;
  if (!poll?.closesAt || poll.closedAt || gate.decisionId) return null;
  const left = Date.parse(poll.closesAt) - now;
  const at = moment(poll.closesAt);
  return (
    <span className={clsx("num whitespace-nowrap", left < 60_000 && "text-hold", className)}>
      {left > 0 ? `${at} · closes in ${elapsedText(left)}` : `voting closed ${at}`}
    </span>
  );
}
