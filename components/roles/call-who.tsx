"use client";

import { useRoom } from "#components/live/room-context.ts";
import { ContactLink } from "#components/roles/contact-link.tsx";
import { useContacts } from "#components/roles/use-contacts.ts";
import { actingIn } from "#lib/domain/roles/acting.ts";
import { contactsOf } from "#lib/domain/roles/contacts.ts";

export type CallWhoProps = {
  /** Whoever acts in this role, or else this person, is called. */
  roleId?: string | null;
  person?: { id: string; name: string } | null;
  /** Who looks: nobody calls themselves. */
  viewerId: string;
  big?: boolean;
  className?: string;
};

/** How to reach whoever something waits for; nothing where it is the viewer, or no number is known. */
export function CallWho({ roleId = null, person = null, viewerId, big = false, className }: CallWhoProps) {
  const room = useRoom((shown) => shown.room);
  const contactOf = useContacts();
  const role = roleId ? room.roles[roleId] : undefined;
  const own = person && contactOf(person.id);
  const contacts = person ? (own ? [{ contact: own, of: person.name }] : []) : contactsOf(role, contactOf);
  const [first] = contacts;
  if (!first || (person?.id ?? actingIn(role)?.id) === viewerId) return null;
  return <ContactLink {...first} big={big} {...(className ? { className } : {})} />;
}
