"use client";

import { type FormEvent, useState } from "react";
import { ProveDialog } from "#components/auth/prove-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { asked, refused } from "#components/live/asked.ts";
import type { ProofActions } from "#components/sign-offs/proof-actions.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { notify } from "#components/ui/notify.ts";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";

export type ProfileFormProps = {
  /** `pending`: the address that waits to be confirmed. `confirmed`: the one there is has been. */
  account: { name: string; email: string | null; confirmed: boolean; pending: string | null };
  /** This server sends mail. */
  mails: boolean;
  saveProfile: (input: { name: string; email: string }) => Promise<Outcome<{ address: "same" | "mailed" | "admin" }>>;
  mailConfirmation: () => Promise<Outcome>;
  keepAddress: () => Promise<Outcome>;
  proof: ProofActions;
};

const said = {
  same: "Saved.",
  mailed: "Saved. Open the link in the mail we sent to the new address.",
  admin: "Saved. The new address counts once an admin has confirmed it.",
};

/** What you are called and where you can be reached. Another address wants a proof that it is you, and a confirmation. */
export function ProfileForm({ account, mails, saveProfile, mailConfirmation, keepAddress, proof }: ProfileFormProps) {
  const [name, setName] = useState(account.name);
  const [email, setEmail] = useState(account.email ?? "");
  const [proving, setProving] = useState(false);
  const { run, busy, error, fail } = useAttempt<void>(
    async () => {
      const outcome = await asked(saveProfile({ name: name.trim(), email: email.trim() }));
      if (outcome.state === "done") notify(said[outcome.address]);
      return refusalIn(outcome);
    },
    () => {},
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!name.trim() || !email.trim()) fail("Write the name people call you, and your e-mail.");
    else if (account.email && email.trim().toLowerCase() !== account.email) setProving(true);
    else run();
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-sm flex-col gap-4">
      <LineField label="Name" required error={error} autoComplete="name" value={name} maxLength={200} onChange={setName} />
      <LineField
        label="E-mail"
        required
        hint="What you sign in with."
        type="email"
        autoComplete="email"
        value={email}
        onChange={setEmail}
      />
      <AddressNote account={account} mails={mails} mailConfirmation={mailConfirmation} keepAddress={keepAddress} />
      <Button type="submit" className="self-start" busy={busy}>
        Save
      </Button>
      <ProveDialog open={proving} onOpenChange={setProving} onProved={() => run()} {...proof} />
    </form>
  );
}

type AddressNoteProps = Pick<ProfileFormProps, "account" | "mails" | "mailConfirmation" | "keepAddress">;

/** What is still to happen before an address counts, and how it is done or taken back. */
function AddressNote({ account: { email, confirmed, pending }, mails, mailConfirmation, keepAddress }: AddressNoteProps) {
  const mail = useAttempt<void>(
    () => refused(mailConfirmation()),
    () => notify("Mailed. Open the link in it."),
  );
  const keep = useAttempt<void>(
    () => refused(keepAddress()),
    () => notify("The address stays as it was."),
  );
  if (!pending && (confirmed || !email)) return null;
  return (
    <Banner tone="warn" title={pending ? `${pending} is not confirmed yet` : "Your address is not confirmed yet"}>
      <p>
        {pending ? "You sign in with the one before until then. " : "You sign in with it, and no more: no sign-on finds you by it. "}
        {mails ? "Open the link in the mail we sent there." : "An admin confirms it under Settings, People."}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {mails ? (
          <Button size="sm" busy={mail.busy} onClick={() => mail.run()}>
            Mail the link again
          </Button>
        ) : null}
        {pending ? (
          <Button size="sm" variant="quiet" busy={keep.busy} onClick={() => keep.run()}>
            Keep the address I have
          </Button>
        ) : null}
      </div>
      {(mail.error ?? keep.error) ? <p className="mt-1.5 text-nogo">{mail.error ?? keep.error}</p> : null}
    </Banner>
  );
}
