import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { NumbersPage } from "#components/numbers/numbers-page.tsx";
import { loadPlan } from "../../../../(signed-in)/plans/[slug]/load.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: numbers` };
}

/** The board of numbers, for whoever watches them and for a wall; like the war room it takes the whole screen. */
export default async function Numbers({ params }: Props) {
  const { slug } = await params;
  const { room, given } = await loadPlan(slug);
  return (
    <RoomProvider key={room.id} {...given}>
      <NumbersPage planHref={`/plans/${slug}`} />
    </RoomProvider>
  );
}
