import { PeopleSettings } from "#components/settings/people-settings.tsx";
import { SettingsSection } from "#components/settings/settings-section.tsx";
import { WorkspaceForm } from "#components/settings/workspace-form.tsx";
import { addressesOf } from "#lib/auth/addresses.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { mailConfigured } from "#lib/channels/mail.ts";
import { can } from "#lib/domain/access.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { members } from "#lib/domain/workspace/rows.ts";
import { planTitles } from "#lib/queries/list-plans.ts";
import { confirmAddressOf, makeResetLink } from "../../../actions/account.ts";
import { invite } from "../../../actions/invite.ts";
import { rename, setMemberContact, setMemberRole, takeOut, withdrawInvite } from "../../../actions/workspace.ts";

/** By account, the addresses that wait for somebody to confirm them. */
async function unconfirmedIn(userIds: readonly string[]): Promise<Record<string, string>> {
  const states = await addressesOf(userIds);
  const open = states.flatMap(({ userId, email, confirmed, pending }) => {
    const address = pending ?? (confirmed ? null : email);
    return address ? [[userId, address] as const] : [];
  });
  return Object.fromEntries(open);
}

export default async function People() {
  const { actor, workspace } = await requireMember();
  const mayInvite = can(actor, "member:invite", workspace);
  const mayManage = can(actor, "workspace:manage", workspace);
  return (
    <>
      <PeopleSettings
        members={all(workspace, members)}
        invites={mayInvite.ok ? Object.values(workspace.invites) : []}
        plans={await planTitles(actor, workspace)}
        viewer={{ userId: actor.userId, role: actor.role }}
        mayManage={mayManage}
        mayInvite={mayInvite}
        zone="UTC"
        now={Date.now()}
        setMemberRole={setMemberRole}
        setMemberContact={setMemberContact}
        takeOut={takeOut}
        unconfirmed={mayManage.ok ? await unconfirmedIn(all(workspace, members).map(({ userId }) => userId)) : {}}
        confirmAddressOf={confirmAddressOf}
        makeResetLink={makeResetLink}
        mails={mailConfigured()}
        invite={invite}
        withdrawInvite={withdrawInvite}
      />
      {mayManage.ok ? (
        <SettingsSection title="Workspace">
          <WorkspaceForm name={workspace.workspace.name} rename={rename} />
        </SettingsSection>
      ) : null}
    </>
  );
}
