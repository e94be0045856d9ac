import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { WarRoom } from "#components/war-room/war-room.tsx";
import { loadPlan } from "../../../../(signed-in)/plans/[slug]/load.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: war room` };
}

/** The war room takes the whole screen; it stands outside the workspace's frame. */
export default async function Room({ params }: Props) {
  const { slug } = await params;
  const { room, given } = await loadPlan(slug);
  return (
    <RoomProvider key={room.id} {...given}>
      <WarRoom planHref={`/plans/${slug}`} />
    </RoomProvider>
  );
}
