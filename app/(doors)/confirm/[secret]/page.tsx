import type { Metadata } from "next";
import { AuthCard } from "#components/auth/auth-card.tsx";
import { ConfirmAddress } from "#components/auth/confirm-address.tsx";
import { addressBehind } from "#lib/auth/addresses.ts";
import { confirmAddress } from "../../../actions/account.ts";

export const metadata: Metadata = { title: "Confirm your address" };

/** Where the link in the mail leads. Opening it does nothing yet: mail scanners and previews open links too. */
export default async function Confirm({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const address = await addressBehind(secret);
  if (!address)
    return (
      <AuthCard
        title="This link has ended"
        description="It has been used, or is older than a day. Ask for a new one in Settings, Your account."
      />
    );
  return (
    <AuthCard title="Confirm your address" description={`${address} becomes the address of your account on Holdpoint.`}>
      <ConfirmAddress confirm={confirmAddress.bind(null, secret)} />
    </AuthCard>
  );
}
