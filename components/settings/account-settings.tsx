"use client";

import { PasswordForm, type PasswordFormProps } from "#components/settings/password-form.tsx";
import { ProfileForm, type ProfileFormProps } from "#components/settings/profile-form.tsx";
import { SessionList, type SessionListProps } from "#components/settings/session-list.tsx";
import { SettingsSection } from "#components/settings/settings-section.tsx";

export type AccountSettingsProps = ProfileFormProps & PasswordFormProps & SessionListProps;

/** Your name, your password, and where you are signed in. */
export function AccountSettings(props: AccountSettingsProps) {
  return (
    <>
      <SettingsSection title="You" description="The name others see beside what you do. What is on the record keeps the name it had.">
        <ProfileForm account={props.account} saveProfile={props.saveProfile} />
      </SettingsSection>
      <SettingsSection title="Password">
        <PasswordForm hasPassword={props.hasPassword} changePassword={props.changePassword} />
      </SettingsSection>
      <SettingsSection title="Signed in">
        <SessionList
          sessions={props.sessions}
          now={props.now}
          endSessions={props.endSessions}
          signOutEverywhere={props.signOutEverywhere}
        />
      </SettingsSection>
    </>
  );
}
