"use client";
import { enter } from "./enter.ts";
import { Form } from "./form.tsx";

/** The button behind a one-time link: pressing it, not opening the page, uses the link up. */
export function LinkSignIn({ secret }: { secret: string }) {
  return (
    <Form action="Sign in" attempt={() => enter("link", { secret }, "/welcome")}>
      <p className="text-sm text-muted">This link signs you in once, as the first admin.</p>
    </Form>
  );
}
