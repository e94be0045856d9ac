import { expect, it } from "vitest";
import { read } from "../../runbook/read.ts";
import { moveT0, startPlan } from "../plan/verbs.ts";
import { completeStep } from "../steps/work.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { suggestedFact } from "./facts.ts";
import { addMessage, editMessage, fillMessage, sayMessage, skipMessage, unskipMessage } from "./verbs.ts";
import { gapsOf, messageDigest, messageState, messagesOf, written } from "./written.ts";

const document = `# Move

## Deploy

- [ ] Stop writes
- [ ] Copy the data
- [ ] Start writes

## Communication templates

### Progress update (1 hour after)

\`\`\`
Subject: Update on [PLAN NAME], [X of Y steps complete]

We are at [X of Y steps complete]. Known issues: [None / list any]
\`\`\`
`;

function told() {
  const plan = new TestRoom({ ...draftOf({}), ...read(document).draft });
  const [message] = messagesOf(plan.room);
  if (!message) throw new Error("the document has a message");
  return { plan, messageId: message.id, message: () => plan.room.messages[message.id] ?? message };
}

it("brings the messages a document has ready into the plan, with their words and their time", () => {
  const { message } = told();
  expect(message()).toMatchObject({
    subject: "Update on [PLAN NAME], [X of Y steps complete]",
    body: "We are at [X of Y steps complete]. Known issues: [None / list any]",
    at: { kind: "offset", minutes: 60 },
    fields: [],
    sentAt: null,
  });
});

it("does not send what has an open gap, and names it", () => {
  const { plan, messageId, message } = told();
  plan.do(fillMessage, { messageId, gap: "[PLAN NAME]", fact: "plan", value: null }, sofia);
  plan.do(fillMessage, { messageId, gap: "[X of Y steps complete]", fact: "steps-of", value: null }, sofia);
  const words = written(message(), gapsOf(plan.room, message(), Date.parse(plan.now)));
  expect(plan.do(sayMessage, { messageId, ...words }, sofia)).toMatchObject({
    reason: "open-fields",
    message: expect.stringContaining("[None / list any]"),
  });
  expect(message().sentAt).toBeNull();
});

it("says what is true when it is sent, and keeps exactly those words with their digest and the facts in them", () => {
  const { plan, messageId, message } = told();
  plan.do(startPlan, {}, sofia);
  plan.do(fillMessage, { messageId, gap: "[PLAN NAME]", fact: "plan", value: null }, sofia);
  plan.do(fillMessage, { messageId, gap: "[X of Y steps complete]", fact: "steps-of", value: null }, sofia);
  plan.do(fillMessage, { messageId, gap: "[None / list any]", fact: null, value: "none [so far]" }, sofia);
  const now = () => written(message(), gapsOf(plan.room, message(), Date.parse(plan.now)));
  expect(now().body).toBe("We are at 0 of 3 steps. Known issues: none [so far]");
  const [first] = Object.values(plan.room.steps);
  plan.do(completeStep, { stepId: first?.id ?? "" }, sofia);
  expect(now()).toEqual({
    subject: `Update on ${plan.room.plan.title}, 1 of 3 steps`,
    body: "We are at 1 of 3 steps. Known issues: none [so far]",
  });
  const decision = plan.do(sayMessage, { messageId, ...now() }, sofia);
  const digest = messageDigest(now().subject, now().body);
  expect(message()).toMatchObject({ sentBody: "We are at 1 of 3 steps. Known issues: none [so far]", sentDigest: digest });
  expect(decision).toMatchObject({
    kind: "change",
    data: {
      digest,
      facts: expect.arrayContaining([{ gap: "[X of Y steps complete]", fact: "steps-of", value: "1 of 3 steps" }]),
    },
  });
  expect(plan.do(editMessage, { messageId, title: "Other" }, sofia)).toMatchObject({ reason: "sent" });
});

it("says the day of a time that is on another day than T0", () => {
  const { plan, messageId, message } = told();
  plan.do(moveT0, { t0: "2026-11-26T23:50:00.000Z" }, sofia);
  plan.do(editMessage, { messageId, subject: null, body: "From [START TIME] to [END TIME]" }, sofia);
  plan.do(fillMessage, { messageId, gap: "[START TIME]", fact: "start", value: null }, sofia);
  plan.do(fillMessage, { messageId, gap: "[END TIME]", fact: "planned-end", value: null }, sofia);
  expect(written(message(), gapsOf(plan.room, message(), Date.parse(plan.now))).body).toBe("From 23:50 to 27 Nov 00:05");
});

it("is skipped with a reason, and sent after all", () => {
  const plan = new TestRoom(draftOf({}));
  plan.do(addMessage, { title: "Start", body: "We begin." }, sofia);
  const messageId = messagesOf(plan.room)[0]?.id ?? "";
  const state = () => messagesOf(plan.room).map((each) => messageState(each, []));
  plan.do(skipMessage, { messageId, reason: "Nobody is there." }, sofia);
  expect(state()).toEqual(["skipped"]);
  expect(plan.do(sayMessage, { messageId, subject: null, body: "We begin." }, sofia)).toMatchObject({ reason: "skipped" });
  plan.do(unskipMessage, { messageId }, sofia);
  expect(state()).toEqual(["ready"]);
});

it.each([
  ["X of Y steps complete", "steps-of"],
  ["PHASE NAME", "phase"],
  ["next phase", "next-phase"],
  ["START TIME", "start"],
  ["start_time", "start"],
  ["END TIME", "forecast-end"],
  ["estimated completion", "forecast-end"],
  ["DATE", "date"],
  ["TIMEZONE", "zone"],
  ["percent", "percent"],
  ["None / list any", null],
  ["Your name", null],
])("suggests for %s: %s", (name, fact) => {
  expect(suggestedFact(name)).toBe(fact);
});
