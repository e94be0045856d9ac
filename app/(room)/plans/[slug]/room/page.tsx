import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { WarRoom } from "#components/war-room/war-room.tsx";
import { now } from "#lib/clock.ts";
import { loadPlan } from "../../../../(signed-in)/plans/[slug]/load.ts";
import { sendCommands } from "../../../../actions/send-commands.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: war room` };
}

/** The war room takes the whole screen; it stands outside the workspace's frame. */
export default async function Room({ params }: Props) {
  const { slug } = await params;
  const { room, text, events, viewer } = await loadPlan(slug);
  return (
    <RoomProvider key={room.id} initial={text} initialEvents={events} viewer={viewer} send={sendCommands}>
      <WarRoom initialNow={now()} planHref={`/plans/${slug}`} />
    </RoomProvider>
  );
}
