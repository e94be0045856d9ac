import * as z from "zod";
import { set } from "../kernel/change.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { strong } from "../kernel/sentence.ts";
import { cutText } from "../kernel/text.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { factNames, type MessageFact } from "./facts.ts";
import { fieldsOf } from "./fields.ts";
import { mostMessages, tooManyMessages } from "./most.ts";
import { messages } from "./rows.ts";

const run = `**Result:** {{status}}
**Start:** {{start}}
**End:** {{forecast-end}}, planned {{planned-end}} ({{drift}})
**Length:** {{duration-actual}}

**Steps:** {{steps-of}}
**Skipped:** {{steps-skipped}}
**Failed:** {{steps-failed}}
**Holds:** {{holds}}
**Decisions:** {{decisions}}
**Incidents:** {{incidents}}
**Done by:** {{people}}`;
const later = `${run}

**After-care:** {{after-care}}`;
const lessons = `${later}

**Lessons:** {{what we learnt}}`;

/** The reports there are: when they are due, counted from T0 in minutes, and what they tell. */
const reports = [
  { minutes: 60, after: "1 hour", body: run },
  { minutes: 24 * 60, after: "24 hours", body: later },
  { minutes: 7 * 24 * 60, after: "7 days", body: lessons },
] as const;

/** The facts that the gaps of a report are bound to: each is called like its fact; what is called otherwise is asked of its sender. */
export const boundFields = (body: string) =>
  fieldsOf({ subject: null, body }).flatMap(({ gap, name }) => {
    const fact: MessageFact | undefined = factNames.find((each) => each === name);
    return fact ? [{ gap, fact, value: null }] : [];
  });

const example = { title: "Report after 24 hours" };

/** Adds a report that writes itself: a message at its time after T0 whose facts are those of the run then. Who hears of it is edited as of any message. */
export const addReport = planVerbOn({
  on: plans,
  type: "report.added",
  may: "plan:edit",
  during: "message",
  input: () => z.strictObject({ minutes: z.literal(reports.map((each) => each.minutes)) }),
  data: () => z.strictObject({ title: z.string() }),
  example,
  sentence: ({ title = "" }) => ["added ", strong(title), ", which tells of the run"],
  decide(plan, { minutes }, { room, newId }) {
    const report = reports.find((each) => each.minutes === minutes);
    if (!report) return refuse("no-report", "Choose a report after 1 hour, 24 hours or 7 days.", "invalid");
    const title = `Report after ${report.after}`;
    const others = all(room, messages);
    if (others.some((message) => message.title === title)) return already(`There is a message “${title}” already.`);
    if (others.length >= mostMessages) return tooManyMessages;
    const [id, body] = [newId(), report.body];
    const at = { kind: "offset" as const, minutes };
    const subject = cutText(`${plan.title}: ${title.toLowerCase()}`, 500);
    const row = { id, planId: plan.id, originId: id, order: orderAtEnd(others), title, subject, body, at, fields: boundFields(body) };
    return change(id, { title }, [set(messages, id, messages.make(row))]);
  },
});

/**
 * Begins a correction of a message that was sent: a new message in its words, to the same people by the same channels, that refers to the first; in
 * threads it is a reply to it.
 */
export const correctMessage = planVerbOn({
  on: messages,
  type: "message.correction_begun",
  may: "plan:edit",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages) }),
  data: () => z.strictObject({ title: z.string(), corrects: z.string() }),
  example: { title: "Correction: Deployment has started", corrects: "Deployment has started" },
  sentence: ({ corrects = "" }) => ["began a correction of ", strong(corrects)],
  decide(message, { messageId }, { room, newId }) {
    if (!message.sentAt || message.sentBody === null) return refuse("not-sent", `“${message.title}” was not sent. Edit it instead.`);
    const others = all(room, messages);
    const begun = others.find(({ corrects, sentAt }) => corrects === messageId && !sentAt);
    if (begun) return already(`“${begun.title}” is begun already.`);
    if (others.length >= mostMessages) return tooManyMessages;
    const id = newId();
    const title = cutText(`Correction: ${message.title}`, 500);
    const { audience, channel, channels, onStatusPage, roleId, second } = message;
    const said = {
      audience,
      channel,
      channels,
      onStatusPage,
      roleId,
      second,
      subject: cutText(`Correction: ${message.sentSubject ?? message.title}`, 500),
    };
    const row = {
      id,
      planId: room.id,
      originId: id,
      order: orderAtEnd(others),
      title,
      ...said,
      body: message.sentBody,
      corrects: messageId,
    };
    return change(id, { title, corrects: message.title }, [set(messages, id, messages.make(row))]);
  },
});
