import type { Metadata } from "next";
import { previewMessage } from "#app/actions/preview-message.ts";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { MessagesPage } from "#components/messages/messages-page.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { channels, goesToText, kindWords } from "#lib/domain/channels/rows.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { loadPlan } from "../load.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ message?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: messages` };
}

export default async function Messages({ params, searchParams }: Props) {
  const { room, given } = await loadPlan((await params).slug);
  // Whoever sees the plan is a member of its workspace and sees the names of its channels, as in the settings.
  const { workspace } = await requireMember();
  const { message } = await searchParams;
  const options = all(workspace, channels).map((channel) => ({
    ...{ id: channel.id, name: channel.name, kind: kindWords[channel.kind], goesTo: goesToText(channel) },
  }));
  return (
    <RoomProvider key={room.id} {...given}>
      <MessagesPage channels={options} preview={previewMessage} first={typeof message === "string" ? message : undefined} />
    </RoomProvider>
  );
}
