"use client";
import type { ReactNode } from "react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";

type FormProps = {
  action: string;
  /** Does the work; a sentence is a refusal and is shown above the button. */
  attempt: (values: Record<string, string>) => Promise<string | undefined>;
  children: ReactNode;
  beside?: ReactNode;
};

/**
 * A form of plain fields with one button. The fields keep what was typed whatever comes back. Sent before the page has come to life, it waits: React
 * keeps what is sent to an `action` and sends it then, and no browser writes a password into an address meanwhile.
 */
export function Form({ action, attempt, children, beside }: FormProps) {
  const { run, busy, error } = useAttempt(attempt, () => {});
  return (
    <form
      className="flex flex-col gap-4"
      action={(data) => run(Object.fromEntries([...data].map(([key, value]) => [key, String(value)])))}
      // React empties the fields of a form that was sent.
      onReset={(event) => event.preventDefault()}
    >
      {children}
      {error ? (
        <Banner tone="danger" live>
          {error}
        </Banner>
      ) : null}
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={busy}>
          {action}
        </Button>
        {beside}
      </div>
    </form>
  );
}
