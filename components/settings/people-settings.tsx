"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { InviteRow } from "#components/settings/invite-row.tsx";
import type { MakeInvites } from "#components/settings/invites.ts";
import { MemberRow } from "#components/settings/member-row.tsx";
import { SettingsSection } from "#components/settings/settings-section.tsx";
import { Button } from "#components/ui/button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { byNewest } from "#lib/domain/kernel/order.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Answer, MemberRole } from "#lib/domain/kernel/permissions.ts";
import type { Invite, Member } from "#lib/domain/workspace/rows.ts";
import { later } from "#lib/later.ts";

const inviteDialog = later(() => import("#components/settings/invite-dialog.tsx").then((module) => module.InviteDialog));

export type PeopleSettingsProps = {
  /** Those who are in it: of who left, nothing reaches the browser. */
  members: readonly Member[];
  invites: readonly Invite[];
  plans: readonly { id: string; title: string }[];
  viewer: { userId: string; role: MemberRole };
  mayManage: Answer;
  mayInvite: Answer;
  /** The zone times are shown in. */
  zone: string;
  now: number;
  setMemberRole: (memberId: string, role: MemberRole) => Promise<Outcome>;
  setMemberContact: (memberId: string, contact: string) => Promise<Outcome>;
  takeOut: (memberId: string) => Promise<Outcome>;
  /** By account, the addresses that nobody has confirmed; only for whoever may confirm them. */
  unconfirmed: Readonly<Record<string, string>>;
  confirmAddressOf: (memberId: string) => Promise<Outcome>;
  makeResetLink: (memberId: string) => Promise<Outcome<{ url: string }>>;
  /** This server sends invites by mail. */
  mails: boolean;
  invite: MakeInvites;
  withdrawInvite: (inviteId: string) => Promise<Outcome>;
};

/** Who is in the workspace, what each may do, and who is asked in. */
export function PeopleSettings(props: PeopleSettingsProps) {
  const { members, invites, viewer, mayManage, mayInvite, now, zone } = props;
  const [inviting, setInviting] = useState(false);
  const newest = invites.toSorted(byNewest);
  return (
    <>
      <SettingsSection
        title="People"
        description="Viewers read. Members work on steps and edit plans that do not run. Leads run plans, share and invite. Admins manage this page."
        action={
          <Button variant="primary" reasonDisabled={mayInvite.ok ? null : mayInvite.reason} onClick={() => setInviting(true)}>
            <UserPlus aria-hidden strokeWidth={1.75} />
            Invite
          </Button>
        }
      >
        <ul className="border-b border-line">
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              own={member.userId === viewer.userId}
              mayManage={mayManage}
              setMemberRole={props.setMemberRole}
              setMemberContact={props.setMemberContact}
              takeOut={props.takeOut}
              unconfirmed={props.unconfirmed[member.userId] ?? null}
              confirmAddressOf={props.confirmAddressOf}
              makeResetLink={props.makeResetLink}
            />
          ))}
        </ul>
      </SettingsSection>
      {newest.length > 0 ? (
        <SettingsSection title="Invites" description="Each link lets one person in, once.">
          <ul className="border-b border-line">
            {newest.map((invite) => (
              <InviteRow
                key={invite.id}
                invite={invite}
                now={now}
                zone={zone}
                mayInvite={mayInvite}
                withdrawInvite={props.withdrawInvite}
              />
            ))}
          </ul>
        </SettingsSection>
      ) : null}
      {inviting ? (
        <LaterPart
          of={inviteDialog}
          props={{ plans: props.plans, giver: viewer.role, mails: props.mails, invite: props.invite, onClose: () => setInviting(false) }}
        />
      ) : null}
    </>
  );
}
