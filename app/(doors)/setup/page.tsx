import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthCard } from "#components/auth/auth-card.tsx";
import { SetupForm } from "#components/auth/setup-form.tsx";
import { setupState } from "#lib/auth/setup.ts";
import { claim } from "../../actions/entry.ts";

export const metadata: Metadata = { title: "Set up" };

export default async function Setup() {
  if ((await setupState()).kind !== "unclaimed") redirect("/signin");
  return (
    <AuthCard
      title="Set up Holdpoint"
      description="Nobody has claimed this database yet. The server printed a setup token when it started."
    >
      <SetupForm claim={claim} />
    </AuthCard>
  );
}
