import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthCard } from "#components/auth/auth-card.tsx";
import { LinkSignIn } from "#components/auth/link-sign-in.tsx";
import { WelcomeForm } from "#components/auth/welcome-form.tsx";
import { currentUser } from "#lib/auth/viewer.ts";
import { secureAccount } from "../../actions/account.ts";

export const metadata: Metadata = { title: "Welcome" };

/** Where the one-time link leads. Opening it does nothing yet: mail scanners and previews open links too. */
export default async function Welcome({ searchParams }: { searchParams: Promise<{ link?: string }> }) {
  const { link } = await searchParams;
  if (link) {
    return (
      <AuthCard title="Welcome to Holdpoint">
        <LinkSignIn secret={link} />
      </AuthCard>
    );
  }
  const user = await currentUser();
  if (!user) redirect("/signin");
  if (user.hasPassword) redirect("/plans");
  return (
    <AuthCard title="You are in" description="Set how you sign in from now on. The link you used works only once.">
      <WelcomeForm name={user.name === "First admin" ? "" : user.name} save={secureAccount} />
    </AuthCard>
  );
}
