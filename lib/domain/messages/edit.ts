import * as z from "zod";
import { gates } from "../gates/rows.ts";
import { set } from "../kernel/change.ts";
import { line, planTime } from "../kernel/fields.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { isAtLeast } from "../kernel/permissions.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields, schemaOf } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, type Refusal, refuse } from "../kernel/verb.ts";
import { badMeeting } from "../meetings/bad-meeting.ts";
import { meetingDetails } from "../meetings/rows.ts";
import { phases } from "../phases/rows.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { roles } from "../roles/rows.ts";
import { stages } from "../stages/rows.ts";
import { askedAgain, isOver } from "./changeable.ts";
import { fieldsOf, mostFields } from "./fields.ts";
import { mostMessages, tooManyFields, tooManyMessages } from "./most.ts";
import { type Message, messageRepeats, messages, messageText, milestoneKinds } from "./rows.ts";

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
  onStatusPage: z.boolean(),
  /** Makes a meeting of it, whose time is that of the message. */
  meeting: meetingDetails(fields).nullable(),
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
    const problem = badMilestone(input) ?? badMeeting(input) ?? withTooManyFields({ subject: null, ...input });
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
    const problem =
      isOver(message) ?? badMilestone(edits) ?? badMeeting({ ...message, ...edits }) ?? withTooManyFields({ ...message, ...edits });
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

type Asked = z.infer<ReturnType<typeof details>["milestone"]>;

const rowOf = ({ kind, phaseId, gateId, stageId }: NonNullable<Asked>) =>
  kind === "phase" ? phaseId : kind === "gate" ? gateId : kind === "stage" ? stageId : undefined;

/** Only who writes it anew is told; one that came with a document keeps its words, and the fields beyond stay open. */
const withTooManyFields = ({ title, subject, body }: Pick<Message, "title" | "subject" | "body">) =>
  fieldsOf({ subject, body }).length > mostFields ? tooManyFields(title) : null;

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
