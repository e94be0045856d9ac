"use client";

import { useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { SignDialog } from "#components/sign-offs/sign-dialog.tsx";
import { whyNotSign } from "#components/sign-offs/why-not-sign.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { must } from "#lib/domain/kernel/must.ts";
import type { SignOffStatus } from "#lib/domain/sign-offs/status.ts";

/** Sign, or take a signature back. Where the viewer cannot sign, the button says who can. */
export function SignOffActions({ status: { signOff, signature, role, state } }: { status: SignOffStatus }) {
  const people = useMembers().length;
  const { room, viewer, act } = useLiveRoom();
  const [asks, setAsks] = useState<"sign" | "withdraw" | null>(null);
  const { actor } = viewer;
  if (room.plan.status === "cancelled" || room.plan.status === "rescheduled") return null;
  const mayWithdraw = signature && (signature.signer.id === actor.userId || actor.role === "lead" || actor.role === "admin");

  async function withdraw(reason: string) {
    return submitted(act("withdrawSignature", { signatureId: must(signature, "the signature").id, reason }));
  }

  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {state === "signed" ? null : (
        <Button size="sm" reasonDisabled={whyNotSign(room, signOff, viewer, people)} onClick={() => setAsks("sign")}>
          {state === "stale" ? "Sign again as" : "Sign as"} {role}
        </Button>
      )}
      {mayWithdraw ? (
        <Button size="sm" aria-label={`Withdraw the signature of ${role}`} onClick={() => setAsks("withdraw")}>
          Withdraw…
        </Button>
      ) : null}
      {asks === "sign" ? <SignDialog signOff={signOff} onClose={() => setAsks(null)} /> : null}
      <ReasonDialog
        open={asks === "withdraw"}
        onOpenChange={(open) => open || setAsks(null)}
        title={`Withdraw the signature of ${role}`}
        description="It stays in the record as withdrawn, with your reason."
        label="Why is it withdrawn?"
        confirmLabel="Withdraw"
        tone="danger"
        onSubmit={withdraw}
      />
    </div>
  );
}
