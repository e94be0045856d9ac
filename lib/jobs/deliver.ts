import { type Handed, notTaken, type OutgoingFile } from "../channels/outgoing.ts";
import { type ChannelSecret, send, sendStage } from "../channels/send.ts";
import { now } from "../clock.ts";
import { bytesOf } from "../db/blobs.ts";
import { savedName } from "../domain/attachments/names.ts";
import type { Attachment } from "../domain/attachments/rows.ts";
import { type Channel, channels } from "../domain/channels/rows.ts";
import { all, find, live } from "../domain/kernel/room.ts";
import { deliveredWords } from "../domain/meetings/invitation.ts";
import { type Delivery, deliveries, type Message, messages } from "../domain/messages/rows.ts";
import type { PlanRoom } from "../domain/room.ts";
import { readRoom } from "../journal/rooms.ts";
import { alongWith } from "../outbox/along.ts";
import { secretOf } from "../outbox/channel-secrets.ts";
import { noAddress } from "../outbox/channels.ts";
import { type Mailed, mailReaders } from "../outbox/mail-readers.ts";
import { eventOf, outgoingOf } from "../outbox/outgoing-of.ts";
import { turnOf } from "./channel-turn.ts";

/**
 * Makes one attempt to deliver and says what became of it, or until when (epoch ms) it waits for its turn; null where there is nothing to deliver any
 * more. Throws only for the database.
 */
export async function deliver(roomId: string, deliveryId: string): Promise<Mailed | { waitUntil: number } | null> {
  const room = await readRoom("plan", roomId);
  const delivery = find(room, deliveries, deliveryId);
  const message = find(room, messages, delivery?.messageId);
  if (delivery?.state !== "queued") return null;
  const waitUntil = await turnOf(delivery);
  if (waitUntil !== null) return { waitUntil };
  if (delivery.stage) return tellStage(room, delivery, delivery.stage);
  if (!message) return null;
  if (room.plan.sending === "off") return notTaken("Sending was turned off. Turn it on and send it again, or send it by hand.");
  const channel = await channelOf(room, delivery);
  if ("taken" in channel) return channel;
  const { secret, read } = channel;
  const words = deliveredWords(room, message, delivery.invite);
  if (!words) return null;
  const at = message.sentAt ?? new Date(now()).toISOString();
  const along = alongWith(room, message.id, secret.kind === "smtp");
  const files = await Promise.all(along.carried.map(fileOf));
  const lost = along.carried.find((_, index) => files[index] === null);
  if (lost) return notTaken(`The file “${lost.title}” is not kept here any more. Correct the message, and attach it again.`);
  const event = delivery.invite && eventOf(message, delivery.invite);
  const replyTo = handleOf(room, message, channel.id);
  const outgoing = outgoingOf(room, message, words, { id: delivery.id, at, replyTo, event }, along);
  const whole = { ...outgoing, files: files.flatMap((file) => file ?? []) };
  return secret.kind === "smtp" ? mailReaders(read, secret.to, whole) : send(secret, whole);
}

/** A file as a mail carries it; null where its bytes are gone. */
async function fileOf({ title, mediaType, sha256 }: Attachment): Promise<OutgoingFile | null> {
  const content = sha256 ? await bytesOf(sha256) : null;
  const type = mediaType ?? "application/octet-stream";
  return content && { name: savedName(title, type), type, content };
}

/** Tells a webhook of a stage. A plan that sends nothing, or only tests, moves no traffic. */
async function tellStage(room: PlanRoom, delivery: Delivery, stage: NonNullable<Delivery["stage"]>): Promise<Handed> {
  if (room.plan.sending !== "live") return notTaken("Sending is not live. Turn it on and tell the stage again.");
  const channel = await channelOf(room, delivery);
  if ("taken" in channel) return channel;
  const { id, madeSeq, queuedAt } = delivery;
  return sendStage(channel.secret, { id, plan: room.plan.slug, title: room.plan.title, seq: madeSeq, ...stage }, queuedAt);
}

/** The channel of a delivery with its address, or why there is none. */
async function channelOf(
  room: PlanRoom,
  { channelId, channel: name }: Delivery,
): Promise<{ id: string; read: Channel; secret: ChannelSecret } | Handed> {
  const workspace = await readRoom("workspace", room.plan.workspaceId);
  // A channel of another workspace is no channel.
  const channel = live(workspace, channels, channelId);
  if (!channel) return notTaken(`The channel “${name}” is not in the workspace any more. Choose another one, or send it by hand.`);
  const secret = await secretOf(channel.id);
  return secret ? { id: channel.id, read: channel, secret } : notTaken(noAddress);
}

/**
 * What the channel answered to the message this one replies to: the one it corrects, else the first of the plan. Updates of one plan are one thread,
 * and threads are named by what began them (docs.slack.dev/messaging#threading; RFC 5322, 3.6.4).
 */
function handleOf(room: PlanRoom, { corrects }: Pick<Message, "corrects">, channelId: string): string | null {
  const taken = all(room, deliveries)
    .filter((each) => each.channelId === channelId && each.handle !== null && each.doneAt !== null)
    .toSorted((a, b) => (a.doneAt ?? "").localeCompare(b.doneAt ?? ""));
  const corrected = corrects ? taken.find(({ messageId }) => messageId === corrects) : undefined;
  return (corrected ?? taken[0])?.handle ?? null;
}
