"use client";

import clsx from "clsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { ChannelName } from "#components/plan/contacts/channel-name.tsx";
import { ContactLink } from "#components/roles/contact-link.tsx";
import { useContacts } from "#components/roles/use-contacts.ts";
import { escalationOf } from "#lib/domain/plan/escalation.ts";

/** In the war room: whom to call when something needs more than the team can do, and where everybody talks. On a phone the number is a button. */
export function RoomContacts({ className }: { className?: string }) {
  const { room } = useLiveRoom();
  const escalation = escalationOf(room, useContacts());
  const { primaryChannel } = room.plan;
  if (!escalation && !primaryChannel) return null;
  return (
    <section
      aria-label="Whom to call, and where to talk"
      className={clsx(
        "max-[900px]:rounded-xl max-[900px]:border max-[900px]:border-line max-[900px]:bg-panel max-[900px]:px-4 max-[900px]:py-3",
        className,
      )}
    >
      {escalation ? (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
          <p className="min-w-0 text-sm">
            <span className="caption block">Escalation</span>
            <span className="font-medium wrap-anywhere">{escalation.person ?? escalation.who}</span>
            {escalation.person ? <span className="text-xs text-muted"> · {escalation.who}</span> : null}
            {escalation.contacts.length === 0 ? <span className="block text-xs text-faint">no number given</span> : null}
          </p>
          <div className="flex flex-wrap gap-2">
            {escalation.contacts.map((each) => (
              <ContactLink key={each.contact} big="phone" {...each} />
            ))}
          </div>
        </div>
      ) : null}
      {primaryChannel ? (
        <p className={clsx("text-sm", escalation && "mt-2.5 max-[900px]:border-t max-[900px]:border-line max-[900px]:pt-2.5")}>
          <span className="caption block">Primary channel</span>
          <ChannelName channel={primaryChannel} />
        </p>
      ) : null}
    </section>
  );
}
