import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { MessagesPage } from "#components/messages/messages-page.tsx";
import { now } from "#lib/clock.ts";
import { sendCommands } from "../../../../actions/send-commands.ts";
import { loadPlan } from "../load.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: messages` };
}

export default async function Messages({ params }: Props) {
  const { room, text, events, viewer } = await loadPlan((await params).slug);
  return (
    <RoomProvider key={room.id} initial={text} initialEvents={events} viewer={viewer} send={sendCommands}>
      <MessagesPage initialNow={now()} />
    </RoomProvider>
  );
}
