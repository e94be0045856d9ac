"use client";

import clsx from "clsx";
import Link from "next/link";
import { tell } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { DeliveryActs } from "#components/messages/delivery-acts.tsx";
import { deliveryLook } from "#components/messages/delivery-look.ts";
import { CallWho } from "#components/roles/call-who.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { undeliveredFor } from "#lib/domain/messages/undelivered.ts";
import { isTaken, messagesFor } from "#lib/domain/messages/written.ts";

/** So many are named; the rest stands on the page of messages. */
const mostNamed = 5;

/** What of the viewer's did not arrive, and the messages that are due and wait for them: theirs, nobody's, and those whose sender has not sent them where they are the backup. */
export function MyMessages({ className }: { className?: string }) {
  const { room, viewer, act } = useLiveRoom();
  const now = useSecond();
  const moment = useMoment();
  const work = useMay("step:work");
  const due = work.ok ? messagesFor(room, viewer.actor.userId, now) : [];
  const failed = work.ok ? undeliveredFor(room, viewer.actor.userId) : [];
  if (due.length === 0 && failed.length === 0) return null;
  const more = Math.max(0, due.length - mostNamed) + Math.max(0, failed.length - mostNamed);
  return (
    <section aria-label="Messages to send" className={clsx("overflow-clip rounded-xl border border-line bg-panel", className)}>
      <h2 className="caption px-4 pt-3 pb-1">Messages</h2>
      <ul>
        {failed.slice(0, mostNamed).map(({ delivery, message, title }) => (
          <li key={delivery.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-2.5 first:border-t-0">
            <div className="min-w-0 flex-1 basis-52">
              <p className="text-sm font-medium wrap-anywhere">
                {message ? <Link href={`/plans/${room.plan.slug}/messages?message=${message.id}`}>{title}</Link> : title}
              </p>
              <p className="flex flex-wrap gap-x-2 text-xs text-muted">
                <StatusMark
                  {...(delivery.state === "queued" ? { state: "late", word: "Not delivered yet" } : { state: deliveryLook.failed })}
                  size="sm"
                />
                <span className="wrap-anywhere">
                  by {delivery.channel}
                  {delivery.why ? `: ${delivery.why}` : ""}
                </span>
              </p>
            </div>
            <DeliveryActs delivery={delivery} />
          </li>
        ))}
        {due.slice(0, mostNamed).map(({ message, dueAt, insteadOf }) => (
          <li key={message.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-2.5 first:border-t-0">
            <div className="min-w-0 flex-1 basis-44">
              <p className="text-sm font-medium wrap-anywhere">{message.title}</p>
              <p className="flex flex-wrap gap-x-2 text-xs text-muted">
                <StatusMark state={insteadOf ? "late" : "due"} word={insteadOf ? "Overdue" : "Due"} size="sm" />
                <span className="num">since {moment(dueAt)}</span>
                {insteadOf ? <span>{insteadOf} has not sent it</span> : null}
                {insteadOf ? <CallWho roleId={message.roleId} viewerId={viewer.actor.userId} /> : null}
                {isTaken(message, dueAt) ? (
                  <span>{message.takenBy?.id === viewer.actor.userId ? "you have it" : `${message.takenBy?.name} has it`}</span>
                ) : null}
              </p>
            </div>
            {isTaken(message, dueAt) ? null : (
              <Button
                variant="quiet"
                reasonDisabled={work.ok ? null : work.reason}
                aria-label={`I have it: “${message.title}”`}
                onClick={() => void tell(act("takeMessage", { messageId: message.id }))}
              >
                I have it
              </Button>
            )}
            <Link
              href={`/plans/${room.plan.slug}/messages?message=${message.id}`}
              aria-label={`Look and send “${message.title}”`}
              className={buttonClass({ variant: "outline" })}
            >
              Look and send
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="border-t border-line px-4 py-2 text-xs">
          <Link href={`/plans/${room.plan.slug}/messages`} className="underline underline-offset-2">
            {more === 1 ? "1 more message waits" : `${more} more messages wait`}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
