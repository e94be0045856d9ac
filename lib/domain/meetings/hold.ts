import * as z from "zod";
import { addCareCheck } from "../after-care/verbs.ts";
import { set } from "../kernel/change.ts";
import type { RowChange } from "../kernel/collection.ts";
import { instant, line } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { strong, toned } from "../kernel/sentence.ts";
import { cutText } from "../kernel/text.ts";
import { already, type Context, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { mostMessages, tooManyMessages } from "../messages/most.ts";
import { type Message, messages } from "../messages/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { agendaIn } from "./agenda.ts";
import { minutesOf } from "./minutes.ts";
import { type AgendaMark, agendaMark, agendaNote, mostActions } from "./rows.ts";

const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Technical briefing" };
const itemName = () => agendaMark(fields).shape.item;

const noMeeting = (title: string) => refuse("no-meeting", `“${title}” is no meeting. Edit it to make it one.`);

/** Why nothing is written down of this meeting, if nothing is. */
function isOver({ title, meeting, skippedAt }: Message): Refusal | null {
  if (!meeting) return noMeeting(title);
  return skippedAt ? refuse("skipped", `“${title}” is not held.`) : null;
}

/** What became of an item, as it is kept; or why the agenda has no such item. */
function markOf(message: Message, item: string): AgendaMark | Refusal {
  const found = agendaIn(message.body).some((each) => each.item === item);
  if (!found) return refuse("no-item", `The agenda of “${message.title}” has no “${item}” any more. Look at it again.`, "conflict");
  return message.agenda.find((each) => each.item === item) ?? { item, note: "", doneAt: null, doneBy: null, actions: [] };
}

const marked = ({ agenda, body }: Message, mark: AgendaMark): AgendaMark[] => {
  const known = new Set(agendaIn(body).map(({ item }) => item));
  // What is no item any more, and asked for nothing, is forgotten.
  return [...agenda.filter(({ item, actions }) => item !== mark.item && (known.has(item) || actions.length > 0)), mark];
};

/** Ticks an item of the agenda, or opens it again, and writes down what was said. */
export const noteAgendaItem = planVerbOn({
  on: messages,
  type: "meeting.item_noted",
  may: "step:work",
  during: "message",
  input: () =>
    z.strictObject({ messageId: ref(messages), item: itemName(), done: z.boolean().optional(), note: agendaNote(fields).optional() }),
  data: () => titled().extend({ item: z.string(), done: z.boolean().optional(), note: z.string().optional() }),
  example: { ...example, item: "Rollback procedures", done: true },
  sentence: ({ title = "", item = "", done, note }) => [
    done === undefined ? "noted of " : done ? "ticked " : "opened again ",
    strong(item),
    " in ",
    strong(title),
    note ? `: ${note}` : "",
  ],
  decide(message, { messageId, item, done, note }, context) {
    const problem = isOver(message);
    if (problem) return problem;
    const mark = markOf(message, item);
    if ("kind" in mark) return mark;
    const ticks = done !== undefined && done !== (mark.doneAt !== null);
    const notes = note !== undefined && note !== mark.note;
    if (!ticks && !notes) return already("It stands there already.", mark.doneBy, mark.doneAt);
    const ticked = ticks ? { doneAt: done ? context.now : null, doneBy: done ? me(context) : null } : {};
    const data = { title: message.title, item, ...(ticks ? { done } : {}), ...(notes ? { note } : {}) };
    const agenda = marked(message, { ...mark, ...ticked, ...(notes ? { note } : {}) });
    return change(messageId, data, [set(messages, messageId, { agenda })]);
  },
});

/** Makes a follow-up of an item: what is to be done, by when, by whom. It stands under after-care, and keeps the plan open until it is done. */
export const makeMeetingAction = planVerbOn({
  on: messages,
  type: "meeting.action_made",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({ messageId: ref(messages), item: itemName(), action: line, dueAt: instant, roleId: ref(roles).nullable().optional() }),
  data: () => titled().extend({ item: z.string(), action: z.string(), dueAt: z.string() }),
  example: { ...example, item: "Rollback procedures", action: "Rehearse the way back", dueAt: "2026-11-27T16:00:00.000Z" },
  sentence: ({ title = "", action = "", dueAt }, { when }) => [
    "made a follow-up in ",
    strong(title),
    ": ",
    strong(action),
    dueAt ? ` by ${when(dueAt)}` : "",
  ],
  decide(message, { messageId, item, action, dueAt, roleId = null }, context) {
    const problem = isOver(message);
    if (problem) return problem;
    const mark = markOf(message, item);
    if ("kind" in mark) return mark;
    if (mark.actions.length >= mostActions)
      return refuse("too-many", `An item has at most ${mostActions} follow-ups. Add more under after-care.`);
    const made = addCareCheck.decide(context.room, { title: action, kind: "action", dueAt, roleId }, context);
    if (made.kind !== "change") return made;
    const agenda = marked(message, { ...mark, actions: [...mark.actions, made.subject] });
    return change(messageId, { title: message.title, item, action, dueAt }, [...made.rows, set(messages, messageId, { agenda })]);
  },
});

/** Says that a meeting took place; with `minutes` its notes become a message to the same people, to be looked at and sent. */
export const endMeeting = planVerbOn({
  on: messages,
  type: "meeting.held",
  may: "step:work",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages), minutes: z.boolean() }),
  data: () => titled().extend({ items: z.number(), done: z.number(), minutes: z.string().optional() }),
  example: { ...example, items: 5, done: 4, minutes: "Minutes: Technical briefing" },
  sentence: ({ title = "", items = 0, done = 0, minutes }) => [
    toned("held", "go"),
    " the meeting ",
    strong(title),
    items > 0 ? `: ${done} of ${items} items` : "",
    minutes ? "; its minutes are written" : "",
  ],
  decide(message, { messageId, minutes }, context) {
    const problem = isOver(message);
    if (problem) return problem;
    if (message.heldAt) return already(`“${message.title}” took place.`, message.heldBy, message.heldAt);
    if (!message.sentAt)
      return refuse("not-invited", `Nobody was invited to “${message.title}” yet. Invite them, or say that you did it by hand.`);
    const items = agendaIn(message.body);
    const done = items.filter(({ item }) => message.agenda.some((each) => each.item === item && each.doneAt !== null)).length;
    const written = minutes ? minutesRow(context, message) : null;
    if (written && "kind" in written) return written;
    const data = { title: message.title, items: items.length, done, ...(written ? { minutes: String(written.row.title) } : {}) };
    const held = set(messages, messageId, { heldAt: context.now, heldBy: me(context) });
    return change(messageId, data, [held, ...(written ? [written] : [])]);
  },
});

/** The minutes as a message of this run alone: another run has meetings of its own. */
function minutesRow({ room, newId, now }: Context & { room: PlanRoom }, message: Message): RowChange | Refusal {
  if (all(room, messages).length >= mostMessages) return tooManyMessages;
  const id = newId();
  const title = cutText(`Minutes: ${message.title}`, 500);
  const { audience, channel, channels, roleId } = message;
  const place = { id, planId: room.id, originId: id, order: orderAtEnd(all(room, messages)) };
  const words = { title, subject: title, body: minutesOf(room, message), audience, channel, channels, roleId };
  return set(messages, id, messages.make({ ...place, ...words, countsFrom: now }));
}
