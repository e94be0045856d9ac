"use client";

import { useState } from "react";
import { refused } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";

/** Ends every session of the person, this one too, and leads to the sign-in page. */
export function SignOutEverywhere({ signOutEverywhere }: { signOutEverywhere: () => Promise<Outcome> }) {
  const [asking, setAsking] = useState(false);

  async function leave(): Promise<string | undefined> {
    const refusal = await refused(signOutEverywhere());
    if (refusal) return refusal;
    location.assign("/signin");
    // The page is on its way; the button stays busy until it is there.
    return new Promise(() => {});
  }

  return (
    <>
      <Button onClick={() => setAsking(true)}>Sign out everywhere</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Sign out everywhere?"
        description="On every device, here too. Pages that are open close within seconds."
        confirmLabel="Sign out everywhere"
        onConfirm={leave}
      />
    </>
  );
}
