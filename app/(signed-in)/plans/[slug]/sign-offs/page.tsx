import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { SignaturePage } from "#components/sign-offs/signature-page.tsx";
import { proveIdentity, readProofWays } from "../../../../actions/account.ts";
import { loadPlan } from "../load.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: signatures` };
}

export default async function SignOffs({ params }: Props) {
  const { room, given } = await loadPlan((await params).slug);
  return (
    <RoomProvider key={room.id} {...given}>
      <SignaturePage proof={{ readWays: readProofWays, prove: proveIdentity }} />
    </RoomProvider>
  );
}
