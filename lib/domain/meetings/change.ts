import * as z from "zod";
import { set } from "../kernel/change.ts";
import { planTime, reason } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { because, type Saying, strong, type Telling, toned } from "../kernel/sentence.ts";
import { already, type Context, change, me, type Refusal, refuse, withJobs } from "../kernel/verb.ts";
import { sendingIsOff } from "../messages/deliveries.ts";
import { deliveryTimer } from "../messages/delivery-timer.ts";
import { deliveries, type Message, messages } from "../messages/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { badMeeting } from "./bad-meeting.ts";
import { inviteOf, toTellAnew } from "./invitation.ts";
import { meetingDetails } from "./rows.ts";

const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Technical briefing" };

/** A meeting to which people were invited and that is still to come. */
function isToCome({ title, meeting, sentAt, heldAt, skippedAt }: Message): Refusal | null {
  if (!meeting) return refuse("no-meeting", `“${title}” is no meeting.`);
  if (heldAt) return refuse("held", `“${title}” took place, and stays in the record.`);
  if (skippedAt) return refuse("skipped", `“${title}” is not held.`);
  return sentAt ? null : refuse("not-invited", `Nobody was invited to “${title}” yet: edit it instead.`);
}

/** Gives a meeting another time, length or place after people were invited. Their calendars are told a minute later, once for all that changed. */
export const changeMeeting = planVerbOn({
  on: messages,
  type: "meeting.changed",
  may: "message:send",
  during: "message",
  input: () =>
    z.strictObject({
      messageId: ref(messages),
      at: planTime.optional(),
      minutes: meetingDetails(fields).shape.minutes.optional(),
      place: meetingDetails(fields).shape.place.optional(),
    }),
  data: () => titled().extend({ changed: z.array(z.string()) }),
  example: { ...example, changed: ["at"] },
  sentence: ({ title = "" }) => [toned("changed", "hold"), " when or where ", strong(title), " is held"],
  decide(message, { messageId, at, minutes, place }) {
    const { meeting } = message;
    const problem = isToCome(message);
    if (problem || !meeting) return problem ?? refuse("no-meeting", `“${message.title}” is no meeting.`);
    const next = { ...meeting, minutes: minutes === undefined ? meeting.minutes : minutes, place: place ?? meeting.place };
    const wrong = badMeeting({ meeting: next });
    if (wrong) return wrong;
    const changed = [
      ...(at && JSON.stringify(at) !== JSON.stringify(message.at) ? ["at"] : []),
      ...(next.minutes === meeting.minutes ? [] : ["minutes"]),
      ...(next.place === meeting.place ? [] : ["place"]),
    ];
    if (changed.length === 0) return already(`“${message.title}” is held like that already.`);
    // Of what is held again and again, this one is held apart: the next was made when people were invited to it.
    const timed = changed.includes("at") ? { at, milestone: null, repeats: null } : {};
    return change(messageId, { title: message.title, changed }, [set(messages, messageId, { meeting: next, ...timed })]);
  },
});

/** Calls a meeting off to which people were invited: they are told so, with the reason. */
export const callOffMeeting = planVerbOn({
  on: messages,
  type: "meeting.called_off",
  may: "message:send",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages), reason }),
  data: () => titled().extend({ reason: z.string() }),
  example: { ...example, reason: "There is nothing left to decide." },
  sentence: ({ title = "", reason }) => [toned("called off", "hold"), " the meeting ", strong(title), because(reason)],
  decide(message, { messageId, reason }, context) {
    if (message.skippedAt && message.sentAt) return already("It is called off already.", message.skippedBy, message.skippedAt);
    const problem = isToCome(message);
    if (problem) return problem;
    const skipped = { skippedAt: context.now, skippedBy: me(context), skippedReason: reason };
    return change(messageId, { title: message.title, reason }, [set(messages, messageId, skipped)]);
  },
});

const toldAnew = () => titled().extend({ channels: z.array(z.string()), sequence: z.number(), from: z.string().optional() });
const sentence = ({ title = "", channels = [], from }: Partial<z.infer<ReturnType<typeof toldAnew>>>, { when }: Saying): Telling => [
  from ? "told that " : "told that the meeting ",
  strong(title),
  from ? ` is held ${when(from)}` : " is not held",
  channels.length > 0 ? ` by ${channels.join(", ")}` : "",
];
const anewExample = { ...example, channels: ["Readers by mail"], sequence: 1, from: "2026-11-27T09:00:00.000Z" };

/** Tells calendars what changed: by every channel by which people were invited, under the next number. */
function tellAnew(message: Message, { room, now, newId }: Context & { room: PlanRoom }) {
  const anew = toTellAnew(room, message, Date.parse(now));
  if (!anew) return already("Those who were invited know what is true, or it is over.");
  if (room.plan.sending !== "live") return sendingIsOff;
  const invited = all(room, deliveries).filter((each) => each.messageId === message.id && each.invite !== null);
  const ways = new Map(invited.map(({ channelId, channel }) => [channelId, channel]));
  const made = { planId: room.id, messageId: message.id, queuedAt: now, tryAt: now, invite: inviteOf(anew) };
  const queued = [...ways].map(([channelId, channel]) => deliveries.make({ ...made, id: newId(), channelId, channel }));
  const { title } = message;
  const data = { title, channels: [...ways.values()], sequence: anew.sequence, ...(anew.cancelled ? {} : { from: anew.from }) };
  const rows = [set(messages, message.id, { invited: anew }), ...queued.map((each) => set(deliveries, each.id, each))];
  return withJobs(change(message.id, data, rows), queued.map(deliveryTimer));
}

/** Tells those who were invited at once what changed, as where nothing left the house when it did. */
export const tellMeeting = planVerbOn({
  on: messages,
  type: "meeting.told_anew",
  may: "message:send",
  during: "always",
  input: () => z.strictObject({ messageId: ref(messages) }),
  data: toldAnew,
  example: anewExample,
  sentence,
  decide: (message, _input, context) => tellAnew(message, context),
});

/** A meeting moved, or is not held, and a while has passed without another change: those who were invited are told. */
export const noteMeetingMoved = planVerbOn({
  on: messages,
  type: "meeting.moved",
  may: "message:send",
  system: true,
  during: "always",
  input: () => z.strictObject({ messageId: ref(messages) }),
  data: toldAnew,
  example: anewExample,
  sentence,
  decide: (message, _input, context) => tellAnew(message, context),
});
