import { describe, expect, it } from "vitest";
import { addAudience } from "../audiences/verbs.ts";
import { openIncident } from "../incidents/verbs.ts";
import { setPlanCalendar } from "../plan/calendar.ts";
import { completePlan, startPlan } from "../plan/start-and-end.ts";
import { postUpdate } from "../status-page/verbs.ts";
import { completeStep } from "../steps/work.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { beginWords } from "./beginnings.ts";
import { addMessage, editMessage } from "./edit.ts";
import { fillMessage } from "./fill.ts";
import { skipMessage, unskipMessage } from "./said.ts";
import { sendMessage } from "./sending.ts";
import { setSending } from "./sending-mode.ts";
import { messageDueAt, messagesOf } from "./written.ts";

const channels = [{ id: "channel-ops", name: "ops" }];

/** A plan that started on Thursday, 26 November 2026, at 12:00 UTC, and one message in it. */
function running(said: object) {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
  plan.now = "2026-11-26T12:00:00.000Z";
  plan.do(startPlan, {}, sofia);
  plan.do(addMessage, { title: "Update", body: "We go on, [STATUS], with [NOTE].", channels, ...said }, sofia);
  const list = () => messagesOf(plan.room);
  const open = () => list().filter(({ sentAt, skippedAt }) => !sentAt && !skippedAt);
  const dues = () => open().map((message) => new Date(messageDueAt(plan.room, message) ?? 0).toISOString().slice(5, 16));
  const send = (time: string, body = "We go on.") => {
    plan.now = time;
    return plan.do(sendMessage, { messageId: open()[0]?.id ?? "", body }, sofia);
  };
  return { plan, list, open, dues, send };
}

describe("a message that is said every so many minutes", () => {
  const every = { repeats: { every: "minutes", minutes: 30 } };

  it("is due from the start on, and again so long after it was sent, as a message of its own", () => {
    const { dues, send, list } = running(every);
    expect(dues()).toEqual(["11-26T12:30"]);
    send("2026-11-26T12:40:00.000Z");
    expect(dues()).toEqual(["11-26T13:10"]);
    send("2026-11-26T13:05:00.000Z", "Still on it.");
    expect(dues()).toEqual(["11-26T13:35"]);
    expect(list().map(({ sentBody }) => sentBody)).toEqual(["We go on.", "Still on it.", null]);
  });

  it("keeps what the run fills in, and nothing that was typed for one time", () => {
    const { plan, open, send } = running(every);
    const [{ id: messageId = "" } = {}] = open();
    plan.do(fillMessage, { messageId, gap: "[STATUS]", fact: "status", value: null }, sofia);
    plan.do(fillMessage, { messageId, gap: "[NOTE]", fact: null, value: "all well" }, sofia);
    send("2026-11-26T12:30:00.000Z");
    expect(open()[0]?.fields.map(({ gap }) => gap)).toEqual(["[STATUS]"]);
    expect(open()[0]).toMatchObject({ title: "Update", channels, sentAt: null });
  });

  it("waits anew when its audience hears from us otherwise, and ends with the work", () => {
    const { plan, dues } = running({ ...every, audience: "Customers" });
    plan.do(addAudience, { title: "Customers", reach: "external" }, sofia);
    plan.now = "2026-11-26T12:20:00.000Z";
    plan.do(postUpdate, { headline: "Halfway." }, sofia);
    expect(dues()).toEqual(["11-26T12:50"]);
    const [stepId = ""] = Object.keys(plan.room.steps);
    plan.do(completeStep, { stepId }, sofia);
    plan.do(completePlan, {}, sofia);
    expect(dues()).toEqual(["01-01T00:00"]);
  });

  it.each([0, -5, 10_081])("never says so every %d minutes", (minutes) => {
    const { plan, open } = running(every);
    expect(() => plan.do(editMessage, { messageId: open()[0]?.id ?? "", repeats: { every: "minutes", minutes } }, sofia)).toThrow(/minute/);
  });
});

describe("a message that is said by the calendar", () => {
  it.each([
    ["day", "14:00", ["11-26T14:00", "11-27T14:00", "11-30T14:00"]],
    ["day", "10:00", ["11-27T10:00", "11-30T10:00", "12-01T10:00"]],
    ["week", "10:00", ["12-03T10:00", "12-10T10:00", "12-17T10:00"]],
    // 26 December is a Saturday.
    ["month", "10:00", ["12-28T10:00", "01-28T10:00", "03-01T10:00"]],
  ])("each %s at %s is due on working days", (every, at, expected) => {
    const { dues, send } = running({ repeats: { every, at } });
    const found = expected.map((due, index) => {
      const [is = ""] = dues();
      send(`${due.startsWith("1") ? 2026 : 2027}-${due}:30.000Z`, `Report ${index}`);
      return is;
    });
    expect(found).toEqual(expected);
  });

  it("is counted from when it was due, and does not make up for what nobody sent", () => {
    const { dues, send } = running({ repeats: { every: "week", at: "10:00" } });
    send("2026-12-04T09:00:00.000Z");
    expect(dues()).toEqual(["12-10T10:00"]);
    send("2026-12-30T09:00:00.000Z");
    expect(dues()).toEqual(["12-31T10:00"]);
  });
});

it("what is said of each incident waits for the next one", () => {
  const { plan, dues, send, open } = running({ milestone: { kind: "incident" } });
  plan.do(openIncident, { title: "Writes fail" }, sofia);
  expect(dues()).toEqual(["11-26T12:00"]);
  send("2026-11-26T12:05:00.000Z");
  expect(messageDueAt(plan.room, open()[0] ?? expect.fail())).toBeNull();
  plan.now = "2026-11-26T12:30:00.000Z";
  plan.do(openIncident, { title: "Reads fail" }, sofia);
  expect(dues()).toEqual(["11-26T12:30"]);
});

it("one that is skipped is followed by the next, and does not come back beside it", () => {
  const { plan, open, list } = running({ repeats: { every: "minutes", minutes: 30 } });
  const [{ id: messageId = "" } = {}] = open();
  plan.do(skipMessage, { messageId, reason: "Nothing new." }, sofia);
  expect(list()).toHaveLength(2);
  expect(plan.do(unskipMessage, { messageId }, sofia)).toMatchObject({ reason: "repeated" });
});

it("what was sent as a test stays sent once sending is live, and its next one goes on", () => {
  const { plan, list, send } = running({ repeats: { every: "minutes", minutes: 30 } });
  plan.do(setSending, { sending: "test", testChannel: { id: "test", name: "test" } }, sofia);
  send("2026-11-26T12:30:00.000Z");
  plan.do(setSending, { sending: "live" }, sofia);
  expect(list().map(({ sentAt }) => sentAt !== null)).toEqual([true, false]);
});

describe("a message without words", () => {
  it.each([
    [{ at: { kind: "offset", minutes: 60 } }, "Status: {{status}}"],
    [{ milestone: { kind: "incident" } }, "What happened: {{what happened}}"],
    [{ milestone: { kind: "end" } }, "What is new for you: {{what is new}}"],
  ])("that waits for %j begins with %s, and what the run knows is bound", (said, gap) => {
    const { plan, open } = running({ body: "", ...said });
    const [{ id: messageId = "" } = {}] = open();
    expect(plan.do(beginWords, { messageId }, sofia)).toMatchObject({ kind: "change" });
    expect(open()[0]?.body).toContain(gap.split(": ")[1]);
    expect(open()[0]?.fields.every(({ fact }) => fact !== null)).toBe(true);
    expect(plan.do(beginWords, { messageId }, sofia)).toMatchObject({ reason: "has-words" });
  });
});

it("a daily message goes by the working days of its plan, its days off among them", () => {
  const { plan, dues } = running({ repeats: { every: "day", at: "09:00" } });
  expect(dues()).toEqual(["11-27T09:00"]);
  const calendar = { week: [1, 2, 3, 4, 5], daysOff: [{ date: "2026-11-27", title: "Company day" }] };
  plan.do(setPlanCalendar, { calendar }, sofia);
  expect(dues()).toEqual(["11-30T09:00"]);
  plan.do(setPlanCalendar, { calendar: { week: [7, 1, 2, 3, 4], daysOff: [] } }, sofia);
  expect(dues()).toEqual(["11-29T09:00"]);
});
