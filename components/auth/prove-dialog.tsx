"use client";

import { useEffect, useState } from "react";
import { ProveForm } from "#components/auth/prove-form.tsx";
import { SetPasswordFirst } from "#components/auth/set-password-first.tsx";
import { asked } from "#components/live/asked.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { ProofWays } from "#lib/domain/kernel/proof.ts";

export type ProveDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** This session is proved now: send again what was refused. */
  onProved: () => void;
  readWays: () => Promise<Outcome<ProofWays>>;
  prove: (input: { password: string }) => Promise<Outcome>;
};

/** Asks people to prove once more who they are, before what they sign. It opens as soon as the server has said how they can. */
export function ProveDialog({ open, onOpenChange, onProved, readWays, prove }: ProveDialogProps) {
  const [ways, setWays] = useState<ProofWays | null>(null);

  useEffect(() => {
    if (!open) return;
    let closed = false;
    const read = async () => {
      // Where the server does not answer, it says so when the password is sent.
      const found = await asked(readWays());
      if (!closed) setWays(found.state === "done" ? found : { password: true, providers: [] });
    };
    void read();
    // Whoever set a password in another tab comes back to this one.
    window.addEventListener("focus", read);
    return () => {
      closed = true;
      window.removeEventListener("focus", read);
      setWays(null);
    };
  }, [open, readWays]);

  if (!open || !ways) return null;
  const close = () => onOpenChange(false);
  if (!ways.password && ways.providers.length === 0) return <SetPasswordFirst onClose={close} />;
  return (
    <ProveForm
      ways={ways}
      prove={prove}
      onClose={close}
      onProved={() => {
        close();
        onProved();
      }}
    />
  );
}
