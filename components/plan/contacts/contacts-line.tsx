"use client";

import { useState } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { ChannelName } from "#components/plan/contacts/channel-name.tsx";
import { ContactLink } from "#components/roles/contact-link.tsx";
import { useContacts } from "#components/roles/use-contacts.ts";
import { LaterPart } from "#components/ui/later.tsx";
import { escalationOf } from "#lib/domain/plan/escalation.ts";
import { later } from "#lib/later.ts";

const contactsDialog = later(() => import("./contacts-dialog.tsx").then((module) => module.ContactsDialog));

/** Whom people call and where they talk; a click changes it. */
export function ContactsLine({ editable }: { editable: boolean }) {
  const { room } = useLiveRoom();
  const escalation = escalationOf(room, useContacts());
  const { primaryChannel } = room.plan;
  const [open, setOpen] = useState(false);
  if (!escalation && !primaryChannel && !editable) return null;
  const who = escalation ? [escalation.who, escalation.person].filter(Boolean).join(" · ") : null;
  const text = who ? `Escalation ${who}` : primaryChannel ? "No escalation contact" : "No escalation contact, no primary channel";
  return (
    <div className="mt-0.5 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
      {editable ? (
        <button
          type="button"
          onClick={() => setOpen(true)}
          aria-label={`${text}. Change whom to call and where to talk`}
          className="tap rounded-sm text-left underline decoration-edge decoration-dotted underline-offset-4 transition-colors wrap-anywhere hover:text-text"
        >
          {text}
        </button>
      ) : (
        <span className="wrap-anywhere">{text}</span>
      )}
      {escalation?.contacts.map((each) => (
        <ContactLink key={each.contact} {...each} />
      ))}
      {primaryChannel ? (
        <span className="min-w-0">
          Talk in <ChannelName channel={primaryChannel} />
        </span>
      ) : null}
      {open ? <LaterPart of={contactsDialog} props={{ onClose: () => setOpen(false) }} /> : null}
    </div>
  );
}
