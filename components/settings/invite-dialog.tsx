"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { ExpirySelect } from "#components/forms/expiry-select.tsx";
import { firstControlInto } from "#components/forms/first-control.ts";
import { SecretOnce } from "#components/forms/secret-once.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import { type MemberRole, memberRole, memberRoles } from "#lib/domain/workspace-rows.ts";

export type NewInvite = { role: MemberRole; email: string | null; planId: string | null; hours: number };
export type MakeInvite = (input: NewInvite) => Promise<Outcome<{ url: string }>>;

export type InviteDialogProps = {
  plans: readonly { id: string; title: string }[];
  /** The role of whoever invites: nobody gives more than they have. */
  giver: MemberRole;
  invite: MakeInvite;
  onClose: () => void;
};

const choices = [1, 4, 8, 24, 48, 72];

/** Opens the door for one person and shows the link, once. */
export function InviteDialog({ plans, giver, invite, onClose }: InviteDialogProps) {
  const form = useId();
  const first = useRef<HTMLElement>(null);
  const [role, setRole] = useState<MemberRole>("member");
  const [email, setEmail] = useState("");
  const [planId, setPlanId] = useState("");
  const [hours, setHours] = useState<number | null>(24);
  const [url, setUrl] = useState<string | null>(null);
  const { run, busy, error } = useAttempt<void>(make, () => {});
  const grantable = memberRoles.slice(memberRoles.indexOf(giver));

  async function make() {
    const outcome = await invite({ role, email: email.trim() || null, planId: planId || null, hours: hours ?? 24 });
    if (!outcome.ok) return outcome.message;
    setUrl(outcome.url);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    run();
  }

  return (
    <Dialog
      alert
      open
      initialFocus={first}
      title="Invite somebody"
      description="You get a link for one person, once. Send it to them yourself."
      onOpenChange={(open) => open || onClose()}
      footer={
        url ? (
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button variant="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" form={form} variant="primary" busy={busy}>
              Make the link
            </Button>
          </>
        )
      }
    >
      {url ? (
        <SecretOnce label="Invite link" secret={url}>
          Copy it now; it is not shown again. It works for one person.
        </SecretOnce>
      ) : (
        <form id={form} ref={firstControlInto(first)} onSubmit={submit} noValidate className="flex flex-col gap-4">
          {error ? (
            <Banner tone="danger" live>
              {error}
            </Banner>
          ) : null}
          <div className="grid grid-cols-2 gap-3">
            <Field label="Role" required>
              {(control) => (
                <Select {...control} value={role} onChange={({ target }) => setRole(memberRole.safeParse(target.value).data ?? role)}>
                  {grantable.map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                </Select>
              )}
            </Field>
            <ExpirySelect choices={choices} hours={hours} onChange={setHours} />
          </div>
          <Field label="E-mail" hint="With an address, only that address can use the link.">
            {(control) => <Input {...control} type="email" value={email} onChange={({ target }) => setEmail(target.value)} />}
          </Field>
          {plans.length > 0 ? (
            <Field label="Plan" hint="Where they land first.">
              {(control) => (
                <Select {...control} value={planId} onChange={({ target }) => setPlanId(target.value)}>
                  <option value="">The list of plans</option>
                  {plans.map((plan) => (
                    <option key={plan.id} value={plan.id}>
                      {plan.title}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ) : null}
        </form>
      )}
    </Dialog>
  );
}
