import { discordPayload } from "../channels/kinds/discord.ts";
import { slackPayload } from "../channels/kinds/slack.ts";
import { leaveWords, letterOf } from "../channels/kinds/smtp.ts";
import { teamsPayload } from "../channels/kinds/teams.ts";
import { webhookPayload } from "../channels/kinds/webhook.ts";
import type { Outgoing } from "../channels/outgoing.ts";
import { aboutText, attachmentsAt } from "../domain/attachments/of.ts";
import type { Attachment } from "../domain/attachments/rows.ts";
import { waysOf } from "../domain/audiences/ways.ts";
import { type ChannelKind, channels } from "../domain/channels/rows.ts";
import type { Readings } from "../domain/kernel/readings.ts";
import { live } from "../domain/kernel/room.ts";
import { inviteShown } from "../domain/meetings/invitation.ts";
import { heldText } from "../domain/meetings/times.ts";
import type { Preview } from "../domain/messages/preview.ts";
import type { Message } from "../domain/messages/rows.ts";
import { wordsToSend } from "../domain/messages/sending.ts";
import type { PlanRoom, WorkspaceRoom } from "../domain/room.ts";
import { type Along, alongWith, behindDoor, withAlong } from "./along.ts";
import { outgoingOf } from "./outgoing-of.ts";

/** What stands for the id that a delivery is given when it leaves. */
const noId = "id of the delivery";

/** A message as it would arrive now (epoch ms) by each of its ways, in its words or in its sender’s `own`, or as it did; by hand where it has none. */
export function previewsOf(
  room: PlanRoom,
  workspace: WorkspaceRoom,
  message: Message,
  now: number,
  readings?: Readings,
  own?: { subject: string; body: string },
): Preview[] {
  const isTest = message.sentAt === null && room.plan.sending === "test";
  const ways = waysOf(room, message);
  const words =
    message.sentBody === null
      ? wordsToSend(room, message, now, readings, own && { subject: own.subject.trim() || null, body: own.body })
      : { subject: message.sentSubject, body: message.sentBody };
  const to = isTest && room.plan.testChannel ? [room.plan.testChannel] : ways.channels;
  const delivery = { id: noId, at: new Date(now).toISOString(), replyTo: null };
  const invite = message.meeting && inviteShown(room, message);
  const event = invite && { title: message.title, when: heldText(room, invite), place: invite.place, off: invite.cancelled };
  const found = to.map(({ id, name }): Preview => {
    const channel = live(workspace, channels, id);
    if (!channel) return { way: name, kind: "gone" };
    const along = alongWith(room, message.id, channel.kind === "smtp");
    const shown = drawn(channel.kind, outgoingOf(room, message, words, delivery, along));
    return { way: channel.name, ...toldOf(along), ...(shown.kind === "smtp" && event ? { ...shown, event } : shown) };
  });
  const posted: Preview[] =
    ways.onStatusPage && !isTest && !message.meeting
      ? [
          {
            way: "Status page",
            ...onStatusPage(room, message),
            kind: "status-page",
            headline: words.subject ?? message.title,
            body: words.body,
          },
        ]
      : [];
  const all = [...found, ...posted];
  const byHand = () => ({ subject: words.subject, body: withAlong(words.body, alongWith(room, message.id, false)) });
  return all.length > 0 ? all : [{ way: "By hand", kind: "by-hand", ...byHand() }];
}

/** Which files a way carries, and who can open those it only names. */
function toldOf(along: Along): Pick<Preview, "carries" | "hint"> {
  const behind = behindDoor(along);
  return {
    ...(along.carried.length > 0 ? { carries: along.carried.map((each) => `${each.title} (${aboutText(each)})`) } : {}),
    ...(behind.length > 0
      ? {
          hint: `${namesOf(behind)} ${behind.length === 1 ? "opens" : "open"} only for people who sign in here: a reader without an account sees no more than the name.`,
        }
      : {}),
  };
}

/** What of a message’s links and files readers of the status page do not find there. */
function onStatusPage(room: PlanRoom, { id: messageId }: Message): Pick<Preview, "hint"> {
  const hidden = attachmentsAt(room, { messageId }).filter(({ shared }) => !shared);
  if (hidden.length === 0) return {};
  return {
    hint: `${namesOf(hidden)} ${hidden.length === 1 ? "is" : "are"} not on the status page. Whoever leads puts it there, in its menu.`,
  };
}

const namesOf = (some: readonly Attachment[]) => some.map(({ title }) => `“${title}”`).join(", ");

type Drawn = Preview extends infer Each ? (Each extends { way: string } ? Omit<Each, "way"> : never) : never;

/** What a channel of this kind is handed, as far as readers see it. */
function drawn(kind: ChannelKind, outgoing: Outgoing): Drawn {
  switch (kind) {
    case "slack":
      return {
        kind,
        blocks: slackPayload(outgoing).blocks.map(({ type, text, elements = [] }) =>
          type === "context" ? { type, text: elements.map((each) => each.text).join("  ") } : { type, text: text?.text ?? "" },
        ),
      };
    case "teams": {
      const [card] = teamsPayload(outgoing).attachments;
      const looks = ["title", "body", "foot"] as const;
      return { kind, blocks: (card?.content.body ?? []).map(({ text }, at) => ({ text, look: looks[at] ?? "body" })) };
    }
    case "discord": {
      const [embed] = discordPayload(outgoing).embeds;
      return { kind, title: embed?.title ?? "", description: embed?.description ?? "", footer: embed?.footer.text ?? "" };
    }
    case "smtp": {
      const { subject, text, html } = letterOf(outgoing, "holdpoint", [leaveWords, "a link of each reader’s own"]);
      return { kind, subject, text, html };
    }
    case "webhook":
      return { kind, json: JSON.stringify(webhookPayload(outgoing), null, 2) };
    default:
      return { kind: "gone" };
  }
}
