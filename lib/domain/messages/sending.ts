import * as z from "zod";
import { aboutText, attachmentsAt } from "../attachments/of.ts";
import { mostWays, wayNames, waysOf } from "../audiences/ways.ts";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { line } from "../kernel/fields.ts";
import type { Readings } from "../kernel/readings.ts";
import { ref } from "../kernel/ref.ts";
import { find } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { strong, toned } from "../kernel/sentence.ts";
import { cutText } from "../kernel/text.ts";
import { already, type Context, change, type Job, me, type Refusal, refuse, withJobs } from "../kernel/verb.ts";
import { inviteOf, toBeHeld, withMeeting } from "../meetings/invitation.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { momentText } from "../schedule/format-time.ts";
import { newUpdate } from "../status-page/new-update.ts";
import { checkedWords, factsUsed, messageDigest } from "./checked-words.ts";
import { sendingIsOff } from "./deliveries.ts";
import { deliveryTimer } from "./delivery-timer.ts";
import { nextOf } from "./repeats.ts";
import { deliveries, type Message, messages, messageText } from "./rows.ts";
import { gapsOf, occursAt, written } from "./written.ts";

const example = { title: "Deployment has started" };

/** What is told of a message that left. */
export const leaving = () =>
  z.strictObject({
    title: z.string(),
    channels: z.array(z.string()),
    audience: z.string().optional(),
    subject: z.string().optional(),
    body: z.string(),
    digest: z.string(),
    facts: factsUsed(),
    test: z.boolean().optional(),
    /** Links and files that went with it. */
    along: z.array(z.string()).optional(),
    /** Who asked for it, where two people send it. */
    askedBy: z.string().optional(),
  });

/**
 * Sends a message by its channels and those of its audiences, in the words it has now or in those its sender gives. They are frozen with their digest
 * and the facts they use; each channel gets a delivery, which the worker makes as soon as this is on disk. What is said to an audience that reads the
 * status page stands there at once.
 */
export const sendMessage = planVerbOn({
  on: messages,
  type: "message.sent",
  measured: true,
  may: "message:send",
  during: "message",
  input: () =>
    z.strictObject({
      messageId: ref(messages),
      subject: line.nullable().optional(),
      body: messageText(fields).trim().min(1).optional(),
    }),
  data: leaving,
  example: { ...example, channels: ["#ops"], body: "We have started.", digest: "0".repeat(64), facts: [] },
  sentence: ({ title = "", channels = [], test, askedBy }) => [
    toned(test ? "sent as a test" : "sent", test ? "hold" : "go"),
    " ",
    strong(title),
    channels.length > 0 ? ` by ${channels.join(", ")}` : "",
    askedBy ? `; ${askedBy} had asked for it` : "",
  ],
  decide(message, { messageId, ...said }, context) {
    if (message.sentAt)
      return already(`${message.sentBy?.name ?? "Somebody"} has sent “${message.title}” already.`, message.sentBy, message.sentAt);
    const alone = sentAlone(message, said, context);
    if (alone) return alone;
    const left = leave(message, said, context);
    if ("kind" in left) return left;
    const data = { title: message.title, ...left.data, ...(message.askedBy ? { askedBy: message.askedBy.name } : {}) };
    return withJobs(change(messageId, data, left.rows), left.jobs);
  },
});

/** Why this person does not send this message alone, where two are asked for. */
function sentAlone({ title, second, askedBy }: Message, said: Said, { actor }: Context): Refusal | null {
  if (!second) return null;
  if (!askedBy) return refuse("second-needed", `“${title}” is sent by two people: ask for it to be sent, then somebody else sends it.`);
  if (askedBy.id === actor.userId)
    return refuse("second-person", `You asked for “${title}” to be sent. Somebody else looks at it and sends it.`);
  return said.body === undefined && said.subject === undefined
    ? null
    : refuse("second-words", `“${title}” is sent in the words that ${askedBy.name} asked for. Edit it, and it is asked for again.`);
}

type Said = { subject?: string | null | undefined; body?: string | undefined };
type Left = { data: Omit<z.infer<ReturnType<typeof leaving>>, "title">; rows: RowChange[]; jobs: Job[] };

/** What a message that leaves now does to the plan: its frozen words, a delivery for each channel, the update; or why it does not leave. */
export function leave(message: Message, said: Said, context: Context & { room: PlanRoom }): Left | Refusal {
  const { room, now, newId } = context;
  if (message.skippedAt) return refuse("skipped", `“${message.title}” is skipped. Take that back first.`);
  if (room.plan.mode === "rehearsal")
    return refuse("rehearsal", "This is a rehearsal: nothing leaves the house. Say that it was sent by hand to go on.");
  if (room.plan.sending === "off") return sendingIsOff;
  const isTest = room.plan.sending === "test";
  const held = message.meeting ? toBeHeld(room, message, now) : null;
  if (held && "kind" in held) return held;
  const ways = waysOf(room, message);
  const [deaf] = isTest ? [] : ways.without;
  if (deaf)
    return refuse(
      "no-channel",
      `“${deaf.title}” has no channel. Give it one under Audiences, choose a channel for this message, or send it by hand and say so.`,
    );
  const to = isTest ? [room.plan.testChannel].filter((each) => each !== null) : ways.channels;
  const isPosted = !isTest && ways.onStatusPage && !held;
  if (to.length === 0 && !isPosted)
    return refuse("no-channel", `“${message.title}” has no channel. Choose one, or send it by hand and say so.`);
  if (to.length > mostWays) return refuse("too-many", `“${message.title}” would leave by ${to.length} channels. ${mostWays} is the most.`);
  const gaps = gapsOf(room, message, Date.parse(now), context.facts.readings);
  const composed = written(message, gaps);
  const meant = { subject: said.subject === undefined ? composed.subject : said.subject, body: said.body ?? composed.body };
  if (!meant.body.trim()) return refuse("no-words", `“${message.title}” has no words yet. Edit it first.`);
  const checked = checkedWords(room, message, gaps, meant);
  if ("kind" in checked) return checked;
  const refers = withReference(room, message, withMeeting(room, message, meant));
  const words = isTest ? asTest(message, refers, wayNames(ways)) : refers;
  const digest = messageDigest(words.subject, words.body);
  const queued = to.map(({ id: channelId, name: channel }) =>
    deliveries.make({
      id: newId(),
      planId: room.id,
      messageId: message.id,
      channelId,
      channel,
      queuedAt: now,
      tryAt: now,
      invite: held && inviteOf(held),
    }),
  );
  const along = attachmentsAt(room, { messageId: message.id });
  const data = {
    ...{ channels: wayNames({ channels: to, onStatusPage: isPosted }), ...(isTest ? { test: true } : {}) },
    ...{ ...(message.audience ? { audience: message.audience } : {}), ...(words.subject ? { subject: words.subject } : {}) },
    ...{ body: words.body, digest, facts: checked.facts },
    ...(along.length > 0 ? { along: along.map((each) => `${each.title} (${each.sha256?.slice(0, 12) ?? aboutText(each)})`) } : {}),
  };
  const update = isPosted ? newUpdate(room.id, cutText(words.subject ?? message.title, 500), context, words.body) : null;
  const sent = {
    ...{ sentSubject: words.subject, sentBody: words.body, sentDigest: digest, sentAt: now, sentBy: me(context), sentTest: isTest },
    ...{ askedBy: null, askedAt: null, ...(update ? { updateId: update.id } : {}), ...(held && !isTest ? { invited: held } : {}) },
  };
  const next = nextOf(room, message, occursAt(room, message), context);
  const rows = [
    set(messages, message.id, sent),
    ...next,
    ...queued.map((each) => set(deliveries, each.id, each)),
    ...(update ? [update] : []),
  ];
  return { data, rows, jobs: queued.map(deliveryTimer) };
}

type Words = { subject: string | null; body: string };

/** What a message would say if it left now (epoch ms), in its own words with what is known filled in, or in its sender’s: marked where sending is a test. */
export function wordsToSend(room: PlanRoom, message: Message, now: number, readings?: Readings, said?: Words): Words {
  const words = withReference(room, message, withMeeting(room, message, said ?? written(message, gapsOf(room, message, now, readings))));
  return room.plan.sending === "test" ? asTest(message, words, wayNames(waysOf(room, message))) : words;
}

/** A correction says what it corrects, and when that was sent, above its words. */
function withReference(room: PlanRoom, { corrects }: Message, { subject, body }: { subject: string | null; body: string }) {
  const first = find(room, messages, corrects);
  if (!first?.sentAt) return { subject, body };
  const { zone, t0 } = room.plan;
  const said = `This corrects “${first.sentSubject ?? first.title}” of ${momentText(first.sentAt, zone, t0 ?? first.sentAt)}.`;
  return { subject, body: cutText(`${said}\n\n${body}`, 20_000) };
}

/** The words with the mark of a test on them, and where they would have gone. */
function asTest({ title }: Message, { subject, body }: { subject: string | null; body: string }, ways: readonly string[]) {
  const names = ways.join(", ") || "nobody";
  return {
    subject: cutText(`[TEST] ${subject ?? title}`, 500),
    body: cutText(`[TEST] Once sending is live, this goes to: ${names}.\n\n${body}`, 20_000),
  };
}
