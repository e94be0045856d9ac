import { describe, expect, it } from "vitest";
import { read } from "../../runbook/read.ts";
import { openIncident } from "../incidents/verbs.ts";
import { must } from "../kernel/must.ts";
import type { Readings } from "../kernel/readings.ts";
import type { Facts } from "../kernel/verb.ts";
import { addMetric, removeMetric } from "../metrics/verbs.ts";
import { completePlan, startPlan } from "../plan/start-and-end.ts";
import { moveT0 } from "../plan/when.ts";
import { addStage } from "../stages/edit-stages.ts";
import { editStep } from "../steps/edit.ts";
import { completeStep } from "../steps/work.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { messageDigest } from "./checked-words.ts";
import { deliveriesOf } from "./delivered.ts";
import { addMessage, editMessage } from "./edit.ts";
import type { MessageFact } from "./facts.ts";
import { fieldsOf } from "./fields.ts";
import { fillMessage } from "./fill.ts";
import { sayMessage, skipMessage, unskipMessage } from "./said.ts";
import { sendMessage } from "./sending.ts";
import { setSending } from "./sending-mode.ts";
import { suggestionFor } from "./suggested.ts";
import { gapsOf, messageDueAt, messageState, messagesDue, messagesOf, written } from "./written.ts";

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
  plan.do(fillMessage, { messageId, gap: "Known issues: [None / list any]", fact: null, value: "none [so far]" }, sofia);
  const now = () => written(message(), gapsOf(plan.room, message(), Date.parse(plan.now)));
  expect(now().body).toBe("We are at 0 of 3 steps complete. Known issues: none [so far]");
  const [first] = Object.values(plan.room.steps);
  plan.do(completeStep, { stepId: first?.id ?? "" }, sofia);
  expect(now()).toEqual({
    subject: `Update on ${plan.room.plan.title}, 1 of 3 steps complete`,
    body: "We are at 1 of 3 steps complete. Known issues: none [so far]",
  });
  const decision = plan.do(sayMessage, { messageId, ...now() }, sofia);
  const digest = messageDigest(now().subject, now().body);
  expect(message()).toMatchObject({ sentBody: "We are at 1 of 3 steps complete. Known issues: none [so far]", sentDigest: digest });
  expect(decision).toMatchObject({
    kind: "change",
    data: {
      digest,
      facts: expect.arrayContaining([{ gap: "[X of Y steps complete]", fact: "steps-of", value: "1 of 3 steps complete" }]),
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

describe("a result that a template states before the run", () => {
  const report = `# Move

## Deploy

- [ ] Verify the database backup
- [ ] Copy the data

## Communication templates

### Report

\`\`\`
Team,

- Error Rate: 0.3%
- Total Duration: 42 minutes

✅ Database backup verified
✅ All tests passed

Deployed: [DATE] at [TIME], next meeting [DATE]
\`\`\`
`;
  const start = () => {
    const plan = new TestRoom({ ...draftOf({}), ...read(report).draft }, { t0: "2026-11-26T12:00:00.000Z" });
    const [message] = messagesOf(plan.room);
    if (!message) throw new Error("the document has a message");
    const messageId = message.id;
    const gaps = () => gapsOf(plan.room, plan.room.messages[messageId] ?? message, Date.parse(plan.now));
    const words = () => written(message, gaps());
    const fill = (gap: string, answer: { fact?: MessageFact; value?: string; stepId?: string }) =>
      plan.do(fillMessage, { messageId, gap, fact: null, value: null, ...answer }, sofia);
    return { plan, messageId, gaps, words, fill };
  };

  it("does not leave until somebody has bound or confirmed it", () => {
    const { plan, messageId, gaps, words, fill } = start();
    expect(gaps().map(({ gap, kind }) => [gap, kind])).toEqual([
      ["Error Rate: 0.3%", "literal"],
      ["Total Duration: 42 minutes", "literal"],
      ["Database backup verified", "literal"],
      ["All tests passed", "literal"],
      ["Deployed: [DATE]", "question"],
      ["Deployed: [TIME]", "question"],
      ["[DATE]", "question"],
    ]);
    for (const gap of ["Deployed: [DATE]", "Deployed: [TIME]", "[DATE]"]) fill(gap, { value: gap === "[DATE]" ? "Monday" : "today" });
    expect(plan.do(sayMessage, { messageId, ...words() }, sofia)).toMatchObject({
      reason: "open-fields",
      message: expect.stringMatching(/Error Rate: 0\.3%, Total Duration: 42 minutes, Database backup verified, All tests passed/),
    });
    plan.do(editMessage, { messageId, channels: [{ id: "ops", name: "ops" }] }, sofia);
    expect(plan.do(sendMessage, { messageId }, sofia)).toMatchObject({ reason: "open-fields" });
    // In other words of its sender, what is open is still open.
    expect(plan.do(sendMessage, { messageId, body: "In short: all went well.\nAll tests passed" }, sofia)).toMatchObject({
      reason: "open-fields",
    });
    expect(plan.do(sendMessage, { messageId, body: "We are done at [TIME]." }, sofia)).toMatchObject({ reason: "open-fields" });

    expect(fill("Error Rate: 0.3%", { value: "0.04 %" })).toMatchObject({ kind: "change", data: { value: "0.04 %" } });
    expect(fill("All tests passed", { value: "All tests passed" })).toMatchObject({ data: { confirmed: true } });
    plan.do(startPlan, {}, sofia);
    fill("Total Duration: 42 minutes", { fact: "duration-actual" });
    fill("Database backup verified", { fact: "step", stepId: plan.step("Verify the database backup").id });
    expect(words().body).toContain("- Error Rate: 0.04 %\n- Total Duration: 0 min");
    expect(words().body).toContain("\n✗ Verify the database backup: not done yet\n✅ All tests passed");
    expect(words().body).toContain("Deployed: today at today, next meeting Monday");
    plan.do(completeStep, { stepId: plan.step("Verify the database backup").id }, sofia);
    expect(words().body).toContain("\n✓ Database backup verified (12:00)\n");
    expect(plan.do(sendMessage, { messageId }, sofia)).toMatchObject({ kind: "change" });
  });

  it("is answered for by itself: another one that says the same is still open, and one that was taken out of the words asks nothing", () => {
    const { plan, messageId, fill } = start();
    plan.do(editMessage, { messageId, body: "Error rate: 0.3%\nLoss rate: 0.3%", channels: [{ id: "ops", name: "ops" }] }, sofia);
    fill("Error rate: 0.3%", { value: "0.3%" });
    expect(plan.do(sendMessage, { messageId }, sofia)).toMatchObject({
      reason: "open-fields",
      message: expect.stringContaining("Loss rate: 0.3%"),
    });
    expect(plan.do(sendMessage, { messageId, body: "Loss rate: 0.3%\nError rate: 0.3%" }, sofia)).toMatchObject({ reason: "open-fields" });
    expect(plan.do(sendMessage, { messageId, body: "Error rate: 0.3%" }, sofia)).toMatchObject({ kind: "change" });
  });

  it("is asked for again when it is edited into a message, and a fact about a row says which", () => {
    const { plan, messageId, gaps, fill } = start();
    fill("All tests passed", { value: "All tests passed" });
    plan.do(editMessage, { messageId, body: "Team,\nall checks passed\nAll tests passed" }, sofia);
    expect(gaps().map(({ gap, value }) => [gap, value])).toEqual([
      ["all checks passed", null],
      ["All tests passed", "All tests passed"],
    ]);
    expect(fill("all checks passed", { fact: "step" })).toMatchObject({ reason: "no-row" });
    expect(fill("no such line", { value: "x" })).toMatchObject({ reason: "no-gap" });
  });

  it("has a suggestion where a step is named", () => {
    const { plan, gaps } = start();
    const suggested = gaps().map((gap) => suggestionFor(plan.room, gap, false));
    expect(suggested.map((each) => each?.fact ?? null)).toEqual([null, "duration-actual", "step", null, "date", "start", "date"]);
    expect(suggested[2]?.stepId).toBe(plan.step("Verify the database backup").id);
  });
});

it("keeps the words of a gap around its number", () => {
  const plan = new TestRoom({ ...draftOf({}), ...read(document).draft }, { t0: "2026-11-26T12:00:00.000Z" });
  plan.do(addMessage, { title: "Left", body: "Rest: [X minutes remaining], done: [X]%, [X of Y tasks]" }, sofia);
  const message = messagesOf(plan.room).find(({ title }) => title === "Left");
  if (!message) throw new Error("it was added");
  const fill = (gap: string, fact: MessageFact) => plan.do(fillMessage, { messageId: message.id, gap, fact, value: null }, sofia);
  for (const step of Object.values(plan.room.steps)) plan.do(editStep, { stepId: step.id, durationMin: 8, durationMax: 8 }, sofia);
  fill("Rest: [X minutes remaining]", "minutes-left");
  fill("done: [X]", "percent");
  fill("[X of Y tasks]", "steps-of");
  const now = plan.room.messages[message.id] ?? message;
  expect(written(now, gapsOf(plan.room, now, Date.parse(plan.now))).body).toBe("Rest: 24 minutes remaining, done: 0%, 0 of 3 tasks");
});

const dayOf = `# Move

## Phase 1: Copy

- [ ] Copy the data

## Phase 2: Switch

- [ ] Switch over

## Communication timeline

### T-0: Deployment day

**Audience**: Internal team
**Channel**: Slack

**Message Templates:**

\`\`\`
DEPLOYMENT STARTED
Time: [TIME]

---

PHASE 1 COMPLETE
Time: [TIME]

---

SOMETHING ELSE
Time: [TIME]

---

DEPLOYMENT COMPLETE
Time: [TIME]
\`\`\`
`;

it("waits for what its template names, where several templates have one time", () => {
  const plan = new TestRoom({ ...draftOf({}), ...read(dayOf).draft }, { t0: "2026-11-26T12:00:00.000Z" });
  const due = () => Object.fromEntries(messagesOf(plan.room).map((each) => [each.title, messageDueAt(plan.room, each)]));
  const copied = plan.phaseId("Phase 1: Copy");
  expect(messagesOf(plan.room).map(({ title, at, milestone }) => [title, at, milestone])).toEqual([
    ["DEPLOYMENT STARTED", null, { kind: "start", id: null }],
    ["PHASE 1 COMPLETE", null, { kind: "phase", id: copied }],
    ["SOMETHING ELSE", null, null],
    ["DEPLOYMENT COMPLETE", null, { kind: "end", id: null }],
  ]);
  expect(Object.values(due())).toEqual([null, null, null, null]);
  plan.now = "2026-11-26T12:05:00.000Z";
  plan.do(startPlan, {}, sofia);
  plan.now = "2026-11-26T12:20:00.000Z";
  plan.do(completeStep, { stepId: plan.step("Copy the data").id }, sofia);
  expect(messagesDue(plan.room, Date.parse(plan.now)).map(({ message }) => message.title)).toEqual([
    "DEPLOYMENT STARTED",
    "PHASE 1 COMPLETE",
  ]);
  expect(due()).toMatchObject({
    "DEPLOYMENT STARTED": Date.parse("2026-11-26T12:05:00.000Z"),
    "PHASE 1 COMPLETE": Date.parse("2026-11-26T12:20:00.000Z"),
    "DEPLOYMENT COMPLETE": null,
  });
  for (const { id } of Object.values(plan.room.steps)) plan.do(completeStep, { stepId: id }, sofia);
  plan.do(completePlan, {}, sofia);
  expect(due()["DEPLOYMENT COMPLETE"]).toBe(Date.parse(plan.now));
});

it("has a time or waits for something, and says which row", () => {
  const { plan, messageId, message } = told();
  plan.do(editMessage, { messageId, milestone: { kind: "end" } }, sofia);
  expect(message()).toMatchObject({ at: null, milestone: { kind: "end", id: null } });
  plan.do(editMessage, { messageId, at: { kind: "offset", minutes: 5 } }, sofia);
  expect(message()).toMatchObject({ at: { kind: "offset", minutes: 5 }, milestone: null });
  expect(plan.do(editMessage, { messageId, milestone: { kind: "phase" } }, sofia)).toMatchObject({ reason: "no-row" });
  const milestone = { kind: "phase", phaseId: plan.phaseId("Deploy") } as const;
  expect(plan.do(editMessage, { messageId, milestone }, sofia)).toMatchObject({ data: { changed: ["at", "milestone"] } });
});

describe("the way messages of a plan are sent", () => {
  function withChannel() {
    const plan = new TestRoom(draftOf({}));
    plan.do(addMessage, { title: "Start", subject: "We begin", body: "We begin.", channels: [{ id: "mail", name: "Mail" }] }, sofia);
    const messageId = messagesOf(plan.room)[0]?.id ?? "";
    const send = () => plan.do(sendMessage, { messageId }, sofia);
    const message = () => plan.room.messages[messageId];
    return { plan, messageId, send, message };
  }
  const testChannel = { id: "test", name: "#test" };

  it("lets nothing leave while it is off; sending by hand goes on", () => {
    const { plan, messageId, send } = withChannel();
    plan.do(setSending, { sending: "off" }, sofia);
    expect(send()).toMatchObject({ reason: "sending-off" });
    expect(plan.do(sayMessage, { messageId, subject: "We begin", body: "We begin." }, sofia)).toMatchObject({ kind: "change" });
  });

  it("sends everything to one channel as a test, marked, and all of it again once it is live", () => {
    const { plan, messageId, send, message } = withChannel();
    expect(plan.do(setSending, { sending: "test" }, sofia)).toMatchObject({ reason: "no-channel" });
    plan.do(setSending, { sending: "test", testChannel }, sofia);
    expect(send()).toMatchObject({ kind: "change", data: { channels: ["#test"], test: true } });
    expect(message()).toMatchObject({ sentTest: true, sentSubject: "[TEST] We begin" });
    expect(message()?.sentBody).toBe("[TEST] Once sending is live, this goes to: Mail.\n\nWe begin.");
    expect(message()?.sentDigest).toBe(messageDigest(message()?.sentSubject ?? null, message()?.sentBody ?? ""));
    expect(deliveriesOf(plan.room, messageId).map(({ channelId }) => channelId)).toEqual(["test"]);
    expect(plan.do(setSending, { sending: "live" }, sofia)).toMatchObject({ data: { again: 1 }, jobs: [{ at: null }] });
    expect(message()).toMatchObject({ sentAt: null, sentTest: false });
    expect(deliveriesOf(plan.room, messageId)).toEqual([]);
    plan.now = "2026-11-26T13:00:00.000Z";
    expect(send()).toMatchObject({ data: { channels: ["Mail"], body: "We begin." } });
    expect(deliveriesOf(plan.room, messageId).map(({ channelId }) => channelId)).toEqual(["mail"]);
    expect(plan.do(setSending, { sending: "live" }, sofia)).toMatchObject({ kind: "already" });
  });
});

it("with more fields than are asked is not written, and one from a document stays open", () => {
  const body = Array.from({ length: 201 }, (_, n) => `Node ${n}: [STATE]`).join("\n");
  const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
  expect(plan.do(addMessage, { title: "All nodes", body }, sofia)).toMatchObject({
    reason: "too-many",
    message: expect.stringContaining("200"),
  });
  const brief = plan.do(addMessage, { title: "All nodes", body: "Node 0: [STATE]" }, sofia);
  const messageId = brief.kind === "change" ? brief.subject : "";
  expect(plan.do(editMessage, { messageId, body }, sofia)).toMatchObject({ reason: "too-many" });
  const message = { subject: null, body, fields: fieldsOf({ subject: null, body }).map(({ gap }) => ({ gap, fact: null, value: "up" })) };
  const asked = { ...message, fields: message.fields.slice(0, 200) };
  expect(
    gapsOf(plan.room, asked, 0)
      .filter(({ value }) => value === null)
      .map(({ gap }) => gap),
  ).toEqual(["Node 200: [STATE]"]);
});

describe("what a field is bound to besides the steps", () => {
  const minute = (time: string) => `2026-11-26T${time}:00.000Z`;
  /** A plan with a metric and a message that tells of it. */
  function measured(body: string, channels: { id: string; name: string }[] = [{ id: "ops", name: "ops" }]) {
    const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }), { t0: minute("12:00") });
    plan.do(addMetric, { title: "Error rate", unit: "%", silentMinutes: 5 }, sofia);
    plan.do(addMessage, { title: "Numbers", body, channels }, sofia);
    const [metricId = ""] = Object.keys(plan.room.metrics);
    const message = () => must(messagesOf(plan.room)[0], "the message");
    const readings = (at: string, value: number) => ({
      series: { [metricId]: { last: [Date.parse(minute(at)), value] as const } },
      standings: {},
    });
    const words = (known?: Readings) => written(message(), gapsOf(plan.room, message(), Date.parse(plan.now), known)).body;
    const bind = (gap: string, fact: MessageFact, about: { metricId?: string } = {}) =>
      plan.do(fillMessage, { messageId: message().id, gap, fact, value: null, ...about }, sofia);
    return { plan, metricId, message, readings, words, bind };
  }

  it("says what a metric measured last and when, and leaves with that; silent or unmeasured it stays open", () => {
    const { plan, metricId, message, readings, words, bind } = measured("Error rate: [X]% now.");
    const [gap] = fieldsOf(message());
    expect(suggestionFor(plan.room, must(gap, "the field"), true)).toEqual({ fact: "metric", metricId });
    expect(bind("Error rate: [X]", "metric")).toMatchObject({ reason: "no-row" });
    expect(bind("Error rate: [X]", "metric", { metricId })).toMatchObject({ data: { about: "Error rate" } });
    plan.now = minute("12:10");
    const send = (facts: Facts) => plan.do(sendMessage, { messageId: message().id }, sofia, facts);
    expect(send({})).toMatchObject({ reason: "open-fields" });
    expect(send({ readings: readings("12:01", 0.042) })).toMatchObject({ reason: "open-fields" });
    expect(words(readings("12:08", 0.042))).toBe("Error rate: 0.042 % at 12:08 now.");
    expect(send({ readings: readings("12:08", 0.042) })).toMatchObject({
      data: { body: "Error rate: 0.042 % at 12:08 now.", facts: [{ fact: "metric", value: "0.042 % at 12:08" }] },
    });
  });

  it("is the metric's only as long as it is in the plan", () => {
    const { plan, metricId, readings, words, bind } = measured("Errors: [RATE]");
    bind("Errors: [RATE]", "metric", { metricId });
    plan.do(removeMetric, { metricId }, sofia);
    expect(words(readings("12:00", 1))).toBe("Errors: [RATE]");
  });

  it("says the share that has the change, the last decision with who made it, and how many incidents are open", () => {
    const { plan, words, bind } = measured("Rollout: [STAGE]\nDecision: [DECISION]\nIncidents: [COUNT]");
    bind("Rollout: [STAGE]", "stage");
    bind("Decision: [DECISION]", "decision");
    bind("Incidents: [COUNT]", "incidents-open");
    expect(words()).toBe("Rollout: [STAGE]\nDecision: [DECISION]\nIncidents: 0 open of 0 in this plan");
    plan.do(addStage, { title: "First tenth", percent: 10 }, sofia);
    plan.do(startPlan, {}, sofia);
    plan.do(openIncident, { title: "Old totals" }, sofia);
    expect(words()).toBe("Rollout: 0 %\nDecision: [DECISION]\nIncidents: 1 open of 1 in this plan");
  });
});

it("links to the plan, and to its numbers once it has some", () => {
  const { plan, messageId, message } = told();
  plan.do(editMessage, { messageId, subject: null, body: "Follow it: {{plan_url}}. Numbers: <dashboard link>" }, sofia);
  plan.do(fillMessage, { messageId, gap: "Follow it: {{plan_url}}", fact: "plan-link", value: null }, sofia);
  plan.do(fillMessage, { messageId, gap: "Numbers: <dashboard link>", fact: "numbers-link", value: null }, sofia);
  const said = (site?: string) => {
    const readings: Readings = { series: {}, standings: {}, ...(site ? { site } : {}) };
    return written(message(), gapsOf(plan.room, message(), Date.parse(plan.now), readings)).body;
  };
  const { slug } = plan.room.plan;
  expect(said()).toBe(message().body);
  expect(said("https://h.example")).toBe(`Follow it: https://h.example/plans/${slug}. Numbers: <dashboard link>`);
  plan.do(addMetric, { title: "Errors", unit: "%" }, sofia);
  expect(said("https://h.example")).toContain(`Numbers: https://h.example/plans/${slug}/numbers`);
});
