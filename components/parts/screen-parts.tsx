"use client";

import { AudienceList } from "#components/audiences/audience-list.tsx";
import { BoardCall } from "#components/gates/board/board-call.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { MessageAxis } from "#components/messages/message-axis.tsx";
import { NumberPanel } from "#components/numbers/number-panel.tsx";
import { NumberStrip } from "#components/numbers/number-strip.tsx";
import { useWatched } from "#components/numbers/use-watched.ts";
import { Sample, Samples } from "#components/parts/sample.tsx";
import { PhaseHeading } from "#components/plan/outline/phase-heading.tsx";
import { WindowLine } from "#components/plan/window/window-line.tsx";
import { Wall } from "#components/wall/wall.tsx";
import { Track } from "#components/war-room/track/track.tsx";
import { gatesOf } from "#lib/domain/gates/place.ts";
import { messagesOf } from "#lib/domain/messages/written.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";

/** What a screen of its own is made of: track, time, numbers, board, messages, and the wall. */
export function ScreenParts() {
  return (
    <Samples title="Of screens of their own">
      <Times />
      <Numbers />
      <Talks />
      <Sample of="the wall, in units of the screen">
        <div className="max-h-[48rem] overflow-auto rounded-xl border border-line">
          <Wall planHref="#" />
        </div>
      </Sample>
    </Samples>
  );
}

function Times() {
  const { room } = useLiveRoom();
  const phases = phasesOf(room);
  return (
    <>
      <Sample of="the track (wide screens)">
        <Track shownId={null} />
      </Sample>
      <Sample of="a window, and what does not fit it">
        <WindowLine editable />
      </Sample>
      <Sample of="a phase with its deadline, as the plan page has it">
        {phases.map((phase, at) => (
          <PhaseHeading key={phase.id} phase={phase} number={at + 1} total={phases.length} count={2} editable />
        ))}
      </Sample>
    </>
  );
}

function Numbers() {
  const { watched, now } = useWatched();
  return (
    <>
      <Sample of="the board of numbers">
        <div className="grid overflow-clip rounded-xl border border-line sm:grid-cols-2">
          {watched?.map((each, index) => (
            <NumberPanel key={each.metric.id} watched={each} now={now} large={index === 0} />
          ))}
        </div>
      </Sample>
      <Sample of="the strip below a war room">
        <NumberStrip planHref="#" />
      </Sample>
    </>
  );
}

function Talks() {
  const { room } = useLiveRoom();
  return (
    <>
      <Sample of="what is called on the board">
        {gatesOf(room).map((gate) => (
          <BoardCall key={gate.id} gate={gate} />
        ))}
      </Sample>
      <Sample of="messages along their time (wide screens), and audiences">
        <MessageAxis current={messagesOf(room)[0]?.id} onChoose={() => undefined} />
        <AudienceList channels={[]} />
      </Sample>
    </>
  );
}
