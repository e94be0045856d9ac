"use client";

import { ContactLink } from "#components/roles/contact-link.tsx";
import { RoleHolder } from "#components/roles/role-holder.tsx";
import { RoleMenu } from "#components/roles/role-menu.tsx";
import type { RoleProps } from "#components/roles/role-props.ts";
import { RoleStatus } from "#components/roles/role-status.tsx";
import { useContacts } from "#components/roles/use-contacts.ts";
import { contactsOf } from "#lib/domain/roles/contacts.ts";

/** One role: what it is and answers for, whom the document named, who holds it, who acts in it now, and how they are called. */
export function RoleRow({ role, editable }: RoleProps) {
  const contacts = contactsOf(role, useContacts());
  const about = [role.team, role.backup ? `backup ${role.backup.name}` : ""].filter(Boolean).join(" · ");
  return (
    <li id={`role-${role.id}`} className="scroll-mt-4 border-t border-line py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-48">
          <div className="text-sm font-medium wrap-anywhere">{role.title}</div>
          {role.responsibility ? <div className="text-xs text-muted wrap-anywhere">{role.responsibility}</div> : null}
          {about ? <div className="text-xs text-muted wrap-anywhere">{about}</div> : null}
          {contacts.length > 0 ? (
            <div className="flex flex-wrap gap-x-4 gap-y-1 pt-0.5 text-muted">
              {contacts.map((each) => (
                <ContactLink key={each.contact} {...each} />
              ))}
            </div>
          ) : null}
        </div>
        <div className="flex items-center gap-1 max-sm:w-full">
          <RoleHolder role={role} editable={editable} />
          <RoleMenu role={role} editable={editable} />
        </div>
      </div>
      <RoleStatus role={role} editable={editable} />
    </li>
  );
}
