import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { Wall } from "#components/wall/wall.tsx";
import { loadPlan } from "../../../../(signed-in)/plans/[slug]/load.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: wall` };
}

/** The plan on a wall, to be read from across a room; like the war room it takes the whole screen. */
export default async function WallPage({ params }: Props) {
  const { slug } = await params;
  const { room, given } = await loadPlan(slug);
  return (
    <RoomProvider key={room.id} {...given}>
      <Wall planHref={`/plans/${slug}`} />
    </RoomProvider>
  );
}
