import type { Metadata } from "next";
import { AuthCard } from "#components/auth/auth-card.tsx";
import { ForgotForm } from "#components/auth/forgot-form.tsx";
import { mailConfigured } from "#lib/channels/mail.ts";
import { forgotPassword } from "../../actions/entry.ts";

export const metadata: Metadata = { title: "Forgotten password" };
// Whether this server sends mail is known where it runs, not where it was built.
export const dynamic = "force-dynamic";

/** The way back in for whoever lost their password: by mail, or by somebody who knows them. */
export default function Forgot() {
  return (
    <AuthCard title="Forgotten password">
      {mailConfigured() ? (
        <ForgotForm ask={forgotPassword} />
      ) : (
        <p className="text-sm text-muted">
          This server sends no mail. An admin makes you a link under Settings, People; whoever runs the server makes one with{" "}
          <code className="num">npm run -s holdpoint -- reset-link ADDRESS</code>.
        </p>
      )}
    </AuthCard>
  );
}
