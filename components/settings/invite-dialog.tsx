"use client";

import { useId, useRef, useState } from "react";
import { firstControlInto } from "#components/forms/first-control.ts";
import { asked } from "#components/live/asked.ts";
import { InviteFields } from "#components/settings/invite-fields.tsx";
import { InviteResults } from "#components/settings/invite-results.tsx";
import { type InviteDraft, type MakeInvites, notAddresses } from "#components/settings/invites.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { MemberRole } from "#lib/domain/kernel/permissions.ts";
import { readAddresses } from "#lib/domain/workspace/invite-addresses.ts";
import type { MadeInvite } from "#lib/domain/workspace/made-invite.ts";

export type InviteDialogProps = {
  plans: readonly { id: string; title: string }[];
  /** The role of whoever invites: nobody gives more than they have. */
  giver: MemberRole;
  /** This server sends mail. */
  mails: boolean;
  invite: MakeInvites;
  onClose: () => void;
};

/** Opens the door for people, each by a link of their own, which is mailed where the server can and shown once. */
export function InviteDialog({ plans, giver, mails, invite, onClose }: InviteDialogProps) {
  const form = useId();
  const first = useRef<HTMLElement>(null);
  const [draft, setDraft] = useState<InviteDraft>({ role: "member", text: "", planId: null, hours: 24 });
  const [wrong, setWrong] = useState<string>();
  const [made, setMade] = useState<readonly MadeInvite[]>();
  const { run, busy, error } = useAttempt<void>(make, () => {});
  const { addresses } = readAddresses(draft.text);

  async function make() {
    const { role, planId, hours } = draft;
    const outcome = await asked(invite({ role, emails: addresses, planId, hours }));
    if (outcome.state !== "done") return outcome.words;
    setMade(outcome.made);
  }

  function submit() {
    const problem = notAddresses(draft.text);
    setWrong(problem);
    if (!problem) run();
  }

  return (
    <Dialog
      alert
      open
      initialFocus={first}
      title="Invite people"
      description={
        made ? undefined : mails ? "Each gets a mail with a link of their own." : "Each gets a link of their own. Send it to them yourself."
      }
      onOpenChange={(open) => open || onClose()}
      footer={
        made ? (
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button variant="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" form={form} variant="primary" busy={busy}>
              {actLabel(addresses.length, mails)}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <InviteResults made={made} />
      ) : (
        <form
          id={form}
          ref={firstControlInto(first)}
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {error ? (
            <Banner tone="danger" live>
              {error}
            </Banner>
          ) : null}
          <InviteFields plans={plans} giver={giver} draft={draft} onChange={setDraft} wrong={wrong} />
        </form>
      )}
    </Dialog>
  );
}

function actLabel(people: number, mails: boolean): string {
  if (people === 0) return "Make the link";
  if (mails) return people === 1 ? "Send the invite" : `Send ${people} invites`;
  return people === 1 ? "Make the link" : `Make ${people} links`;
}
