"use client";

import clsx from "clsx";
import { MessageSquareText } from "lucide-react";
import Link from "next/link";
import { useSecond } from "#components/live/initial-now.ts";
import { useRoom } from "#components/live/room-context.ts";
import { buttonClass } from "#components/ui/button-class.ts";
import { messagesDue } from "#lib/domain/messages/written.ts";
import { actingIn } from "#lib/domain/roles/acting.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";

/** Across the war room, while something is to be said now: what it is, since when, and who sends it. */
export function DueMessageBanner() {
  const room = useRoom((shown) => shown.room);
  const now = useSecond();
  const [first, ...others] = messagesDue(room, now);
  if (!first) return null;
  const { message, dueAt } = first;
  const role = message.roleId ? room.roles[message.roleId] : undefined;
  const sender = actingIn(role)?.name ?? role?.title;
  const { zone, slug } = room.plan;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-run-soft px-4 py-2 text-sm min-[900px]:px-6">
      <span className="inline-flex items-center gap-2 font-semibold text-run">
        <MessageSquareText aria-hidden className="size-4" strokeWidth={2} />
        {others.length === 0 ? "1 message" : `${others.length + 1} messages`} to send
      </span>
      <span className="min-w-0 wrap-anywhere">{message.title}</span>
      <span className="num text-muted">
        {[message.audience && `to ${message.audience}`, `since ${clockText(dueAt, zone)}`, sender && `${sender} sends it`]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <Link href={`/plans/${slug}/messages`} className={clsx(buttonClass({ size: "sm", variant: "quiet" }), "ml-auto")}>
        Open messages
      </Link>
    </div>
  );
}
