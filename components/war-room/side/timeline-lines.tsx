"use client";

import { memo } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { JournalEvent } from "#lib/domain/kernel/event.ts";
import type { Tone } from "#lib/domain/kernel/sentence.ts";
import { secondsText } from "#lib/domain/schedule/format-time.ts";
import type { Rules } from "#lib/live-client/rules.ts";

const inks: Record<Tone, string> = { go: "text-go", run: "text-run", hold: "text-hold", nogo: "text-nogo" };

type Told = Pick<Rules, "describe">;

/** Everything that happened, newest first. Its sentences stand with the verbs. */
export function TimelineLines({ describe }: Told) {
  const { events, room } = useLiveRoom();
  return (
    <>
      <ol className="mt-1.5">
        {events.toReversed().map((event) => (
          <EventLine key={event.seq} event={event} zone={room.plan.zone} describe={describe} />
        ))}
      </ol>
      {events.length === 0 ? <p className="text-sm text-faint">Nothing has happened yet.</p> : null}
    </>
  );
}

const EventLine = memo(function EventLine({ event, zone, describe }: Told & { event: JournalEvent; zone: string }) {
  const { actor, parts } = describe(event, zone);
  return (
    <li className="grid grid-cols-[3.375rem_minmax(0,1fr)] gap-2 py-1 text-[0.8125rem] leading-[1.0625rem] [contain-intrinsic-size:auto_1.6rem] [content-visibility:auto] max-[900px]:py-2">
      <time dateTime={event.at} className="num text-caption leading-[1.0625rem] text-faint">
        {secondsText(event.at, zone)}
      </time>
      <span className="wrap-anywhere">
        <b className="font-semibold">{actor}</b>{" "}
        {parts.map(({ text, strong, tone }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move.
          <span key={index} className={tone ? `font-semibold ${inks[tone]}` : strong ? "font-semibold" : undefined}>
            {text}
          </span>
        ))}
      </span>
    </li>
  );
});
