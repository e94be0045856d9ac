import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthCard } from "#components/auth/auth-card.tsx";
import { InviteForm } from "#components/auth/invite-form.tsx";
import { findInvite } from "#lib/auth/invites.ts";
import { currentUser } from "#lib/auth/viewer.ts";
import { joinAsMyself, joinWithNewAccount } from "../../../actions/entry.ts";

export const metadata: Metadata = { title: "Invite" };

const closed = {
  used: "This invite has been used. If it was you, sign in; otherwise ask for a new one.",
  expired: "This invite has expired. Ask for a new one.",
  revoked: "This invite was withdrawn. Ask for a new one.",
};

export default async function Invite({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const invite = await findInvite(secret);
  if (!invite) notFound();
  const { state, workspaceName, invitedBy, role, email } = invite;
  if (state !== "open") return <AuthCard title="This door is closed" description={closed[state]} />;
  const user = await currentUser();
  return (
    <AuthCard title={`Join ${workspaceName}`} description={`${invitedBy} invites you as ${role}.`}>
      <InviteForm
        email={email}
        signedInAs={user?.name ?? null}
        join={joinWithNewAccount.bind(null, secret)}
        joinAsMyself={joinAsMyself.bind(null, secret)}
      />
    </AuthCard>
  );
}
