"use client";

import { Printer } from "lucide-react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { PageDecision } from "#components/rollback/page-decision.ts";
import { EarlierSignatures } from "#components/sign-offs/earlier-signatures.tsx";
import { momentText } from "#components/sign-offs/moment-text.ts";
import { type ProofActions, ProofContext } from "#components/sign-offs/proof-actions.ts";
import { SignatureEntry } from "#components/sign-offs/signature-entry.tsx";
import { useSignedContent } from "#components/sign-offs/use-signed-content.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { statuses } from "#components/ui/statuses.ts";

/** Everything signed for a plan, and what is still to be signed: to be read, signed, and printed. */
export function SignaturePage({ proof }: { proof: ProofActions }) {
  const { room } = useLiveRoom();
  const { slug, title, t0, zone, revision, status } = room.plan;
  const asked = useSignedContent();
  const signed = asked.filter(({ state }) => state === "signed").length;
  return (
    <ProofContext value={proof}>
      <div className="mx-auto max-w-3xl px-4 pt-5 pb-20 sm:px-6 sm:pt-7 print:max-w-none print:p-0">
        <PageDecision className="mb-4 print:hidden" />
        <PageHeader
          title={<span className="wrap-anywhere">Signatures: {title}</span>}
          back={{ href: `/plans/${slug}`, label: "Back to the plan" }}
          description={
            <>
              {statuses[status].word} · revision {revision} · {t0 ? `T0 ${momentText(t0, zone)}` : "T0 not fixed yet"}
            </>
          }
          actions={
            <Button className="print:hidden" onClick={() => window.print()}>
              <Printer aria-hidden strokeWidth={1.75} />
              Print
            </Button>
          }
        />
        <section aria-labelledby="signatures">
          <h2 id="signatures" className="caption pb-2">
            {signed} of {asked.length} signed
          </h2>
          <ul className="border-b border-line print:border-text">
            {asked.map((each) => (
              <SignatureEntry key={each.signOff.id} status={each} />
            ))}
          </ul>
          {asked.length === 0 ? <EmptyState>This plan asks for no signatures. Add one on its page, under Sign-offs.</EmptyState> : null}
        </section>
        <EarlierSignatures />
      </div>
    </ProofContext>
  );
}
