import { PeopleSettings } from "#components/settings/people-settings.tsx";
import { SettingsSection } from "#components/settings/settings-section.tsx";
import { WorkspaceForm } from "#components/settings/workspace-form.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { mailConfigured } from "#lib/channels/mail.ts";
import { can } from "#lib/domain/access.ts";
import { planTitles } from "#lib/queries/list-plans.ts";
import { invite } from "../../../actions/invite.ts";
import { rename, setMemberRole, takeOut, withdrawInvite } from "../../../actions/workspace.ts";

export default async function People() {
  const { actor, workspace } = await requireMember();
  const mayInvite = can(actor, "member:invite", workspace);
  const mayManage = can(actor, "workspace:manage", workspace);
  return (
    <>
      <PeopleSettings
        members={Object.values(workspace.members)}
        invites={mayInvite.ok ? Object.values(workspace.invites) : []}
        plans={await planTitles(actor, workspace)}
        viewer={{ userId: actor.userId, role: actor.role }}
        mayManage={mayManage}
        mayInvite={mayInvite}
        zone="UTC"
        now={Date.now()}
        setMemberRole={setMemberRole}
        takeOut={takeOut}
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
