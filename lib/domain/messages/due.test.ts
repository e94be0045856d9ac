import { describe, expect, it } from "vitest";
import { addAudience } from "../audiences/verbs.ts";
import { openIncident } from "../incidents/verbs.ts";
import { system } from "../kernel/permissions.ts";
import { cancelPlan, completePlan, startPlan } from "../plan/start-and-end.ts";
import { moveT0 } from "../plan/when.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { remindersOf } from "../schedule/due.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { askToSend, noteCameDue, noteMessageMissed, setLeaving } from "./due.ts";
import { addMessage, editMessage } from "./edit.ts";
import { fillMessage } from "./fill.ts";
import type { Message } from "./rows.ts";
import { sendMessage } from "./sending.ts";
import { setSending } from "./sending-mode.ts";
import { takeMessage } from "./taken.ts";
import { messageDueAt, messagesFor } from "./written.ts";

const at = (time: string) => `2026-11-26T${time}:00.000Z`;
const channels = [{ id: "channel-ops", name: "ops" }];

/** A plan at 12:00 with T0 at 13:00 and one message, 30 minutes before unless it says otherwise. */
function planned(said: object = {}) {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }));
  plan.now = at("12:00");
  plan.do(addRole, { title: "Announcer", backup: { id: "ana", name: "Ana Novak" } }, sofia);
  const [roleId = ""] = Object.keys(plan.room.roles);
  plan.do(assignRole, { roleId, holder: { id: "jonas", name: "Jonas Weber" } }, sofia);
  plan.do(moveT0, { t0: at("13:00") }, sofia);
  const offset = { kind: "offset", minutes: -30 } as const;
  const given = { title: "Soon", body: "We begin at one.", at: offset, roleId, channels, ...said };
  const added = plan.do(addMessage, given, sofia);
  const [messageId = ""] = Object.keys(plan.room.messages);
  const message = () => plan.room.messages[messageId] as Message;
  const timer = (made: ReturnType<typeof plan.do>) =>
    made.kind === "change"
      ? made.jobs?.filter(({ key }) => key === `message ${messageId}`).map((job) => [job.at, "verb" in job ? job.verb : null])
      : made;
  const comes = (dueAt = at("12:30")) => plan.do(noteCameDue, { messageId, dueAt }, system);
  const misses = (dueAt = at("12:30")) => plan.do(noteMessageMissed, { messageId, dueAt }, system);
  return { plan, messageId, message, timer, added, comes, misses };
}

describe("a message that is due", () => {
  it("asks its owner, then the backup, once each", () => {
    const { plan, timer, added, comes, misses, message } = planned();
    expect(timer(added)).toEqual([[at("12:30"), "message.came_due"]]);
    expect(comes()).toMatchObject({ reason: "too-early" });
    plan.now = at("12:30");
    const came = comes();
    expect(came).toMatchObject({ data: { title: "Soon", sender: "Jonas Weber" } });
    expect(timer(came)).toEqual([[at("12:35"), "message.missed"]]);
    expect(comes()).toMatchObject({ kind: "already" });
    expect(misses()).toMatchObject({ reason: "too-early" });
    plan.now = at("12:35");
    const missed = misses();
    expect(missed).toMatchObject({ data: { sender: "Jonas Weber", backup: "Ana Novak" } });
    expect(timer(missed)).toEqual([[null, null]]);
    expect(message().sentAt).toBeNull();
  });

  it("is in hand once somebody says so: nobody is reminded of it, and its backup is asked a quarter of an hour later", () => {
    const { plan, timer, comes, misses, message, messageId } = planned();
    expect(plan.do(takeMessage, { messageId }, jonas)).toMatchObject({ reason: "not-due" });
    plan.now = at("12:30");
    comes();
    const told = (userId: string) => remindersOf(plan.room, userId, Date.parse(plan.now), 5).map(({ text }) => text);
    expect(told("jonas")).toEqual(["“Soon” is to be sent now"]);
    plan.now = at("12:32");
    const taken = plan.do(takeMessage, { messageId }, jonas);
    expect(timer(taken)).toEqual([[at("12:47"), "message.missed"]]);
    expect(plan.do(takeMessage, { messageId }, ana)).toMatchObject({ kind: "already" });
    expect([told("jonas"), message().takenBy?.name]).toEqual([[], "Jonas Ott"]);
    plan.now = at("12:40");
    expect(misses()).toMatchObject({ reason: "too-early" });
    plan.now = at("12:47");
    expect(misses()).toMatchObject({ data: { backup: "Ana Novak" } });
    plan.do(moveT0, { t0: at("14:00") }, sofia);
    plan.now = at("13:30");
    expect(told("jonas")).toEqual(["“Soon” is to be sent now"]);
  });

  it("is shown to whoever sends it, and to the backup once it is missed", () => {
    const { plan, comes, misses } = planned();
    plan.now = at("12:31");
    plan.do(startPlan, {}, sofia);
    comes();
    const of = (userId: string) => messagesFor(plan.room, userId, Date.parse(plan.now)).map(({ insteadOf }) => insteadOf);
    expect([of("jonas"), of("ana"), of("sofia")]).toEqual([[null], [], []]);
    plan.now = at("12:36");
    misses();
    expect([of("jonas"), of("ana"), of("sofia")]).toEqual([[null], ["Jonas Weber"], []]);
  });

  it("is due anew when T0 moves, and no more once it was sent or the plan will not be", () => {
    const { plan, timer, comes, messageId } = planned();
    plan.now = at("12:30");
    comes();
    expect(timer(plan.do(moveT0, { t0: at("14:00") }, sofia))).toEqual([[at("13:30"), "message.came_due"]]);
    expect(comes()).toMatchObject({ kind: "already" });
    const sent = plan.do(sendMessage, { messageId }, sofia);
    expect(timer(sent)).toEqual([[null, null]]);
    const off = planned();
    expect(off.timer(off.plan.do(cancelPlan, { reason: "Not this year" }, sofia))).toEqual([[null, null]]);
  });

  it("whose time had passed before anybody knew it sets no timer, and still waits for whoever sends it", () => {
    const { plan, timer, added } = planned({ at: { kind: "offset", minutes: -90 } });
    expect(timer(added)).toEqual([[null, null]]);
    expect(messagesFor(plan.room, "jonas", Date.parse(plan.now))).toMatchObject([{ message: { title: "Soon" } }]);
  });

  it("is asked for before the start and after the end as well, and never of a plan that will not be", () => {
    const { plan } = planned();
    const waiting = () => messagesFor(plan.room, "jonas", Date.parse(plan.now)).map(({ message }) => message.title);
    plan.now = at("12:31");
    expect([plan.room.plan.status, waiting()]).toEqual(["draft", ["Soon"]]);
    plan.do(addMessage, { title: "Day after", body: "All is well.", at: { kind: "offset", minutes: 1440 } }, sofia);
    plan.do(startPlan, {}, sofia);
    for (const stepId of Object.keys(plan.room.steps)) plan.do(completeStep, { stepId }, sofia);
    plan.do(completePlan, {}, sofia);
    expect([plan.room.plan.status, waiting()]).toEqual(["completed", []]);
    plan.now = "2026-11-27T13:00:00.000Z";
    expect(waiting()).toEqual(["Day after"]);
    const off = planned({ at: { kind: "offset", minutes: -90 } });
    off.plan.do(cancelPlan, { reason: "Not this year" }, sofia);
    expect(messagesFor(off.plan.room, "jonas", Date.parse(off.plan.now))).toEqual([]);
  });

  it("that waits for an incident is due with the first that is opened", () => {
    const { plan, timer, message } = planned({ at: null, milestone: { kind: "incident" } });
    plan.do(startPlan, {}, sofia);
    expect(messageDueAt(plan.room, message())).toBeNull();
    plan.now = at("12:10");
    expect(timer(plan.do(openIncident, { title: "Writes fail" }, ana))).toEqual([[at("12:10"), "message.came_due"]]);
    plan.now = at("12:20");
    expect(timer(plan.do(openIncident, { title: "Reads fail" }, ana))).toBeUndefined();
    expect(messageDueAt(plan.room, message())).toBe(Date.parse(at("12:10")));
  });

  it("that waits for a phase is due with its last step", () => {
    const { plan, timer, messageId, comes } = planned();
    const [phaseId = ""] = Object.keys(plan.room.phases);
    const [stepId = ""] = Object.keys(plan.room.steps);
    plan.do(editMessage, { messageId, milestone: { kind: "phase", phaseId } }, sofia);
    plan.do(startPlan, {}, sofia);
    plan.now = at("12:20");
    expect(timer(plan.do(completeStep, { stepId }, sofia))).toEqual([[at("12:20"), "message.came_due"]]);
    expect(comes(at("12:20"))).toMatchObject({ kind: "change" });
  });
});

describe("a message that leaves by itself", () => {
  const leaving = (said: object = {}) => {
    const made = planned(said);
    made.plan.do(setLeaving, { messageId: made.messageId, auto: true, second: false }, sofia);
    return made;
  };

  it("leaves when it is due, in the words it has then", () => {
    const { plan, comes, message } = leaving({ body: "It is [TIME]." });
    plan.do(fillMessage, { messageId: message().id, gap: "[TIME]", fact: "time-now", value: null }, sofia);
    plan.now = at("12:30");
    const came = comes();
    expect(came).toMatchObject({ data: { channels: ["ops"], body: expect.stringContaining("It is ") } });
    expect(message()).toMatchObject({ sentAt: at("12:30"), sentBy: { name: "Holdpoint" }, cameDueAt: at("12:30") });
    expect(Object.values(plan.room.deliveries)).toMatchObject([{ channel: "ops", state: "queued" }]);
    expect(came.kind === "change" && came.jobs?.map(({ key }) => key.split(" ")[0])).toEqual(["deliver", "message"]);
  });

  it.each([
    ["a field is open", { body: "We begin at [TIME]." }, "[TIME]"],
    ["a result is not confirmed", { body: "All tests passed" }, "All tests passed"],
    ["it has no channel", { channels: [] }, "no channel"],
  ])("stays where %s, and its owner is asked", (_name, said, why) => {
    const { plan, comes, message } = leaving(said);
    plan.now = at("12:30");
    expect(comes()).toMatchObject({ data: { sender: "Jonas Weber", why: expect.stringContaining(why) } });
    expect(message()).toMatchObject({ sentAt: null, cameDueAt: at("12:30") });
  });

  it("stays while sending is off", () => {
    const { plan, comes, message } = leaving();
    plan.do(setSending, { sending: "off" }, sofia);
    plan.now = at("12:30");
    expect(comes()).toMatchObject({ data: { why: expect.stringContaining("Sending is off") } });
    expect(message().sentAt).toBeNull();
  });

  it("waits until the quiet hours of whoever it is for are over", () => {
    const { plan, comes, messageId, timer } = planned({ audience: "Support" });
    plan.do(addAudience, { title: "Support", channels, quietFrom: "12:00", quietTo: "12:45" }, sofia);
    expect(timer(plan.do(setLeaving, { messageId, auto: true, second: false }, sofia))).toEqual([[at("12:45"), "message.came_due"]]);
    plan.now = at("12:40");
    expect(comes()).toMatchObject({ reason: "too-early" });
    plan.now = at("12:45");
    expect(comes()).toMatchObject({ data: { channels: ["ops"] } });
  });

  it("no longer does once somebody who may not send it changes its words", () => {
    const { plan, messageId, message } = leaving();
    plan.do(editMessage, { messageId, body: "Other words." }, sofia);
    expect(message().auto).toBe(true);
    plan.do(editMessage, { messageId, body: "Words of a member." }, ana);
    expect(message().auto).toBe(false);
  });
});

describe("a message that two people send", () => {
  function two() {
    const made = planned();
    made.plan.do(setLeaving, { messageId: made.messageId, auto: false, second: true }, sofia);
    const send = (by = sofia, said: object = {}) => made.plan.do(sendMessage, { messageId: made.messageId, ...said }, by);
    const ask = () => made.plan.do(askToSend, { messageId: made.messageId }, sofia);
    return { ...made, send, ask };
  }

  it("is asked for by one and sent by another, as it was asked for", () => {
    const { plan, ask, send, message } = two();
    expect(send()).toMatchObject({ reason: "second-needed" });
    expect(ask()).toMatchObject({ kind: "change" });
    expect(ask()).toMatchObject({ kind: "already" });
    expect(send()).toMatchObject({ reason: "second-person" });
    const lead = { ...jonas, role: "lead" as const };
    expect(send(lead, { body: "Others." })).toMatchObject({ reason: "second-words" });
    expect(send(lead)).toMatchObject({ data: { askedBy: sofia.name } });
    expect(message()).toMatchObject({ sentBy: { name: jonas.name }, askedBy: null });
    expect(plan.room.seq).toBeGreaterThan(0);
  });

  it("is asked for again once it says something else, and never leaves by itself", () => {
    const { plan, ask, messageId, message } = two();
    ask();
    plan.do(editMessage, { messageId, body: "Others." }, sofia);
    expect(message().askedBy).toBeNull();
    expect(plan.do(setLeaving, { messageId, auto: true, second: true }, sofia)).toMatchObject({ reason: "two-people" });
  });
});
