import { AccountSettings } from "#components/settings/account-settings.tsx";
import { addressesOf } from "#lib/auth/addresses.ts";
import { identitiesOf } from "#lib/auth/identities.ts";
import { listSessions } from "#lib/auth/sessions.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { mailConfigured } from "#lib/channels/mail.ts";
import { memberOf } from "#lib/domain/workspace/members.ts";
import { remindersOfPerson } from "#lib/outbox/reminder-settings.ts";
import {
  beginLinking,
  changePassword,
  endSessions,
  keepAddress,
  mailConfirmation,
  proveIdentity,
  readProofWays,
  saveProfile,
  setReminders,
  signOutEverywhere,
  unlink,
} from "../../../actions/account.ts";
import { setMemberContact } from "../../../actions/workspace.ts";

export default async function Account() {
  const { user, actor, workspace } = await requireMember();
  const own = memberOf(workspace, actor.userId);
  const [sessions, [address], identities, { settings, address: mailAddress }] = await Promise.all([
    listSessions(user.userId),
    addressesOf([user.userId]),
    identitiesOf(user.userId),
    remindersOfPerson(user.userId),
  ]);
  return (
    <AccountSettings
      account={{ name: user.name, email: user.email, confirmed: address?.confirmed ?? false, pending: address?.pending ?? null }}
      own={{ id: own?.id ?? "", contact: own?.contact ?? null }}
      setMemberContact={setMemberContact}
      mails={mailConfigured()}
      hasPassword={user.hasPassword}
      identities={identities}
      sessions={sessions.map((session) => ({ ...session, current: session.id === user.sessionId }))}
      now={Date.now()}
      reminders={settings}
      mailReaches={mailConfigured() && mailAddress !== null}
      setReminders={setReminders}
      saveProfile={saveProfile}
      mailConfirmation={mailConfirmation}
      keepAddress={keepAddress}
      changePassword={changePassword}
      beginLinking={beginLinking}
      unlink={unlink}
      proof={{ readWays: readProofWays, prove: proveIdentity }}
      endSessions={endSessions}
      signOutEverywhere={signOutEverywhere}
    />
  );
}
