import * as z from "zod";
import { wayNames, waysOf } from "../../../domain/audiences/ways.ts";
import { notFound } from "../../../domain/kernel/errors.ts";
import { id, instant, line } from "../../../domain/kernel/fields.ts";
import type { Readings } from "../../../domain/kernel/readings.ts";
import { live } from "../../../domain/kernel/room.ts";
import { fields, schemaOf } from "../../../domain/kernel/schema.ts";
import { agendaIn } from "../../../domain/meetings/agenda.ts";
import { makeMeetingAction, noteAgendaItem } from "../../../domain/meetings/hold.ts";
import { meetingMinutes, meetingTimes } from "../../../domain/meetings/times.ts";
import { deliveredState, deliveriesOf } from "../../../domain/messages/delivered.ts";
import { fieldHint } from "../../../domain/messages/field-hint.ts";
import { fieldKinds } from "../../../domain/messages/fields.ts";
import { fillMessage } from "../../../domain/messages/fill.ts";
import { deliveries, deliveryStates, type Message, messages, messageText } from "../../../domain/messages/rows.ts";
import { sendMessage } from "../../../domain/messages/sending.ts";
import { type Gap, gapsOf, messageDueAt, messageState, messagesOf, written } from "../../../domain/messages/written.ts";
import type { PlanRoom } from "../../../domain/room.ts";
import { chance } from "../../../journal/chance.ts";
import { contactsTold } from "../../../journal/contacts.ts";
import { sha256 } from "../../../journal/seal.ts";
import { readingsOf } from "../../../measured/readings.ts";
import { meetingCalendar } from "../../../outbox/meeting-calendar.ts";
import { send, sendJson } from "../../reply.ts";
import { answerWith } from "../answer.ts";
import { doneSchema, type PlanCall, planRoute } from "../route.ts";

const states = ["draft", "ready", "sending", "sent", "failed", "skipped"] as const;

const messageAnswer = z.strictObject({
  id,
  title: z.string(),
  state: z.enum(states).meta({ description: "`draft` has open fields; `failed` was not taken by one of its channels." }),
  dueAt: instant.nullable(),
  audiences: z.array(z.string()),
  channels: z.array(z.string()),
  fields: z.array(
    z.strictObject({
      id: z.string().meta({ description: "For POST …/messages/:id/fields/:fieldId." }),
      placeholder: z.string(),
      kind: z.enum(["bound", ...fieldKinds]).meta({
        description:
          "`bound` is read from the run; `count` is a number of something, filled with where it was read; `literal` is a result the template states, open until somebody confirms or replaces it.",
      }),
      value: z.string().nullable(),
      source: z.string().nullable().meta({ description: "Where a count was read, as somebody said." }),
      open: z.boolean(),
      hint: z
        .string()
        .nullable()
        .meta({ description: "Why it keeps the message from leaving and what helps, or what its readers cannot do with it." }),
    }),
  ),
  body: z.string().meta({ description: "As it would be sent now; as it was, once it was." }),
  meeting: z
    .strictObject({
      ...{ from: instant.nullable(), to: instant.nullable(), minutes: z.int(), place: z.string(), heldAt: instant.nullable() },
      sequence: z.int().nullable().meta({ description: "What calendars were told last; null while nobody is invited." }),
      agenda: z.array(
        z.strictObject({
          ...{ item: z.string(), title: z.string(), minutes: z.int().nullable(), done: z.boolean(), note: z.string() },
          actions: z.array(z.string()).meta({ description: "Ids of follow-ups of the after-care." }),
        }),
      ),
    })
    .nullable()
    .meta({ description: "Where it is a meeting: `dueAt` is when people are invited, `from` when it begins." }),
});
type MessageAnswer = z.infer<typeof messageAnswer>;

const deliveryAnswer = z.strictObject({
  ...{ id, channel: z.string(), state: z.enum(deliveryStates), attempts: z.int(), why: z.string().nullable() },
  ...{ tryAt: instant.nullable(), doneAt: instant.nullable(), readers: schemaOf(deliveries).shape.readers },
});

export const messageRoutes = {
  readMessages: planRoute({
    method: "GET",
    path: "/plans/:slug/messages",
    summary: "What is said to people around the deployment, by its time",
    answers: { status: 200, says: "Messages, each with its fields and its words as of now", schema: z.array(messageAnswer) },
    async answer({ response, room }) {
      const readings = { ...(await readingsOf(room, now())), ...(await contactsTold(room)) };
      sendJson(
        response,
        200,
        messagesOf(room).map((message) => answerOf(room, message, readings)),
      );
    },
  }),
  fillMessage: planRoute({
    method: "POST",
    path: "/plans/:slug/messages/:id/fields/:fieldId",
    summary: "Fill a field of a message with words; empty words open it again",
    body: {
      "application/json": z.strictObject({
        value: z.string().max(4000).nullable(),
        source: line.optional().meta({ description: "Where a count was read: `count` fields are not filled without." }),
      }),
    },
    answers: { status: 200, says: "Filled, or already so", schema: doneSchema },
    answer(call, { body: { value, source } }) {
      const message = messageOf(call);
      const gap = gapsOf(call.room, message, now()).find((each) => fieldId(each) === call.params.fieldId);
      if (!gap) throw notFound("There is no such field in this message. GET …/messages lists them.");
      return answerWith(call, fillMessage, { messageId: message.id, gap: gap.gap, fact: null, value: value?.trim() || null, source });
    },
  }),
  sendMessage: planRoute({
    method: "POST",
    path: "/plans/:slug/messages/:id/send",
    summary: "Send a message by its channels, in the words it has now, or in these for this once",
    body: {
      "application/json": z.strictObject({
        subject: line.nullable().optional().meta({ description: "For this once; the template stays." }),
        body: messageText(fields).trim().min(1).optional().meta({ description: "For this once; the template stays." }),
      }),
    },
    answers: { status: 200, says: "On its way, or already sent (and by whom); 409 names the fields that are open", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, sendMessage, { messageId: messageOf(call).id, ...body }),
  }),
  noteAgenda: planRoute({
    method: "POST",
    path: "/plans/:slug/messages/:id/agenda",
    summary: "Tick an item of a meeting’s agenda, or write down what was said",
    body: {
      "application/json": z.strictObject({
        item: z.string().min(1).max(400),
        done: z.boolean().optional(),
        note: z.string().max(2000).optional(),
      }),
    },
    answers: { status: 200, says: "Noted, or already so", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, noteAgendaItem, { messageId: messageOf(call).id, ...body }),
  }),
  makeAction: planRoute({
    method: "POST",
    path: "/plans/:slug/messages/:id/actions",
    summary: "Make a follow-up of an item of a meeting’s agenda",
    body: {
      "application/json": z.strictObject({
        item: z.string().min(1).max(400),
        action: z.string().min(1).max(500),
        dueAt: instant,
        roleId: id.nullable().optional(),
      }),
    },
    answers: { status: 200, says: "It stands under after-care", schema: doneSchema },
    answer: (call, { body }) => answerWith(call, makeMeetingAction, { messageId: messageOf(call).id, ...body }),
  }),
  readInvitation: planRoute({
    method: "GET",
    path: "/plans/:slug/messages/:id/invitation",
    summary: "A meeting as a file for calendars",
    answers: {
      status: 200,
      says: "iCalendar: one event, the same `UID` however often it moves",
      schema: z.string(),
      type: "text/calendar",
    },
    answer: (call) =>
      send(call.response, 200, meetingCalendar(call.room, messageOf(call).id, now()), { "content-type": "text/calendar; charset=utf-8" }),
  }),
  readDeliveries: planRoute({
    method: "GET",
    path: "/plans/:slug/messages/:id/deliveries",
    summary: "What became of a message in each channel",
    answers: { status: 200, says: "Deliveries, one for each channel", schema: z.array(deliveryAnswer) },
    answer: (call) =>
      sendJson(
        call.response,
        200,
        deliveriesOf(call.room, messageOf(call).id).map(({ id, channel, state, attempts, why, tryAt, doneAt, readers }) => {
          return { id, channel, state, attempts, why, tryAt, doneAt, readers } satisfies z.infer<typeof deliveryAnswer>;
        }),
      ),
  }),
};

const now = () => Date.parse(chance.now());

function messageOf({ room, params }: PlanCall): Message {
  const message = live(room, messages, params.id);
  if (!message) throw notFound("There is no such message in this plan.");
  return message;
}

/** A field has no row: its placeholder, shortened, names it. */
const fieldId = ({ gap }: Pick<Gap, "gap">): string => sha256(gap).slice(0, 12);

function answerOf(room: PlanRoom, message: Message, readings: Readings): MessageAnswer {
  const gaps = gapsOf(room, message, now(), readings);
  const due = messageDueAt(room, message);
  return {
    ...{
      id: message.id,
      title: message.title,
      state: stateOf(room, message, gaps),
      dueAt: due === null ? null : new Date(due).toISOString(),
    },
    ...{ audiences: message.audience ? [message.audience] : [], channels: leavesBy(room, message) },
    fields: gaps.map((gap) => {
      const kind = gap.fact ? "bound" : gap.kind;
      return {
        id: fieldId(gap),
        placeholder: gap.gap,
        kind,
        value: gap.value,
        source: gap.source,
        open: gap.value === null,
        hint: fieldHint(room, message, gap, now()),
      } as const;
    }),
    body: message.sentBody ?? written(message, gaps).body,
    meeting: message.meeting ? meetingAnswer(room, message) : null,
  };
}

function meetingAnswer(room: PlanRoom, message: Message): MessageAnswer["meeting"] {
  const times = meetingTimes(room, message);
  const marks = new Map(message.agenda.map((mark) => [mark.item, mark]));
  const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
  return {
    ...{ from: iso(times?.from), to: iso(times?.to), minutes: meetingMinutes(message), place: message.meeting?.place ?? "" },
    ...{ heldAt: message.heldAt, sequence: message.invited?.sequence ?? null },
    agenda: agendaIn(message.body).map(({ item, title, minutes }) => {
      const { doneAt = null, note = "", actions = [] } = marks.get(item) ?? {};
      return { item, title, minutes, done: doneAt !== null, note, actions };
    }),
  };
}

/** By what it will leave, its audiences' channels as well; once it was sent, by what it did. */
function leavesBy(room: PlanRoom, message: Message): string[] {
  if (message.sentAt === null) return wayNames(waysOf(room, message));
  const sent = deliveriesOf(room, message.id).map(({ channel }) => ({ name: channel }));
  return wayNames({ channels: sent, onStatusPage: message.updateId !== null });
}

function stateOf(room: PlanRoom, message: Message, gaps: readonly Gap[]): MessageAnswer["state"] {
  const state = messageState(message, gaps);
  return state === "sent" ? deliveredState(room, message.id) : state === "open" ? "draft" : state;
}
