import { understandAddress } from "../channels/address.ts";
import type { Handed } from "../channels/outgoing.ts";
import { type ChannelSecret, send } from "../channels/send.ts";
import { asWords } from "../channels/text/as-words.ts";
import { can } from "../domain/access.ts";
import { type Channel, type ChannelKind, channels } from "../domain/channels/rows.ts";
import { addChannel, readdressChannel, removeChannel } from "../domain/channels/verbs.ts";
import { forbidden, invalid, notFound, type Problem } from "../domain/kernel/errors.ts";
import { newId } from "../domain/kernel/id.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { live } from "../domain/kernel/room.ts";
import type { WorkspaceRoom } from "../domain/room.ts";
import { perform } from "../journal/perform.ts";
import { forgetSecret, keepSecret, secretOf } from "./channel-secrets.ts";
import { mailReaders } from "./mail-readers.ts";
import { type Left, noteLeft } from "./readers-left.ts";
import { sendWhatWaits } from "./what-waits.ts";

/** Who does something with the channels of which workspace. `operator`: whoever runs this server, at its command line. */
export type Doing = { actor: Actor; workspace: WorkspaceRoom; operator?: boolean };

/**
 * Adds a channel. What was typed as its address is understood first, and kept under lock once the channel is there. For a webhook, the key its
 * receiver checks signatures with: it is shown this once. Throws a Problem that says what to do.
 */
export async function openChannel(
  { actor, workspace, operator }: Doing,
  { name, kind, address }: { name: string; kind: ChannelKind; address: string },
): Promise<{ channelId: string; key: string | null } & Left> {
  const { secret, goesTo } = understood(kind, address, operator);
  const input = { name, kind, goesTo };
  const done = await perform({ verb: addChannel, roomId: workspace.id, input, actor, commandId: newId() });
  if (done.already) throw invalid(done.message);
  const channelId = done.event.subject;
  await keepSecret(channelId, secret);
  return { channelId, key: keyIn(secret), ...(await noteLeft({ id: channelId, workspaceId: workspace.id }, true)) };
}

/**
 * Gives a channel another address, in place of one that was withdrawn, has leaked, or cannot be opened any more. What it did not take meanwhile goes there at once;
 * `sent` says how many messages that are.
 */
export async function moveChannel(
  { actor, workspace, operator }: Doing,
  { channelId, address }: { channelId: string; address: string },
): Promise<{ key: string | null; sent: number } & Left> {
  const channel = managed({ actor, workspace }, channelId);
  const { secret, goesTo } = understood(channel.kind, address, operator);
  await perform({ verb: readdressChannel, roomId: workspace.id, input: { channelId, goesTo }, actor, commandId: newId() });
  await keepSecret(channelId, secret);
  const left = await noteLeft({ id: channelId, workspaceId: workspace.id }, true);
  return { key: keyIn(secret), ...left, sent: await sendWhatWaits(channelId) };
}

/** Takes a channel out and forgets its address. */
export async function closeChannel({ actor, workspace }: Doing, channelId: string): Promise<void> {
  await perform({ verb: removeChannel, roomId: workspace.id, input: { channelId }, actor, commandId: newId() });
  await forgetSecret(channelId);
}

/** Sends a test message, now and once, and says what became of it. Nothing of it is kept. */
export async function testChannel({ actor, workspace }: Doing, channelId: string): Promise<Handed> {
  const channel = managed({ actor, workspace }, channelId);
  const secret = await secretOf(channel.id);
  if (!secret) return { taken: false, why: noAddress, retry: false, afterMs: null };
  const name = workspace.workspace.name;
  const outgoing = {
    ...{ id: `test-${newId()}`, title: "Test message", about: name, url: null, at: new Date().toISOString(), replyTo: null },
    body: `This is how messages of **${asWords(name)}** look here. ${asWords(actor.name)} asked for it; nothing is wrong.`,
  };
  return secret.kind === "smtp" ? mailReaders(channel, secret.to, outgoing, { noted: false }) : send(secret, outgoing);
}

export const noAddress = "The address of this channel cannot be opened any more. Give it again in the settings.";

/** The channel, for somebody who may change it. */
function managed({ actor, workspace }: Doing, channelId: string): Channel {
  const may = can(actor, "workspace:manage", workspace);
  if (!may.ok) throw forbidden(may.reason);
  return live(workspace, channels, channelId) ?? raise(notFound("That channel is not here any more. Reload the page."));
}

const raise = (problem: Problem): never => {
  throw problem;
};

function understood(kind: ChannelKind, address: string, operator = false) {
  const read = understandAddress(kind, address, operator);
  if ("wrong" in read) throw invalid(read.wrong);
  return read;
}

const keyIn = (secret: ChannelSecret): string | null => (secret.kind === "webhook" ? secret.to.key : null);
