"use client";

import clsx from "clsx";
import { MailWarning, MailX } from "lucide-react";
import Link from "next/link";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { DeliveryActs } from "#components/messages/delivery-acts.tsx";
import { RoomLine } from "#components/room/room-line.tsx";
import { type Undelivered, undeliveredFor, undeliveredOf } from "#lib/domain/messages/undelivered.ts";

/** One channel that is gone may fail for many: more lines than these would hide the work. */
const shown = 2;

/** Across every screen for what did not arrive: what, by which channel, why, and what can be done about it at once. */
export function UndeliveredBanner() {
  const { room } = useLiveRoom();
  return <Lines all={undeliveredOf(room)} />;
}

/** The same on the plan page, for what others are to do something about; what is the viewer's stands among what waits for them. */
export function PlanUndelivered({ className }: { className?: string }) {
  const { room, viewer } = useLiveRoom();
  const mine = new Set(undeliveredFor(room, viewer.actor.userId).map(({ delivery }) => delivery.id));
  const work = useMay("step:work");
  const all = undeliveredOf(room).filter(({ delivery }) => !work.ok || !mine.has(delivery.id));
  if (all.length === 0) return null;
  return (
    <div className={clsx("overflow-clip rounded-xl border-x border-nogo", className)}>
      <Lines all={all} />
    </div>
  );
}

function Lines({ all }: { all: readonly Undelivered[] }) {
  const { room } = useLiveRoom();
  const more = all.length - shown;
  return (
    <>
      {all.slice(0, shown).map(({ delivery, message, title }) => (
        <RoomLine
          key={delivery.id}
          look={delivery.state === "queued" ? "warning" : "alarm"}
          icon={delivery.state === "queued" ? MailWarning : MailX}
          word={delivery.state === "queued" ? "Not delivered yet" : "Not delivered"}
        >
          <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
            {message ? (
              <Link href={messageHref(room.plan.slug, message.id)} className="font-semibold underline-offset-2 hover:underline">
                {title}
              </Link>
            ) : (
              <b className="font-semibold">{title}</b>
            )}
            <span className="text-muted"> by {delivery.channel}</span>
            {delivery.why ? <span className="text-muted">: {delivery.why}</span> : null}
            {delivery.state === "queued" && delivery.tryAt ? (
              <span className="text-muted">
                {" "}
                Tried again at <Moment at={delivery.tryAt} />.
              </span>
            ) : null}
          </p>
          <DeliveryActs delivery={delivery} />
        </RoomLine>
      ))}
      {more > 0 ? (
        <p className="border-y border-nogo bg-nogo-soft px-4 py-1.5 text-xs font-semibold text-nogo min-[900px]:px-6">
          <Link href={`/plans/${room.plan.slug}/messages`} className="underline underline-offset-2">
            {more === 1 ? "1 more was" : `${more} more were`} not delivered
          </Link>
        </p>
      ) : null}
    </>
  );
}

const messageHref = (slug: string, messageId: string) => `/plans/${slug}/messages?message=${messageId}`;
