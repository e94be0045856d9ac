"use client";

import clsx from "clsx";
import { Users } from "lucide-react";
import Link from "next/link";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useRoom } from "#components/live/room-context.ts";
import { RoomLine } from "#components/room/room-line.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { meetingsNow } from "#lib/domain/meetings/now.ts";

/** Across the war room, shortly before a meeting and while it is held: what it is, where, and its agenda. */
export function MeetingBanner() {
  const room = useRoom((shown) => shown.room);
  const now = useSecond();
  const moment = useMoment();
  return meetingsNow(room, now).map(({ message, from, to }) => (
    <RoomLine
      key={message.id}
      look={from <= now ? "due" : "coming"}
      icon={Users}
      word={from <= now ? "Meeting now" : `Meeting at ${moment(from)}`}
    >
      <span className="min-w-0 wrap-anywhere">{message.title}</span>
      <span className="text-muted tabular-nums">
        {[from <= now ? `until ${moment(to)}` : null, message.audience, message.meeting?.place].filter(Boolean).join(" · ")}
      </span>
      <Link
        href={`/plans/${room.plan.slug}/messages?message=${message.id}`}
        className={clsx(buttonClass({ size: "sm", variant: "quiet" }), "ml-auto")}
      >
        Open the agenda
      </Link>
    </RoomLine>
  ));
}
