"use client";

import clsx from "clsx";
import { Clock, ClockAlert } from "lucide-react";
import Link from "next/link";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useRoom } from "#components/live/room-context.ts";
import { CallWho } from "#components/roles/call-who.tsx";
import { RoomLine } from "#components/room/room-line.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { graceMs, rhythmsOf, tellersOf } from "#lib/domain/audiences/rhythm.ts";
import { elapsedText } from "#lib/domain/schedule/format-time.ts";

/** Across the war room, while somebody is promised a word: by when they hear from us, or since when they wait, and who is asked. */
export function UpdateBanner() {
  const room = useRoom((shown) => shown.room);
  const viewerId = useRoom((shown) => shown.viewer.actor.userId);
  const now = useSecond();
  const moment = useMoment();
  const [first, ...others] = rhythmsOf(room, now);
  if (!first) return null;
  const { audience, lastAt, dueAt, late } = first;
  const { sender, backup } = tellersOf(room, audience);
  const waiting = others.filter((each) => each.late).length;
  const asked = audience.missedAt !== null && Date.parse(audience.missedAt) === dueAt;
  const askedText = backup && (asked ? `${backup} is asked.` : `${backup} is asked at ${moment(dueAt + graceMs)}.`);
  return (
    <RoomLine
      look={late ? "late" : "coming"}
      icon={late ? ClockAlert : Clock}
      word={
        <>
          {late ? "Update overdue" : "Next update"} <span className="num">{elapsedText(Math.abs(dueAt - now))}</span>
        </>
      }
    >
      <span className="min-w-0 wrap-anywhere text-muted">
        {late
          ? [`${audience.title} last heard from us at ${moment(lastAt)}.`, askedText, waiting > 0 && `${waiting} more wait.`]
              .filter(Boolean)
              .join(" ")
          : [audience.title, `by ${moment(dueAt)}`, sender && `${sender} sends it`].filter(Boolean).join(" · ")}
      </span>
      {late ? <CallWho roleId={audience.roleId} viewerId={viewerId} /> : null}
      <Link
        href={`/plans/${room.plan.slug}/messages`}
        className={clsx(buttonClass({ size: "sm", variant: late ? "outline" : "quiet" }), "ml-auto")}
      >
        Messages
      </Link>
    </RoomLine>
  );
}
