import { actingIn } from "./acting.ts";
import type { Role } from "./rows.ts";

/** The phone or pager that a person gave, by their account; null for who gave none. */
export type ContactOf = (userId: string) => string | null;

/** A phone or pager, and whose it is. */
export type Contact = { contact: string; of: string };

/** By what whoever acts in a role is reached: by what the role has first, then by what they gave themselves. */
export function contactsOf(role: Role | undefined, contactOf: ContactOf): Contact[] {
  if (!role || role.removedAt) return [];
  const person = actingIn(role);
  const own = person && contactOf(person.id);
  return [
    ...(role.contact ? [{ contact: role.contact, of: role.title }] : []),
    ...(person && own && own !== role.contact ? [{ contact: own, of: person.name }] : []),
  ];
}
