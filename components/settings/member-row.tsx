"use client";

import { Ellipsis } from "lucide-react";
import { useOptimistic, useState, useTransition } from "react";
import { SecretOnce } from "#components/forms/secret-once.tsx";
import { asked, refused, told } from "#components/live/asked.ts";
import { ContactDialog } from "#components/settings/contact-dialog.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Select } from "#components/ui/select.tsx";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import { isMemberRole, type MemberRole, memberRoles } from "#lib/domain/kernel/permissions.ts";
import type { Member } from "#lib/domain/workspace/rows.ts";

export type MemberRowProps = {
  member: Member;
  /** It is the one who looks. */
  own: boolean;
  mayManage: Answer;
  setMemberRole: (memberId: string, role: MemberRole) => Promise<Outcome>;
  setMemberContact: (memberId: string, contact: string) => Promise<Outcome>;
  takeOut: (memberId: string) => Promise<Outcome>;
  /** The address of this person that nobody has confirmed, if there is one. */
  unconfirmed: string | null;
  confirmAddressOf: (memberId: string) => Promise<Outcome>;
  makeResetLink: (memberId: string) => Promise<Outcome<{ url: string }>>;
};

/** One person of the workspace. */
export function MemberRow({
  member,
  own,
  mayManage,
  setMemberRole,
  setMemberContact,
  takeOut,
  unconfirmed,
  confirmAddressOf,
  makeResetLink,
}: MemberRowProps) {
  const [role, showRole] = useOptimistic(member.role);
  const [leaving, setLeaving] = useState(false);
  const [resetting, setResetting] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [calling, setCalling] = useState(false);
  const [vouching, setVouching] = useState(false);
  const [saving, start] = useTransition();

  function choose(value: string) {
    if (!isMemberRole(value)) return;
    start(async () => {
      showRole(value);
      await told(setMemberRole(member.id, value));
    });
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-2.5">
      <Avatar id={member.userId} name={member.name} />
      <div className="min-w-0 flex-1 basis-56">
        <div className="truncate text-sm font-medium">
          {member.name}
          {own ? <span className="ml-1.5 font-normal text-faint">you</span> : null}
        </div>
        <div className="text-xs text-muted wrap-anywhere">
          {member.email ?? "no e-mail"}
          {member.contact ? <span className="num"> · {member.contact}</span> : null}
          {unconfirmed === member.email && unconfirmed ? <span className="text-hold"> is not confirmed</span> : null}
        </div>
        {unconfirmed && unconfirmed !== member.email ? (
          <div className="text-xs text-hold wrap-anywhere">{unconfirmed} is not confirmed</div>
        ) : null}
      </div>
      {mayManage.ok ? (
        <div className="ml-auto flex items-center gap-2">
          <span role="status" className="text-xs text-faint">
            {saving ? "Saving…" : null}
          </span>
          {unconfirmed ? (
            <Button size="sm" aria-label={`Confirm the address of ${member.name}`} onClick={() => setVouching(true)}>
              Confirm
            </Button>
          ) : null}
          <Select className="w-28" aria-label={`Role of ${member.name}`} value={role} onChange={({ target }) => choose(target.value)}>
            {memberRoles.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
          <Menu trigger={<IconButton icon={Ellipsis} label={`More for ${member.name}`} size="sm" />}>
            <MenuItem onSelect={() => setCalling(true)}>Phone or pager…</MenuItem>
            <MenuItem onSelect={() => setResetting(true)}>Link for a new password…</MenuItem>
          </Menu>
          <Button size="sm" variant="quiet" aria-label={`Remove ${member.name}`} onClick={() => setLeaving(true)}>
            Remove
          </Button>
        </div>
      ) : (
        <span className="text-sm text-muted">{member.role}</span>
      )}
      <ConfirmDialog
        open={vouching}
        onOpenChange={setVouching}
        title={`Is ${unconfirmed ?? "it"} the address of ${member.name}?`}
        description="From then on they are found by it: by invites, and by a sign-on that has verified it. Ask them, and not by that address."
        confirmLabel="It is theirs"
        onConfirm={() => refused(confirmAddressOf(member.id))}
      />
      <ConfirmDialog
        open={resetting}
        onOpenChange={setResetting}
        title={`A link by which ${member.name} gets a new password?`}
        description="Whoever opens it chooses the password and signs in as them: give it to nobody else. It works once, for a day, and ends their sessions when it is used."
        confirmLabel="Make the link"
        onConfirm={async () => {
          const outcome = await asked(makeResetLink(member.id));
          if (outcome.state === "done") setLink(outcome.url);
          return refusalIn(outcome);
        }}
      />
      {calling ? (
        <ContactDialog
          name={member.name}
          contact={member.contact}
          save={(contact) => refused(setMemberContact(member.id, contact))}
          onClose={() => setCalling(false)}
        />
      ) : null}
      {link ? (
        <div className="basis-full pb-2">
          <SecretOnce label={`Link for ${member.name}`} secret={link}>
            Copy it now; it is not shown again.
          </SecretOnce>
        </div>
      ) : null}
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title={`Remove ${member.name}?`}
        description="Their sessions, tokens and open pages end within seconds. What they did stays on the record."
        confirmLabel="Remove"
        tone="danger"
        onConfirm={() => refused(takeOut(member.id))}
      />
    </li>
  );
}
