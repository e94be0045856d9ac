"use client";

import clsx from "clsx";
import Link from "next/link";
import { keyOf } from "#components/keys/key-table.ts";
import { useMinute, useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useShownSoon } from "#components/live/room-context.ts";
import { Group } from "#components/room/step-link.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { tellersOf } from "#lib/domain/audiences/rhythm.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { messagesComing } from "#lib/domain/messages/coming.ts";
import { messages } from "#lib/domain/messages/rows.ts";
import { messagesDue } from "#lib/domain/messages/written.ts";
import { elapsedText, minutesText } from "#lib/domain/schedule/format-time.ts";

const dayMs = 24 * 3_600_000;

/** What is said next: when, what, to whom, and who sends it. A click or one key opens it. */
export function NextMessage() {
  const next = useNext();
  const { room } = useShownSoon();
  if (all(room, messages).length === 0) return null;
  return (
    <Group title="Next message" aside={<AllMessages />}>
      {next ? (
        <Link
          href={next.href}
          data-open-message
          className="flex items-baseline gap-2.5 rounded-md py-1.75 text-sm hover:[&_b]:underline hover:[&_b]:underline-offset-2"
        >
          <span className="num w-12 shrink-0 text-xs leading-5 text-run">{next.away}</span>
          <span className="min-w-0 flex-1">
            <b className="block font-semibold wrap-anywhere">{next.title}</b>
            <span className="block text-xs text-muted">{next.details}</span>
          </span>
          {next.isFirst ? <Kbd>{keyOf("message")}</Kbd> : null}
        </Link>
      ) : (
        <p className="mt-2 text-sm text-faint">None has a time of its own yet.</p>
      )}
    </Group>
  );
}

/** The same on a phone, where it is a card. */
export function MyNextMessage({ className }: { className?: string }) {
  const next = useNext();
  if (!next) return null;
  return (
    <section aria-label="Next message" className={clsx("rounded-xl border border-line bg-panel px-4 pt-3 pb-1", className)}>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="caption">Next message</h2>
        <AllMessages />
      </div>
      <Link href={next.href} className="flex min-h-11 items-center gap-3 py-1.5 text-sm">
        <span className="min-w-0 flex-1">
          <b className="block font-medium wrap-anywhere">{next.title}</b>
          <span className="block text-xs text-muted">{next.details}</span>
        </span>
        <span className="num text-base text-run">{next.away}</span>
      </Link>
    </section>
  );
}

function AllMessages() {
  const { room } = useShownSoon();
  return (
    <Link href={`/plans/${room.plan.slug}/messages`} className="tap text-xs text-muted underline underline-offset-2 hover:text-text">
      All messages
    </Link>
  );
}

function useNext() {
  const { room } = useShownSoon();
  const moment = useMoment();
  // The list goes by minutes, and what of it has passed since by the second.
  const minute = useMinute();
  const now = useSecond();
  const next = messagesComing(room, minute).find(({ dueAt }) => dueAt > now);
  if (!next) return null;
  const { message, dueAt } = next;
  const { sender } = tellersOf(room, message);
  const away = dueAt - now;
  return {
    href: `/plans/${room.plan.slug}/messages?message=${message.id}`,
    title: message.title,
    // The key opens what is due already, where something is.
    isFirst: messagesDue(room, now).length === 0,
    away: away < dayMs ? elapsedText(away) : minutesText(away / 60_000),
    details: [
      moment(dueAt),
      message.audience && `to ${message.audience}`,
      message.auto ? "leaves by itself" : sender ? `${sender} sends it` : "nobody is named to send it",
    ]
      .filter(Boolean)
      .join(" · "),
  };
}
