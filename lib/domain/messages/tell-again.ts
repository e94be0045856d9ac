import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { orderAfter } from "../kernel/order-keys.ts";
import { granted } from "../kernel/permissions.ts";
import { all, find } from "../kernel/room.ts";
import { type Context, type Job, type Refusal, refuse } from "../kernel/verb.ts";
import type { PlanRoom } from "../room.ts";
import { newUpdate } from "../status-page/new-update.ts";
import { deliveries, type Message, messages } from "./rows.ts";
import { leave } from "./sending.ts";
import { gapsOf } from "./written.ts";

const mostChannels = 20;

/** The channels by which somebody was told something of this plan, each once. */
export function toldChannels(room: PlanRoom): Message["channels"] {
  const live = all(room, deliveries).filter(({ messageId }) => {
    const message = find(room, messages, messageId);
    return message !== undefined && message.sentAt !== null && !message.sentTest;
  });
  const names = new Map(live.map(({ channelId, channel }) => [channelId, channel]));
  return [...names].slice(0, mostChannels).map(([id, name]) => ({ id, name }));
}

/**
 * A sentence for stakeholders of a time that is another now: on the status page, and by every channel that told them of the old one, as a message
 * called `title`. Where nothing leaves the house (a rehearsal, sending that is off) it stands on the page alone; where it cannot be sent for any other
 * reason nothing is done, so that nobody believes that they were told. Whoever moves a plan need not be somebody who may speak for it.
 */
export function tellAgain(
  context: Context & { room: PlanRoom },
  { title, words }: { title: string; words: string },
): Refusal | { rows: RowChange[]; jobs: Job[] } {
  const { room, newId, actor, now } = context;
  const channels = toldChannels(room);
  const may = [granted(actor, "update:post", room.id), ...(channels.length > 0 ? [granted(actor, "message:send", room.id)] : [])];
  if (may.some(({ ok }) => !ok))
    return refuse("not-told", "Only leads tell stakeholders. Leave the sentence out, and ask a lead to say it.", "forbidden");
  const update = newUpdate(room.id, words, context);
  const isSilent = room.plan.mode === "rehearsal" || room.plan.sending === "off";
  if (channels.length === 0 || isSilent) return { rows: [update], jobs: [] };
  const id = newId();
  const order = orderAfter(all(room, messages), all(room, messages).at(-1)?.id ?? null);
  const plain = messages.make({ id, planId: room.id, originId: id, title, body: words, order, channels });
  // What its author says now is answered for: “No data was lost” is no result that a template was left with.
  const said = gapsOf(room, plain, Date.parse(now)).flatMap(({ gap, kind, text }) =>
    kind === "literal" ? [{ gap, fact: null, value: text }] : [],
  );
  const message = { ...plain, fields: said };
  const left = leave(message, {}, context);
  if ("kind" in left) return left;
  const [sent, ...rest] = left.rows;
  return { rows: [update, set(messages, id, { ...message, ...sent?.row }), ...rest], jobs: left.jobs };
}
