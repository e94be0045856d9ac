"use client";

import type { FormEvent, ReactNode } from "react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { type Outcome, refusalIn } from "#lib/domain/outcome.ts";

export type AuthFormProps = {
  children: ReactNode;
  submitLabel: string;
  /** What is missing before it is worth asking the server. */
  check?: () => string | undefined;
  /** The action itself leads on to the next page when it worked. */
  onSubmit: () => Promise<Outcome>;
  /** Another way on, beside the button. */
  aside?: ReactNode;
};

/** The form of every page before the door: it keeps what was typed and says what is wrong above it. */
export function AuthForm({ children, submitLabel, check, onSubmit, aside }: AuthFormProps) {
  const { run, busy, error, fail } = useAttempt<void>(
    async () => refusalIn(await onSubmit()),
    () => {},
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing = check?.();
    if (missing) fail(missing);
    else run();
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {error ? (
        <Banner tone="danger" live>
          {error}
        </Banner>
      ) : null}
      {children}
      <div className="flex flex-col gap-2 pt-1">
        <Button type="submit" variant="primary" className="h-10! w-full pointer-coarse:h-11!" busy={busy}>
          {submitLabel}
        </Button>
        {aside}
      </div>
    </form>
  );
}
