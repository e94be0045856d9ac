import * as z from "zod";
import { set } from "../kernel/change.ts";
import { ref } from "../kernel/ref.ts";
import { strong } from "../kernel/sentence.ts";
import { cutText } from "../kernel/text.ts";
import { change, refuse } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import type { PlanRoom } from "../room.ts";
import { boundFields } from "./reports.ts";
import { type Message, messages } from "./rows.ts";
import { isBefore } from "./written.ts";

const beforehand = `What: {{plan}}
When: {{date}}, from {{start}} to about {{planned-end}} ({{zone}})
What it means for you: {{what readers notice}}`;
const progress = `Status: {{status}}
Phase: {{phase}}
Steps: {{steps-of}}
Expected end: {{forecast-end}} ({{drift}})
Open incidents: {{incidents-open}}`;
const trouble = `What happened: {{what happened}}
Status: {{status}}
Incidents: {{incidents}}
Expected end: {{forecast-end}}
What is done about it: {{what is done}}`;
const decided = `Decision: {{decision}}
Status: {{status}}
Expected end: {{forecast-end}}`;
const back = `Status: {{status}}
Decision: {{decision}}
What it means for you: {{what readers notice}}`;
const done = `Result: {{status}}
End: {{forecast-end}}
What is new for you: {{what is new}}`;

/** Words to begin a message with that has none, by what it waits for: facts of the run, and questions to its sender. */
function beginningOf(room: PlanRoom, message: Message): string {
  const { milestone, repeats } = message;
  if (milestone)
    return { incident: trouble, gate: decided, rollback: back, end: done, start: progress, phase: progress, stage: progress }[
      milestone.kind
    ];
  return !repeats && isBefore(room, message) ? beforehand : progress;
}

/** Begins the words of a message that has none yet, with facts that are read when it is sent. Whoever writes it edits them. */
export const beginWords = planVerbOn({
  on: messages,
  type: "message.words_begun",
  may: "plan:edit",
  during: "message",
  input: () => z.strictObject({ messageId: ref(messages) }),
  data: () => z.strictObject({ title: z.string() }),
  example: { title: "Launch announcement" },
  sentence: ({ title = "" }) => ["began the words of ", strong(title), " with facts of the run"],
  decide(message, { messageId }, { room }) {
    if (message.sentAt) return refuse("sent", `“${message.title}” was sent, and stays in the record.`);
    if (message.body.trim()) return refuse("has-words", `“${message.title}” has words already. Edit them.`, "conflict");
    const body = beginningOf(room, message);
    const subject = message.subject ?? cutText(`${room.plan.title}: ${message.title}`, 500);
    return change(messageId, { title: message.title }, [set(messages, messageId, { subject, body, fields: boundFields(body) })]);
  },
});
