"use client";

import { ContactForm, type ContactFormProps } from "#components/settings/contact-form.tsx";
import { IdentityList, type IdentityListProps } from "#components/settings/identity-list.tsx";
import { PasswordForm, type PasswordFormProps } from "#components/settings/password-form.tsx";
import { ProfileForm, type ProfileFormProps } from "#components/settings/profile-form.tsx";
import { ReminderForm, type ReminderFormProps } from "#components/settings/reminder-form.tsx";
import { SessionList, type SessionListProps } from "#components/settings/session-list.tsx";
import { SettingsSection } from "#components/settings/settings-section.tsx";

export type AccountSettingsProps = ProfileFormProps &
  ContactFormProps &
  PasswordFormProps &
  SessionListProps &
  IdentityListProps &
  ReminderFormProps;

/** Your name, how you are called, your password, your reminders, and where you are signed in. */
export function AccountSettings(props: AccountSettingsProps) {
  return (
    <>
      <SettingsSection title="You" description="The name others see beside what you do. What is on the record keeps the name it had.">
        <ProfileForm
          account={props.account}
          mails={props.mails}
          saveProfile={props.saveProfile}
          mailConfirmation={props.mailConfirmation}
          keepAddress={props.keepAddress}
          proof={props.proof}
        />
      </SettingsSection>
      <SettingsSection
        title="Called at night"
        description="Shown beside your roles in the war room, to people of this workspace and to nobody else. It stands on no status page and in no message to people outside."
      >
        <ContactForm own={props.own} setMemberContact={props.setMemberContact} />
      </SettingsSection>
      <SettingsSection
        title="Password"
        description="Changing it ends every other session and every sign-in link. API tokens and linked sign-ons stay: look whether all of them are yours."
      >
        <PasswordForm hasPassword={props.hasPassword} changePassword={props.changePassword} />
      </SettingsSection>
      {props.identities.length > 0 ? (
        <SettingsSection title="Sign-on" description="Other ways into your account. Each is linked by you and nobody else.">
          <IdentityList
            identities={props.identities}
            hasPassword={props.hasPassword}
            beginLinking={props.beginLinking}
            unlink={props.unlink}
            proof={props.proof}
          />
        </SettingsSection>
      ) : null}
      <SettingsSection
        title="Reminders"
        description="What of yours you are told of, in every plan. Whether this browser may show notifications is said in the war room, by the bell. Alarms are shown to everybody."
      >
        <ReminderForm reminders={props.reminders} mailReaches={props.mailReaches} now={props.now} setReminders={props.setReminders} />
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
