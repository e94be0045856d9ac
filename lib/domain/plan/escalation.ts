import { find } from "../kernel/room.ts";
import { actingIn } from "../roles/acting.ts";
import { type Contact, type ContactOf, contactsOf } from "../roles/contacts.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import type { Escalation, PrimaryChannel } from "./rows.ts";

/** Whom an escalation names, as it is written: the role, the person, or its words; empty where it is only a number. */
export function whoIs(room: PlanRoom, { roleId, person, words }: Escalation): string {
  const role = find(room, roles, roleId);
  return (role && !role.removedAt ? role.title : person?.name) ?? words ?? "";
}

/** Whom people call when something needs more than they can do: `who` as the plan names them, `person` who that is now, and by which numbers. */
export type EscalationContact = { who: string; person: string | null; contacts: Contact[] };

/** The escalation contact as it is now; null where the plan names none. */
export function escalationOf(room: PlanRoom, contactOf: ContactOf): EscalationContact | null {
  const { escalation } = room.plan;
  if (!escalation) return null;
  const who = whoIs(room, escalation);
  const role = find(room, roles, escalation.roleId);
  const own = escalation.contact ? [{ contact: escalation.contact, of: who || "the escalation contact" }] : [];
  const byPerson = escalation.person && contactOf(escalation.person.id);
  const theirs = escalation.person && byPerson ? [{ contact: byPerson, of: escalation.person.name }] : contactsOf(role, contactOf);
  return {
    who: who || "Escalation",
    person: (role && actingIn(role)?.name) ?? null,
    contacts: [...own, ...theirs.filter(({ contact }) => contact !== escalation.contact)],
  };
}

/** The escalation contact as a document says it: `Deployment lead, +49 170 1234567`. */
export const escalationText = (room: PlanRoom, escalation: Escalation | null): string =>
  escalation ? [whoIs(room, escalation), escalation.contact ?? ""].filter(Boolean).join(", ") : "";

/** The primary channel as a document says it: `#ledger-cutover, https://chat.example.org/c/42`. */
export const channelText = (channel: PrimaryChannel | null): string =>
  channel ? [channel.name, channel.url ?? ""].filter(Boolean).join(", ") : "";
