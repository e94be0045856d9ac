import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthCard } from "#components/auth/auth-card.tsx";
import { nextPage } from "#components/auth/next-page.ts";
import { SignInForm } from "#components/auth/sign-in-form.tsx";
import { workspaceOf } from "#lib/auth/actors.ts";
import { providerChoices } from "#lib/auth/next-auth.ts";
import { setupState } from "#lib/auth/setup.ts";
import { currentUser } from "#lib/auth/viewer.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignIn({ searchParams }: { searchParams: Promise<{ error?: string; next?: string | string[] }> }) {
  const { error, next } = await searchParams;
  const user = await currentUser();
  const isMember = user !== null && (await workspaceOf(user.userId)) !== null;
  if (isMember) redirect(nextPage(next));
  const state = await setupState();
  if (state.kind === "unclaimed") redirect("/setup");
  return (
    <AuthCard title="Sign in">
      {error || state.kind === "unsecured" ? <p className="mb-4 text-sm text-muted">{adviceFor(error, state.kind)}</p> : null}
      <SignInForm providers={providerChoices} />
    </AuthCard>
  );
}

function adviceFor(error: string | undefined, state: string): string {
  if (error === "NoWorkspace") return "You are signed in, but in no workspace any more. Ask an admin for an invite.";
  if (error === "AccessDenied") return "No account here goes with that identity. Ask for an invite to your e-mail address first.";
  if (state === "unsecured") return "Nobody has set a password yet. Use the one-time link that the server printed when it started.";
  return "Signing in did not work. Try again.";
}
