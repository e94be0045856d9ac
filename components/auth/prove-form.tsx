"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useId, useRef, useState } from "react";
import { refused } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { ProofWays } from "#lib/domain/kernel/proof.ts";

type ProveFormProps = {
  ways: ProofWays;
  prove: (input: { password: string }) => Promise<Outcome>;
  onClose: () => void;
  onProved: () => void;
};

/** The password, and the providers that can be asked instead of it. */
export function ProveForm({ ways, prove, onClose, onProved }: ProveFormProps) {
  const form = useId();
  const field = useRef<HTMLInputElement>(null);
  const firstProvider = useRef<HTMLButtonElement>(null);
  const [password, setPassword] = useState("");
  const { run, busy, error, fail } = useAttempt<void>(() => refused(prove({ password })), onProved);
  const elsewhere = useAttempt<string>(signInAgain, () => {});

  function submit(event: FormEvent) {
    event.preventDefault();
    // React sends submits of a portal up to the form around it, which is another one.
    event.stopPropagation();
    if (password) run();
    else fail("Type your password.");
  }

  return (
    <Dialog
      alert
      open
      size="sm"
      initialFocus={ways.password ? field : firstProvider}
      title="Confirm that it is you"
      description="This goes on the record in your name."
      onOpenChange={(open) => open || onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          {ways.password ? (
            <Button type="submit" form={form} variant="primary" busy={busy}>
              Confirm
            </Button>
          ) : null}
        </>
      }
    >
      {ways.password ? (
        <form id={form} onSubmit={submit} noValidate>
          <Field label="Your password" required error={error}>
            {(control) => (
              <Input
                {...control}
                ref={field}
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={({ target }) => setPassword(target.value)}
              />
            )}
          </Field>
        </form>
      ) : null}
      {ways.providers.length > 0 ? (
        <div className={ways.password ? "mt-4 flex flex-col gap-2 border-t border-line pt-4" : "flex flex-col gap-2"}>
          {ways.providers.map(({ id, name }, index) => (
            <Button key={id} ref={index === 0 ? firstProvider : undefined} busy={elsewhere.busy} onClick={() => elsewhere.run(id)}>
              Sign in again with {name}
            </Button>
          ))}
          <p className="text-xs text-muted" aria-live="polite">
            {elsewhere.error ?? "You come back to this page; then do it once more."}
          </p>
        </div>
      ) : null}
    </Dialog>
  );
}

/** Leaves for the provider, which is asked not to pass an old sign-on through, and comes back to this page. */
async function signInAgain(provider: string): Promise<string | undefined> {
  const { pathname, search } = location;
  await signIn(provider, { callbackUrl: pathname + search }, { prompt: "login", max_age: "0" });
  return undefined;
}
