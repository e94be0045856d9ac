"use client";

import { FinalCall } from "#components/gates/final-call.tsx";
import { gateLook } from "#components/gates/gate-words.ts";
import { ClosesText } from "#components/gates/poll-line.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { decisionOn } from "#lib/domain/gates/of-gate.ts";
import { pollResult } from "#lib/domain/gates/poll-result.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** The head of the board: the call that was made and by whom, or how far the poll is, as large as it goes. */
export function BoardCall({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const decision = decisionOn(room, gate);
  const look = gateLook(room, gate);
  const { seats, goes, poll } = pollResult(room, gate);
  const spoken = seats.filter(({ vote }) => vote).length;
  return (
    <section aria-label="The call" className="flex flex-col gap-2.5">
      <h2 className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-2xl font-semibold">
        <span className="wrap-anywhere">{gate.title}</span>
        {decision?.outcome === "go" && look.state !== "go" ? (
          <StatusMark state={look.state} word={look.word} size="lg" className="whitespace-normal!" />
        ) : null}
      </h2>
      {decision ? (
        <FinalCall decision={decision} board />
      ) : (
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-1">
          <p className="flex items-baseline gap-3">
            {poll && !poll.closedAt ? (
              <>
                <span className="num text-[3.5rem] leading-none font-medium sm:text-[5rem]">
                  {spoken}
                  <span className="text-faint">/{seats.length}</span>
                </span>
                <span className="text-lg text-muted">polled</span>
              </>
            ) : (
              <StatusMark state={look.state} word={look.word} className="text-2xl! [&_svg]:size-7" />
            )}
          </p>
          <p className="flex flex-col text-right text-lg text-muted max-sm:text-left">
            {gate.quorum === null ? null : (
              <span>
                GO <span className="num">{goes}</span> of <span className="num">{gate.quorum}</span> needed
              </span>
            )}
            <ClosesText gate={gate} className="text-xl" />
          </p>
        </div>
      )}
    </section>
  );
}
