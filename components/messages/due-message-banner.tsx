"use client";

import clsx from "clsx";
import { MessageSquareText } from "lucide-react";
import Link from "next/link";
import { keyOf } from "#components/keys/key-table.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useRoom } from "#components/live/room-context.ts";
import { CallWho } from "#components/roles/call-who.tsx";
import { RoomLine } from "#components/room/room-line.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { tellersOf } from "#lib/domain/audiences/rhythm.ts";
import { isTaken, messagesDue } from "#lib/domain/messages/written.ts";

/** Across the war room, while something is to be said now: what it is, since when, and who sends it. */
export function DueMessageBanner() {
  const room = useRoom((shown) => shown.room);
  const viewerId = useRoom((shown) => shown.viewer.actor.userId);
  const now = useSecond();
  const moment = useMoment();
  const [first, ...others] = messagesDue(room, now);
  if (!first) return null;
  const { message, dueAt } = first;
  const { sender, backup } = tellersOf(room, message);
  const role = room.roles[message.roleId ?? ""];
  const asked = backup && message.missedAt !== null && Date.parse(message.missedAt) === dueAt ? backup : null;
  return (
    <RoomLine look="due" icon={MessageSquareText} word={`${others.length === 0 ? "1 message" : `${others.length + 1} messages`} to send`}>
      <span className="min-w-0 wrap-anywhere">{message.title}</span>
      <span className="text-muted tabular-nums">
        {[
          message.audience && `to ${message.audience}`,
          `since ${moment(dueAt)}`,
          isTaken(message, dueAt) ? `${message.takenBy?.name} has it` : sender && `${sender} sends it`,
          asked && `${asked} is asked`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <CallWho
        {...(asked && role?.backup
          ? { person: role.backup }
          : isTaken(message, dueAt)
            ? { person: message.takenBy }
            : { roleId: message.roleId })}
        viewerId={viewerId}
      />
      <Link
        href={`/plans/${room.plan.slug}/messages?message=${message.id}`}
        data-open-message
        className={clsx(buttonClass({ size: "sm", variant: "quiet" }), "ml-auto")}
      >
        Open messages <Kbd className="max-[900px]:hidden">{keyOf("message")}</Kbd>
      </Link>
    </RoomLine>
  );
}
