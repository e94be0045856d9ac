import type { ReactNode } from "react";
import { momentText } from "#components/sign-offs/moment-text.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { Signature } from "#lib/domain/sign-offs/rows.ts";

const proofs: Record<Signature["provedBy"], string> = {
  password: "by password, within five minutes of signing",
  provider: "at the company's sign-on, within five minutes of signing",
};

/** A signature as the record has it: whose, when, what it covers, and how they proved who they are. */
export function SignatureFacts({ signature }: { signature: Signature }) {
  const { signer, standingIn, roleTitle, at, zone, covers, digest, provedBy } = signature;
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm wrap-anywhere">
      <Fact name="Printed name">
        <span className="font-medium">{signer.name}</span>
        {standingIn ? `, standing in as ${roleTitle}` : `, ${roleTitle}`}
      </Fact>
      <Fact name="Signed">
        <span className="num text-xs leading-5">{momentText(at, zone)}</span>
      </Fact>
      <Fact name="Covers">{covers}</Fact>
      <Fact name="SHA-256">
        <span className="num text-xs leading-5">
          <span className="print:hidden">
            {digest.slice(0, 16)}… <CopyButton text={digest} label="Copy the whole digest" className="align-middle" />
          </span>
          <span className="hidden print:inline">{digest}</span>
        </span>
      </Fact>
      <Fact name="Identity">{proofs[provedBy]}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-xs leading-5 text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
