import * as z from "zod";
import { withUpdateTimers } from "../audiences/timers.ts";
import { gates } from "../gates/rows.ts";
import { set } from "../kernel/change.ts";
import { line, planTime, reason } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { isAtLeast } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { all, find } from "../kernel/room.ts";
import { fields, schemaOf } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { metricName } from "../metrics/name.ts";
import { metrics } from "../metrics/rows.ts";
import { phases } from "../phases/rows.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { stages } from "../stages/rows.ts";
import { steps } from "../steps/rows.ts";
import { beginWords } from "./beginnings.ts";
import { deliverByHand, sendAgain } from "./deliveries.ts";
import { askToSend, setLeaving } from "./due.ts";
import { factNames } from "./facts.ts";
import { fieldsOf, mostFields } from "./fields.ts";
import { mostMessages, tooManyMessages } from "./most.ts";
import { isRepeated, nextOf } from "./repeats.ts";
import { addReport, correctMessage } from "./reports.ts";
import { type Message, messageField, messageRepeats, messages, messageText, milestoneKinds } from "./rows.ts";
import { checkedWords, sendMessage, setSending } from "./sending.ts";
import { gapsOf, messageDueAt } from "./written.ts";

const details = () => ({
  title: line,
  subject: line.nullable(),
  body: messageText(fields),
  audience: line.nullable(),
  channel: line.nullable(),
  at: planTime.nullable(),
  /** Said again and again, in place of a time. */
  repeats: messageRepeats(fields).nullable(),
  /** What it waits for, in place of a time. */
  milestone: z
    .strictObject({
      kind: z.enum(milestoneKinds),
      phaseId: ref(phases).optional(),
      gateId: ref(gates).optional(),
      stageId: ref(stages).optional(),
    })
    .nullable(),
  roleId: ref(roles).nullable(),
  channels: schemaOf(messages).shape.channels,
});
const titled = () => z.strictObject({ title: z.string() });
const example = { title: "Deployment has started" };

/** Adds something to say to people around the deployment. */
export const addMessage = planVerbOn({
  on: plans,
  type: "message.added",
  may: "plan:edit",
  during: "message",
  input: () => z.strictObject(z.object(details()).partial().required({ title: true, body: true }).shape),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the message ", strong(title)],
  decide(plan, input, { room, newId }) {
    if (all(room, messages).length >= mostMessages) return tooManyMessages;
    const problem = badMilestone(input) ?? tooManyFields({ subject: null, ...input });
    if (problem) return problem;
    const id = newId();
    const row = messages.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, messages)), ...timed(input) });
    return change(id, { title: row.title }, [set(messages, id, row)]);
  },
});

/** Changes what is said, to whom, when, by whom. What was said stays. */
export const editMessage = planVerbOn({
  on: messages,
  type: "message.edited",
  may: "plan:edit",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages), ...z.object(details()).partial().shape }),
  data: () => z.strictObject({ title: z.string(), changed: z.array(z.string()) }),
  example: { ...example, changed: ["body"] },
  sentence: ({ title = "" }) => ["edited the message ", strong(title)],
  decide(message, { messageId, ...edits }, { actor }) {
    const problem = isOver(message) ?? badMilestone(edits) ?? tooManyFields({ ...message, ...edits });
    if (problem) return problem;
    // A time that somebody sets is the one that counts, not what the document said.
    const isTimed = edits.at !== undefined || edits.milestone !== undefined || edits.repeats !== undefined;
    const { patch, changed } = patchOf(messages, message, { ...timed(edits), ...(isTimed ? { occasion: null } : {}) });
    if (changed.length === 0) return already(`“${message.title}” says that already.`);
    // Whoever may not send it does not have other words sent by themselves.
    const stays = message.auto && !isAtLeast(actor, "lead") ? { auto: false } : {};
    return change(messageId, { title: message.title, changed }, [set(messages, messageId, { ...patch, ...stays, ...askedAgain(message) })]);
  },
});

const messageOut = outOfPlan({
  ...{ on: messages, by: "messageId", type: "message", called: "the message" },
  ...{ may: "plan:edit", during: "message", example, revises: false },
  stays: ({ title, sentAt }) => (sentAt ? refuse("sent", `“${title}” was sent, and stays in the record.`) : null),
});

/** Takes a message out of the plan, unless it was said. */
export const removeMessage = messageOut.remove;

/** Puts a removed message back. */
export const restoreMessage = messageOut.restore;

/**
 * Answers for a field of a message: with a fact of the run, which is read when the message is sent, or with words, which confirm a result where they are
 * those that stand there. Neither opens it again.
 */
export const fillMessage = planVerbOn({
  on: messages,
  type: "message.filled",
  may: "step:work",
  during: "message",
  input: () =>
    z.strictObject({
      messageId: ref(messages),
      gap: messageField(fields).shape.gap,
      fact: z.enum(factNames).nullable(),
      /** The step, role or metric the fact is about. */
      stepId: ref(steps).optional(),
      roleId: ref(roles).optional(),
      metricId: ref(metrics).optional(),
      value: z.string().trim().max(4000).nullable(),
    }),
  data: () =>
    z.strictObject({
      title: z.string(),
      gap: z.string(),
      fact: z.string().optional(),
      about: z.string().optional(),
      value: z.string().optional(),
      confirmed: z.boolean().optional(),
    }),
  example: { ...example, gap: "[TIME]", fact: "forecast-end" },
  sentence: ({ title = "", gap = "", fact, about, value, confirmed }) => [
    ...(fact ? [`bound ${gap} in `, strong(title), ` to the run (${fact}${about ? `: ${about}` : ""})`] : []),
    ...(!fact && value && confirmed ? [`confirmed “${value}” in `, strong(title)] : []),
    ...(!fact && value && !confirmed ? [`filled ${gap} in `, strong(title), `: ${value}`] : []),
    ...(!fact && !value ? [`opened ${gap} in `, strong(title), " again"] : []),
  ],
  decide(message, { messageId, gap, fact, value, ...about }, { room }) {
    const problem = isOver(message);
    if (problem) return problem;
    const field = fieldsOf(message).find((each) => each.gap === gap);
    if (!field) return refuse("no-gap", `“${message.title}” has no field ${gap} any more. Look at it again.`, "conflict");
    const needs = fact === "step" || fact === "role" || fact === "metric";
    const of = (needs ? about[`${fact}Id`] : undefined) ?? null;
    if (needs && !of) return refuse("no-row", `Say which ${fact} it is about.`, "invalid");
    const words = fact ? null : value || null;
    const before = message.fields.find((each) => each.gap === gap);
    if ((before?.fact ?? null) === fact && (before?.of ?? null) === of && (before?.value ?? null) === words)
      return already("It says that already.");
    const rest = message.fields.filter((each) => each.gap !== gap);
    if ((fact || words) && rest.length >= mostFields) return refuse("too-many", tooMany(message.title));
    const fields = fact || words ? [...rest, { gap, fact, ...(of && { of }), value: words }] : rest;
    const metric = find(room, metrics, of);
    const aboutWhat = metric ? metricName(metric) : (find(room, steps, of) ?? find(room, roles, of))?.title;
    const data = {
      ...{
        title: message.title,
        gap,
        ...(fact ? { fact } : {}),
        ...(of && aboutWhat ? { about: aboutWhat } : {}),
        ...(words ? { value: words } : {}),
      },
      ...(field.kind === "literal" && words === field.text ? { confirmed: true } : {}),
    };
    return change(messageId, data, [set(messages, messageId, { fields, ...askedAgain(message) })]);
  },
});

/** Says that a message was sent by hand, in exactly these words. With a gap that is open it was not fit to be sent. */
export const sayMessage = planVerbOn({
  on: messages,
  type: "message.sent_by_hand",
  measured: true,
  may: "step:work",
  during: "message",
  input: () =>
    z.strictObject({
      messageId: ref(messages),
      subject: line.nullable(),
      body: messageText(fields).trim().min(1, "Say what was sent."),
    }),
  data: () =>
    z.strictObject({
      title: z.string(),
      audience: z.string().optional(),
      subject: z.string().optional(),
      body: z.string(),
      digest: z.string(),
      facts: z.array(z.strictObject({ gap: z.string(), fact: z.string().optional(), value: z.string() })),
    }),
  example: { ...example, audience: "Support", body: "We have started.", digest: "0".repeat(64), facts: [] },
  sentence: ({ title = "", audience }) => [toned("sent", "go"), " by hand: ", strong(title), audience ? ` to ${audience}` : ""],
  decide(message, { messageId, subject, body }, context) {
    if (message.sentAt)
      return already(`${message.sentBy?.name ?? "Somebody"} has sent “${message.title}” already.`, message.sentBy, message.sentAt);
    if (message.skippedAt) return refuse("skipped", `“${message.title}” is skipped. Take that back first.`);
    const checked = checkedWords(message, gapsOf(context.room, message, Date.parse(context.now), context.facts.readings), {
      subject,
      body,
    });
    if ("kind" in checked) return checked;
    const { digest, facts } = checked;
    const { title, audience } = message;
    const data = { title, ...(audience ? { audience } : {}), ...(subject ? { subject } : {}), body, digest, facts };
    const sent = { sentSubject: subject, sentBody: body, sentDigest: digest, sentAt: context.now, sentBy: me(context) };
    const next = nextOf(context.room, message, messageDueAt(context.room, message), context);
    return withUpdateTimers(change(messageId, data, [set(messages, messageId, sent), ...next]), context);
  },
});

/** Says that a message is not sent, and why. */
export const skipMessage = planVerbOn({
  on: messages,
  type: "message.skipped",
  may: "step:work",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages), reason }),
  data: () => z.strictObject({ title: z.string(), reason: z.string() }),
  example: { ...example, reason: "Nobody is on that list any more." },
  sentence: ({ title = "", reason }) => ["skipped the message ", strong(title), because(reason)],
  decide(message, { messageId, reason }, context) {
    if (message.sentAt) return refuse("sent", `“${message.title}” was sent, and stays in the record.`);
    if (message.skippedAt) return already("It is skipped already.", message.skippedBy, message.skippedAt);
    return change(messageId, { title: message.title, reason }, [
      set(messages, messageId, { skippedAt: context.now, skippedBy: me(context), skippedReason: reason }),
      ...nextOf(context.room, message, messageDueAt(context.room, message), context),
    ]);
  },
});

/** A skipped message is to be sent after all. */
export const unskipMessage = planVerbOn({
  on: messages,
  type: "message.unskipped",
  may: "step:work",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["wants the message ", strong(title), " to be sent after all"],
  decide(message, { messageId }) {
    if (!message.skippedAt) return already(`“${message.title}” is not skipped.`);
    if (isRepeated(message)) return refuse("repeated", `“${message.title}” is said again: the next one waits for you already.`);
    return change(messageId, { title: message.title }, [
      set(messages, messageId, { skippedAt: null, skippedBy: null, skippedReason: null }),
    ]);
  },
});

type Asked = z.infer<ReturnType<typeof details>["milestone"]>;

const rowOf = ({ kind, phaseId, gateId, stageId }: NonNullable<Asked>) =>
  kind === "phase" ? phaseId : kind === "gate" ? gateId : kind === "stage" ? stageId : undefined;

const tooMany = (title: string) => `“${title}” has more than ${mostFields} fields. Make two messages of it, or write the words out.`;

/** Only who writes it anew is told; one that came with a document keeps its words, and the fields beyond stay open. */
const tooManyFields = ({ title, subject, body }: Pick<Message, "title" | "subject" | "body">) =>
  fieldsOf({ subject, body }).length > mostFields ? refuse("too-many", tooMany(title)) : null;

function badMilestone({ milestone }: { milestone?: Asked }): Refusal | null {
  const needsRow = milestone && ["phase", "gate", "stage"].includes(milestone.kind);
  return needsRow && !rowOf(milestone) ? refuse("no-row", `Say which ${milestone.kind} it waits for.`, "invalid") : null;
}

/** A message has a time, a rhythm, or waits for something: the newer takes the place of the others. */
function timed<Given extends { at?: Message["at"]; repeats?: Message["repeats"]; milestone?: Asked }>({ milestone, ...given }: Given) {
  if (milestone) return { ...given, at: null, repeats: null, milestone: { kind: milestone.kind, id: rowOf(milestone) ?? null } };
  if (given.repeats) return { ...given, at: null, milestone: null };
  const apart = given.at === undefined ? {} : { repeats: null };
  return milestone === null || given.at !== undefined ? { ...given, ...apart, milestone: null } : given;
}

/** What somebody asked to be sent was something else. */
const askedAgain = ({ askedBy }: Message): Partial<Message> => (askedBy ? { askedBy: null, askedAt: null } : {});

function isOver(message: Message): Refusal | null {
  if (message.sentAt) return refuse("sent", `“${message.title}” was sent, and stays in the record.`);
  return message.skippedAt ? refuse("skipped", `“${message.title}” is skipped. Take that back first.`) : null;
}

/** What a person may do with messages and their deliveries, by name. */
export const messageVerbs = {
  addMessage,
  editMessage,
  removeMessage,
  restoreMessage,
  fillMessage,
  sendMessage,
  setLeaving,
  askToSend,
  addReport,
  beginWords,
  correctMessage,
  setSending,
  sendAgain,
  deliverByHand,
  sayMessage,
  skipMessage,
  unskipMessage,
} as const;
