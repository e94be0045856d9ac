import { attachmentsAt } from "../attachments/of.ts";
import { attachments } from "../attachments/rows.ts";
import { audiencesOf, isFor, lastToldAt } from "../audiences/rhythm.ts";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { all } from "../kernel/room.ts";
import type { Context } from "../kernel/verb.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import type { TimeFrame } from "../schedule/planned-time.ts";
import { isWorkday, workdayFrom } from "../schedule/work-calendar.ts";
import { dateAfter, dateIn, instantOf, monthAfter } from "../schedule/zone-time.ts";
import { mostMessages } from "./most.ts";
import { type Message, messages, type Repeats } from "./rows.ts";

const minuteMs = 60_000;
type Said = Pick<Message, "audience" | "repeats" | "countsFrom">;

/** When a message that is said again and again is due (epoch ms): counted from the start of the plan, or from the one before it. Null while it does not go on. */
export function repeatAt(room: PlanRoom, { audience, repeats, countsFrom }: Said): number | null {
  const { plan } = room;
  if (!repeats || !plan.startedAt) return null;
  const from = Date.parse(countsFrom ?? plan.startedAt);
  if (repeats.every !== "minutes") {
    const next = slotAfter(from, repeats, plan);
    // What is told each day is told of the work; what comes less often goes on until the plan is closed.
    const end = repeats.every === "day" ? (plan.workEndedAt ?? plan.endedAt) : plan.endedAt;
    return end !== null && next > Date.parse(end) ? null : next;
  }
  if (!isUnderWay(plan) || plan.workEndedAt) return null;
  const told = audiencesOf(room).flatMap((each) => (isFor(each, { audience }) ? (lastToldAt(room, each) ?? []) : []));
  return Math.max(from, ...told) + repeats.minutes * minuteMs;
}

/** The first time after an instant (epoch ms) by the working days of a plan: the next day, the same day of the next week or month; on a day off the next one on which people work. */
function slotAfter(from: number, { every, at }: Exclude<Repeats, { every: "minutes" }>, { zone, calendar }: TimeFrame): number {
  const day = dateIn(from, zone);
  const [today, date] = [
    instantOf(day, at, zone),
    every === "day" ? dateAfter(day, 1) : every === "week" ? dateAfter(day, 7) : monthAfter(day),
  ];
  if (every === "day" && today > from && isWorkday(day, calendar)) return today;
  return instantOf(workdayFrom(date, calendar), at, zone);
}

/** Whether another one follows a message once it was said: it has a rhythm, or is said of each incident. */
export const isRepeated = ({ repeats, milestone }: Pick<Message, "repeats" | "milestone">): boolean =>
  repeats !== null || milestone?.kind === "incident";

/**
 * The next one of a message that was said or skipped just now, where it is said again: its words with what the run fills in, and nothing that was typed for
 * this time. `dueAt`: when this one was due (epoch ms), from which the next is counted, so that a late one moves none.
 */
export function nextOf(
  room: PlanRoom,
  message: Message,
  dueAt: number | null,
  { now, newId }: Pick<Context, "now" | "newId">,
): RowChange[] {
  if (!isRepeated(message) || all(room, messages).length >= mostMessages) return [];
  const id = newId();
  const { title, subject, body, audience, channel, occasion, milestone, roleId, channels, onStatusPage, auto, second, source, repeats } =
    message;
  const row = messages.make({
    ...{ id, planId: room.id, originId: id, order: orderAtEnd(all(room, messages)), meeting: message.meeting },
    ...{ title, subject, body, audience, channel, occasion, milestone, roleId, channels, onStatusPage, auto, second, source, repeats },
    ...{
      fields: message.fields.filter(({ fact }) => fact !== null),
      countsFrom: new Date(countedFrom(room, repeats, dueAt, now)).toISOString(),
    },
  });
  // A link is as true the next time; a file was of this time.
  const links = attachmentsAt(room, { messageId: message.id }).filter(({ kind }) => kind === "link");
  return [
    set(messages, id, row),
    ...links.map((link) => ({ ...link, id: newId(), messageId: id })).map((link) => set(attachments, link.id, link)),
  ];
}

function countedFrom({ plan }: PlanRoom, repeats: Repeats | null, dueAt: number | null, now: string): number {
  const said = Date.parse(now);
  if (!repeats || repeats.every === "minutes" || dueAt === null) return said;
  // The times that passed while nobody sent it are not made up for.
  let from = dueAt;
  for (let next = slotAfter(from, repeats, plan); next <= said; next = slotAfter(from, repeats, plan)) from = next;
  return from;
}
