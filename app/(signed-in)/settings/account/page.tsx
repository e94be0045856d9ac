import { AccountSettings } from "#components/settings/account-settings.tsx";
import { listSessions } from "#lib/auth/sessions.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { changePassword, endSessions, saveProfile, signOutEverywhere } from "../../../actions/account.ts";

export default async function Account() {
  const { user } = await requireMember();
  const sessions = await listSessions(user.userId);
  return (
    <AccountSettings
      account={{ name: user.name, email: user.email }}
      hasPassword={user.hasPassword}
      sessions={sessions.map((session) => ({ ...session, current: session.id === user.sessionId }))}
      now={Date.now()}
      saveProfile={saveProfile}
      changePassword={changePassword}
      endSessions={endSessions}
      signOutEverywhere={signOutEverywhere}
    />
  );
}
