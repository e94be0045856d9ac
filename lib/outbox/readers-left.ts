import { channels } from "../domain/channels/rows.ts";
import { noteReadersLeft } from "../domain/channels/verbs.ts";
import { newId } from "../domain/kernel/id.ts";
import { system } from "../domain/kernel/permissions.ts";
import { live } from "../domain/kernel/room.ts";
import { perform } from "../journal/perform.ts";
import { readRoom } from "../journal/rooms.ts";
import { type ChannelReader, countForgotten, type ReadChannel, readersAt, setLeft } from "./channel-readers.ts";
import { secretOf } from "./channel-secrets.ts";

/** How many readers of a channel have left its mails, and how many more had whom we do not know any more: no key opens their address. */
export type Left = { left: number; forgotten: number };

/** Says in the workspace how many readers of a channel have left its mails, where that has changed. `added`: somebody has just written them in. */
export async function noteLeft(channel: ReadChannel, added = false): Promise<Left> {
  const secret = await secretOf(channel.id);
  if (secret?.kind !== "smtp") return { left: 0, forgotten: 0 };
  const left = (await readersAt(channel, secret.to.to, added)).filter(({ leftAt }) => leftAt !== null).length;
  const known = live(await readRoom("workspace", channel.workspaceId), channels, channel.id);
  if (known && known.readersLeft !== left) {
    const input = { channelId: channel.id, left };
    await perform({ verb: noteReadersLeft, roomId: channel.workspaceId, input, actor: system, commandId: newId() });
  }
  return { left, forgotten: await countForgotten(channel.id) };
}

/** A reader leaves the mails of a channel, or wants them again; whoever manages the channel sees how many have left, and nobody sees who. */
export async function leaveChannel(reader: ChannelReader, left: boolean): Promise<void> {
  await setLeft(reader, left);
  await noteLeft({ id: reader.channelId, workspaceId: reader.workspaceId });
}
