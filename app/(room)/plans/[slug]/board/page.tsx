import type { Metadata } from "next";
import { Board } from "#components/gates/board/board.tsx";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { loadPlan } from "../../../../(signed-in)/plans/[slug]/load.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: go/no-go board` };
}

/** The go/no-go board, for a wall; like the war room it takes the whole screen. */
export default async function BoardPage({ params }: Props) {
  const { slug } = await params;
  const { room, given } = await loadPlan(slug);
  return (
    <RoomProvider key={room.id} {...given}>
      <Board planHref={`/plans/${slug}`} />
    </RoomProvider>
  );
}
