import type { Metadata } from "next";
import { AuthCard } from "#components/auth/auth-card.tsx";
import { ResetForm } from "#components/auth/reset-form.tsx";
import { nameBehindReset } from "#lib/auth/resets.ts";
import { chooseNewPassword } from "../../../actions/entry.ts";

export const metadata: Metadata = { title: "New password" };

/** Where the link leads by which a password is chosen anew. Opening it does nothing yet. */
export default async function Reset({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const name = await nameBehindReset(secret);
  if (!name) return <AuthCard title="This link has ended" description="It has been used, or is older than a day. Ask for a new one." />;
  return (
    <AuthCard title="Choose a new password" description={`For ${name}. Every session you have ends, here and elsewhere.`}>
      <ResetForm choose={chooseNewPassword.bind(null, secret)} />
    </AuthCard>
  );
}
