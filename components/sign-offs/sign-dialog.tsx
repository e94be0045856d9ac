"use client";

import { useMemo, useRef, useState } from "react";
import { ProveDialog } from "#components/auth/prove-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { ChangeList } from "#components/sign-offs/change-list.tsx";
import { CoveredContent } from "#components/sign-offs/covered-content.tsx";
import { useProof } from "#components/sign-offs/proof-actions.ts";
import { changesBetween } from "#components/sign-offs/use-signed-content.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { must } from "#lib/domain/kernel/must.ts";
import { roleTitle } from "#lib/domain/roles/acting.ts";
import { coveredDigest } from "#lib/domain/sign-offs/content.ts";
import { coversText } from "#lib/domain/sign-offs/covers-text.ts";
import type { SignOff } from "#lib/domain/sign-offs/rows.ts";

export type SignDialogProps = { signOff: SignOff; onClose: () => void };

/**
 * Shows exactly what is signed, as it was when this opened, and signs that. Where the plan moves on meanwhile, nothing is
 * signed before the person has looked again.
 */
export function SignDialog({ signOff: { id: signOffId, roleId }, onClose }: SignDialogProps) {
  const proof = useProof();
  const { room, act } = useLiveRoom();
  const [shown, setShown] = useState(room);
  const [proving, setProving] = useState(false);
  const text = useRef<HTMLElement>(null);
  const signOff = shown.signOffs[signOffId];
  const digest = useMemo(() => (signOff ? coveredDigest(shown, signOff) : ""), [shown, signOff]);
  const changes = useMemo(() => changesBetween(shown, room, signOffId), [shown, room, signOffId]);
  const content = useMemo(() => (signOff ? <CoveredContent room={shown} covers={signOff} /> : null), [shown, signOff]);
  const { run, busy, error, fail } = useAttempt<void>(async () => {
    const acting = act("sign", { signOffId, digest, statement: must(signOff, "the sign-off").statement });
    void acting.then((answer) => answer.status === "refused" && answer.reason === "proof-needed" && setProving(true));
    return submitted(acting);
  }, onClose);
  if (!signOff) return null;

  function lookAgain() {
    setShown(room);
    fail(undefined);
    text.current?.scrollTo({ top: 0 });
    text.current?.focus();
  }

  const role = roleTitle(room, roleId);
  const moved = changes.length > 0;
  return (
    <Dialog
      alert
      open
      size="lg"
      title={`Sign as ${role}`}
      initialFocus={text}
      onOpenChange={(open) => open || onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            busy={busy}
            reasonDisabled={moved && !busy ? "It changed while you read. Look at it again first." : null}
            onClick={() => run()}
          >
            Sign as {role}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {moved ? (
          <Banner
            tone="warn"
            live
            title={error ?? "It changed while you read. Nothing is signed yet."}
            action={
              <Button size="sm" onClick={lookAgain}>
                Look at it again
              </Button>
            }
          >
            <ChangeList changes={changes} />
          </Banner>
        ) : error ? (
          <Banner tone="danger" live>
            {error}
          </Banner>
        ) : null}
        <blockquote className="border-l-2 border-text pl-3 text-base font-medium wrap-anywhere whitespace-pre-wrap">
          {signOff.statement}
        </blockquote>
        <p className="text-sm text-muted wrap-anywhere">
          For {coversText(shown, signOff)}, word for word as it stands here.{" "}
          <span className="num text-xs">SHA-256 {digest.slice(0, 12)}…</span>
        </p>
        <section
          ref={text}
          aria-label="What you sign"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          className="max-h-[44dvh] overflow-y-auto rounded-lg border border-line bg-bg px-3.5 py-3"
        >
          {content}
        </section>
      </div>
      <ProveDialog
        open={proving}
        onOpenChange={setProving}
        readWays={proof.readWays}
        prove={proof.prove}
        onProved={() => {
          setProving(false);
          run();
        }}
      />
    </Dialog>
  );
}
