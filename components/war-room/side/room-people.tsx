"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { ContactLink } from "#components/roles/contact-link.tsx";
import { documentNames, nobodyYet } from "#components/roles/role-words.ts";
import { useContacts } from "#components/roles/use-contacts.ts";
import { Group } from "#components/room/step-link.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { byOrder } from "#lib/domain/kernel/order.ts";
import { type Contact, contactsOf } from "#lib/domain/roles/contacts.ts";

/** Who does what in this plan, and who of them is here. */
export function RoomPeople() {
  const { room, present, viewer } = useLiveRoom();
  const contactOf = useContacts();
  const roles = Object.values(room.roles)
    .filter((role) => !role.removedAt)
    .sort(byOrder);
  // A document may name a person where others name a role; whoever has a line already does not get a second one.
  const named = new Set(roles.flatMap(({ namedAs, holderName }) => [namedAs, holderName]));
  const lines = roles.filter((role) => role.holderId || !named.has(role.title));
  // Each number once, and nobody's own: whoever looks does not call themselves.
  const told = new Set([contactOf(viewer.actor.userId)]);
  const reached = new Map(
    lines.map((role) => [role.id, contactsOf(role, contactOf).filter(({ contact }) => !told.has(contact) && told.add(contact))]),
  );
  const here = new Set(present.map(({ id }) => id));
  const holders = new Set(roles.map(({ holderId }) => holderId));
  const others = present.filter(({ id }) => !holders.has(id));
  return (
    <Group title="People" aside={<span className="num text-caption text-muted">{present.length} here</span>}>
      <ul className="mt-1.5">
        {lines.map((role) => (
          <Line
            key={role.id}
            name={role.title}
            who={role.holderName}
            named={role.holderId ? null : role.namedAs}
            here={role.holderId !== null && here.has(role.holderId)}
            contacts={reached.get(role.id) ?? []}
          />
        ))}
        {others.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-2.5 py-1.25 text-sm min-[900px]:hidden">
            <Avatar id={id} name={name} size="sm" />
            <span className="flex-1">{name}</span>
            <span className="text-xs text-go">here</span>
          </li>
        ))}
      </ul>
    </Group>
  );
}

type LineProps = { name: string; who: string | null; named: string | null; here: boolean; contacts: readonly Contact[] };

/** `named`: whom the document names where no account holds the role: a claim, which the gates do not go by either. */
function Line({ name, who, named, here, contacts }: LineProps) {
  return (
    <li className="py-1 text-[0.8125rem] leading-[1.0625rem] max-[900px]:py-2">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate text-muted">{name}</span>
        <span className="max-w-[60%] shrink-0 text-right">
          {who ?? <span className="text-faint">{nobodyYet}</span>}
          {here ? <span className="ml-1.5 text-xs text-go">● here</span> : null}
          {named ? <span className="block truncate text-xs text-faint">{documentNames(named)}</span> : null}
        </span>
      </div>
      {contacts.length > 0 ? (
        <div className="flex flex-wrap justify-end gap-x-4 gap-y-1 pt-0.5 text-muted max-[900px]:gap-y-3 max-[900px]:pt-2">
          {contacts.map((each) => (
            <ContactLink key={each.contact} {...each} />
          ))}
        </div>
      ) : null}
    </li>
  );
}
