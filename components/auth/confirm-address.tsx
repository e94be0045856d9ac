"use client";
import { useState } from "react";
import { refused } from "#components/live/asked.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { Form } from "./form.tsx";

/** The button behind the link in the mail, and what comes of it. */
export function ConfirmAddress({ confirm }: { confirm: () => Promise<Outcome> }) {
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <p role="status" className="text-sm">
        It is confirmed. You sign in with it from now on.{" "}
        <a href="/plans" className="text-run underline">
          To your plans
        </a>
      </p>
    );
  }
  const attempt = async () => {
    const refusal = await refused(confirm());
    if (!refusal) setDone(true);
    return refusal;
  };
  return (
    <Form action="Confirm this address" attempt={attempt}>
      <p className="text-sm text-muted">If you did not ask for this, close the page: nothing changes.</p>
    </Form>
  );
}
