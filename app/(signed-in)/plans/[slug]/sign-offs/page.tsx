import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { SignaturePage } from "#components/sign-offs/signature-page.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { proveIdentity, readProofWays } from "../../../../actions/account.ts";
import { sendCommands } from "../../../../actions/send-commands.ts";
import { loadPlan } from "../load.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: signatures` };
}

export default async function SignOffs({ params }: Props) {
  const { room, text, events, viewer } = await loadPlan((await params).slug);
  const { workspace } = await requireMember();
  const people = Object.values(workspace.members).filter((member) => !member.removedAt).length;
  return (
    <RoomProvider key={room.id} initial={text} initialEvents={events} viewer={viewer} send={sendCommands}>
      <SignaturePage people={people} proof={{ readWays: readProofWays, prove: proveIdentity }} />
    </RoomProvider>
  );
}
