"use client";

import clsx from "clsx";
import { Clock, ClockAlert } from "lucide-react";
import Link from "next/link";
import { useSecond } from "#components/live/initial-now.ts";
import { useRoom } from "#components/live/room-context.ts";
import { buttonClass } from "#components/ui/button-class.ts";
import { graceMs, rhythmsOf, tellersOf } from "#lib/domain/audiences/rhythm.ts";
import { clockText, elapsedText } from "#lib/domain/schedule/format-time.ts";

/** Across the war room, while somebody is promised a word: by when they hear from us, or since when they wait, and who is asked. */
export function UpdateBanner() {
  const room = useRoom((shown) => shown.room);
  const now = useSecond();
  const [first, ...others] = rhythmsOf(room, now);
  if (!first) return null;
  const { audience, lastAt, dueAt, late } = first;
  const { sender, backup } = tellersOf(room, audience);
  const { zone, slug } = room.plan;
  const Icon = late ? ClockAlert : Clock;
  const waiting = others.filter((each) => each.late).length;
  const asked = audience.missedAt !== null && Date.parse(audience.missedAt) === dueAt;
  const askedText = backup && (asked ? `${backup} is asked.` : `${backup} is asked at ${clockText(dueAt + graceMs, zone)}.`);
  return (
    <div
      className={clsx(
        "flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 text-sm min-[900px]:px-6",
        late && "bg-hold-soft",
      )}
    >
      <span className={clsx("inline-flex items-center gap-2 font-semibold", late ? "text-hold" : "text-run")}>
        <Icon aria-hidden className="size-4" strokeWidth={2} />
        {late ? "Update overdue" : "Next update"} <span className="num">{elapsedText(Math.abs(dueAt - now))}</span>
      </span>
      <span className="min-w-0 wrap-anywhere text-muted">
        {late
          ? [`${audience.title} last heard from us at ${clockText(lastAt, zone)}.`, askedText, waiting > 0 && `${waiting} more wait.`]
              .filter(Boolean)
              .join(" ")
          : [audience.title, `by ${clockText(dueAt, zone)}`, sender && `${sender} sends it`].filter(Boolean).join(" · ")}
      </span>
      <Link href={`/plans/${slug}/messages`} className={clsx(buttonClass({ size: "sm", variant: late ? "outline" : "quiet" }), "ml-auto")}>
        Messages
      </Link>
    </div>
  );
}
