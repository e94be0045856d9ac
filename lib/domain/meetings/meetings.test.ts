import { describe, expect, it } from "vitest";
import { addAudience } from "../audiences/verbs.ts";
import { system } from "../kernel/permissions.ts";
import { all } from "../kernel/room.ts";
import { addMessage, editMessage } from "../messages/edit.ts";
import { deliveries, type Message } from "../messages/rows.ts";
import { sayMessage, skipMessage, unskipMessage } from "../messages/said.ts";
import { sendMessage } from "../messages/sending.ts";
import { setSending } from "../messages/sending-mode.ts";
import { messageDueAt } from "../messages/written.ts";
import { cancelPlan, startPlan } from "../plan/start-and-end.ts";
import { moveT0 } from "../plan/when.ts";
import { addRole } from "../roles/edit-roles.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { callOffMeeting, changeMeeting, noteMeetingMoved, tellMeeting } from "./change.ts";
import { endMeeting, makeMeetingAction, noteAgendaItem } from "./hold.ts";
import { deliveredWords } from "./invitation.ts";
import { meetingsNow } from "./now.ts";
import { agendaMisfit } from "./times.ts";

const at = (time: string) => `2026-11-${time}:00.000Z`;
const channels = [{ id: "channel-team", name: "Team by mail" }];
const agenda = "Walk through it.\n\nAgenda:\n1. Architecture (10 min)\n2. Rollback (15 min)\n3. Questions (5 min)";

/** A plan of which T0 is Thursday 26 at 12:00 in UTC, and a briefing the Monday before at 10:00 in Berlin; it is Friday 20. */
function planned(said: object = {}) {
  const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }), { zone: "Europe/Berlin" });
  plan.now = at("20T08:00");
  plan.do(moveT0, { t0: at("26T12:00") }, sofia);
  const meeting = { minutes: 30, place: "Room 4", lead: 1440 };
  const day = { kind: "day", days: -3, time: "10:00", end: null } as const;
  const given = { title: "Technical briefing", body: agenda, at: day, channels, meeting, ...said };
  plan.do(addMessage, given, sofia);
  const [messageId = ""] = Object.keys(plan.room.messages);
  const message = () => plan.room.messages[messageId] as Message;
  const told = () => all(plan.room, deliveries).flatMap(({ invite }) => invite ?? []);
  const timer = (made: ReturnType<typeof plan.do>) =>
    made.kind === "change"
      ? (made.jobs ?? []).filter(({ key }) => key === `meeting ${messageId}`).map((job) => [job.at, "verb" in job ? job.verb : null])
      : made;
  return { plan, messageId, message, told, timer };
}

describe("a meeting", () => {
  it("is invited to a day before, and its invitation says when and where", () => {
    const { plan, messageId, message, told } = planned();
    expect(messageDueAt(plan.room, message())).toBe(Date.parse(at("22T09:00")));
    const sent = plan.do(sendMessage, { messageId }, sofia);
    expect(sent).toMatchObject({
      data: {
        body: expect.stringMatching(/^\*\*When:\*\* Mon 23 Nov 2026, 10:00 – 10:30 \(Europe\/Berlin\)\n\*\*Where:\*\* Room 4\n\nWalk/),
      },
    });
    expect(told()).toEqual([{ method: "request", sequence: 0, from: at("23T09:00"), to: at("23T09:30"), place: "Room 4" }]);
  });

  it("that moves with T0 is told anew once things have come to rest, under the next number", () => {
    const { plan, messageId, message, told, timer } = planned();
    plan.do(sendMessage, { messageId }, sofia);
    const moved = plan.do(moveT0, { t0: at("27T12:00") }, sofia);
    expect(timer(moved)).toEqual([[at("20T08:01"), "meeting.moved"]]);
    plan.now = at("20T08:01");
    plan.do(noteMeetingMoved, { messageId }, system);
    expect(told().at(-1)).toEqual({ method: "request", sequence: 1, from: at("24T09:00"), to: at("24T09:30"), place: "Room 4" });
    expect(plan.do(tellMeeting, { messageId }, sofia)).toMatchObject({ kind: "already" });
    expect(deliveredWords(plan.room, message(), told().at(-1) ?? null)?.subject).toBe("Changed: Technical briefing");
  });

  it("whose move is taken back is told nobody", () => {
    const { plan, messageId, told, timer } = planned();
    plan.do(sendMessage, { messageId }, sofia);
    plan.do(moveT0, { t0: at("27T12:00") }, sofia);
    expect(timer(plan.do(moveT0, { t0: at("26T12:00") }, sofia))).toEqual([[null, null]]);
    plan.do(noteMeetingMoved, { messageId }, system);
    expect(told()).toHaveLength(1);
  });

  it("is given another time and place, and called off with a reason", () => {
    const { plan, messageId, message, told } = planned();
    expect(plan.do(changeMeeting, { messageId, place: "Room 5" }, sofia)).toMatchObject({ reason: "not-invited" });
    plan.do(sendMessage, { messageId }, sofia);
    plan.do(changeMeeting, { messageId, place: "Room 5", at: { kind: "wall", time: "14:00", date: "2026-11-23" } }, sofia);
    plan.do(noteMeetingMoved, { messageId }, system);
    expect(told().at(-1)).toMatchObject({ sequence: 1, from: at("23T13:00"), place: "Room 5" });
    plan.do(callOffMeeting, { messageId, reason: "Nothing is left to say." }, sofia);
    plan.do(noteMeetingMoved, { messageId }, system);
    expect(told().at(-1)).toMatchObject({ method: "cancel", sequence: 2, from: at("23T13:00") });
    expect(deliveredWords(plan.room, message(), told().at(-1) ?? null)).toMatchObject({
      subject: "Called off: Technical briefing",
      body: expect.stringContaining("Nothing is left to say."),
    });
    expect(plan.do(unskipMessage, { messageId }, sofia)).toMatchObject({ reason: "called-off" });
  });

  it("of a plan that is cancelled is taken out of calendars", () => {
    const { plan, messageId, told, timer } = planned();
    plan.do(sendMessage, { messageId }, sofia);
    const made = plan.do(cancelPlan, { reason: "The vendor went away." }, sofia);
    expect(timer(made)).toEqual([[at("20T08:01"), "meeting.moved"]]);
    plan.do(noteMeetingMoved, { messageId }, system);
    expect(told().at(-1)).toMatchObject({ method: "cancel", sequence: 1 });
  });

  it("that is over moves nobody's calendar", () => {
    const { plan, messageId, timer } = planned();
    plan.do(sendMessage, { messageId }, sofia);
    plan.now = at("24T08:00");
    expect(timer(plan.do(moveT0, { t0: at("30T12:00") }, sofia))).toEqual([]);
    expect(plan.do(noteMeetingMoved, { messageId }, system)).toMatchObject({ kind: "already" });
  });

  it("waits for its time, and says what to do where it has none or it has passed", () => {
    const { plan, messageId } = planned({ at: undefined });
    expect(plan.do(sendMessage, { messageId }, sofia)).toMatchObject({ reason: "no-time" });
    const late = planned();
    late.plan.now = at("23T10:00");
    expect(late.plan.do(sendMessage, { messageId: late.messageId }, sofia)).toMatchObject({ reason: "over" });
    expect(late.plan.do(skipMessage, { messageId: late.messageId, reason: "Too late." }, sofia)).toMatchObject({ kind: "change" });
  });

  it("stays off the status page, whatever its audience reads", () => {
    const { plan, messageId } = planned({ audience: "Team" });
    plan.do(addAudience, { title: "Team", onStatusPage: true }, sofia);
    plan.do(sendMessage, { messageId }, sofia);
    expect(Object.keys(plan.room.updates)).toEqual([]);
  });

  it("as a test is another event, and is invited to again once sending is live", () => {
    const { plan, messageId, message } = planned();
    plan.do(setSending, { sending: "test", testChannel: { id: "t", name: "test" } }, sofia);
    plan.do(sendMessage, { messageId }, sofia);
    expect(message()).toMatchObject({ sentTest: true, invited: null });
    plan.do(setSending, { sending: "live" }, sofia);
    expect(message().sentAt).toBeNull();
  });

  it("says where its agenda takes another time than it lasts", () => {
    const { message } = planned();
    expect(agendaMisfit(message())).toBeNull();
    expect(agendaMisfit({ body: agenda, meeting: { minutes: 60, place: "", lead: 0 } })).toEqual({ agenda: 30, meeting: 60, unsaid: 0 });
    const open = "Agenda:\n- A (10 min)\n- Rest";
    expect(agendaMisfit({ body: open, meeting: { minutes: 60, place: "", lead: 0 } })).toBeNull();
    expect(agendaMisfit({ body: open, meeting: { minutes: 5, place: "", lead: 0 } })).toEqual({ agenda: 10, meeting: 5, unsaid: 1 });
  });

  it("is held by days, weeks or months, and not at a gap", () => {
    const { plan, messageId } = planned();
    expect(plan.do(editMessage, { messageId, repeats: { every: "minutes", minutes: 30 } }, sofia)).toMatchObject({ reason: "rhythm" });
    const meeting = { minutes: null, place: "[Zoom link]", lead: 0 };
    expect(plan.do(editMessage, { messageId, meeting }, sofia)).toMatchObject({ reason: "open-place" });
  });
});

describe("the agenda of a meeting", () => {
  it("is ticked and noted, item by item, and yields a dated follow-up with its owner", () => {
    const { plan, messageId, message } = planned();
    plan.do(addRole, { title: "Database" }, sofia);
    const [roleId = ""] = Object.keys(plan.room.roles);
    plan.do(noteAgendaItem, { messageId, item: "Rollback", done: true, note: "Takes ten minutes." }, ana);
    expect(plan.do(noteAgendaItem, { messageId, item: "Rollback", done: true }, ana)).toMatchObject({ kind: "already" });
    expect(plan.do(noteAgendaItem, { messageId, item: "Lunch", done: true }, ana)).toMatchObject({ reason: "no-item" });
    plan.do(makeMeetingAction, { messageId, item: "Rollback", action: "Rehearse it", dueAt: at("25T16:00"), roleId }, ana);
    const [check] = Object.values(plan.room.careChecks);
    expect(check).toMatchObject({ title: "Rehearse it", kind: "action", dueAt: at("25T16:00"), roleId });
    expect(message().agenda).toEqual([
      { item: "Rollback", note: "Takes ten minutes.", doneAt: plan.now, doneBy: { id: "ana", name: ana.name }, actions: [check?.id] },
    ]);
  });

  it("becomes minutes that are looked at and sent", () => {
    const { plan, messageId, message } = planned();
    expect(plan.do(endMeeting, { messageId, minutes: true }, sofia)).toMatchObject({ reason: "not-invited" });
    plan.do(sayMessage, { messageId, subject: null, body: "Come." }, sofia);
    plan.do(noteAgendaItem, { messageId, item: "Architecture", done: true }, sofia);
    plan.do(noteAgendaItem, { messageId, item: "Rollback", note: "Ten minutes." }, sofia);
    plan.do(makeMeetingAction, { messageId, item: "Rollback", action: "Rehearse it", dueAt: at("25T16:00") }, sofia);
    expect(plan.do(endMeeting, { messageId, minutes: true }, sofia)).toMatchObject({ data: { items: 3, done: 1 } });
    expect(message().heldAt).not.toBeNull();
    const minutes = Object.values(plan.room.messages).find(({ title }) => title === "Minutes: Technical briefing");
    expect(minutes?.body).toBe(
      "Technical briefing, Mon 23 Nov 2026, 10:00 – 10:30 (Europe/Berlin)\n\n1. Architecture\n2. Rollback: Ten minutes.\n   - To do: Rehearse it (by Wed 25 Nov 2026)\n3. Questions (not spoken of)",
    );
    expect(minutes).toMatchObject({ channels, meeting: null, sentAt: null });
  });
});

describe("a meeting each working day", () => {
  it("goes by the working days across a change of the clock, each with an invitation of its own", () => {
    const plan = new TestRoom(draftOf({ Deploy: ["Stop writes"] }), { zone: "Europe/Berlin" });
    // Friday; the clock goes back in the night to Sunday 25 October.
    plan.now = "2026-10-23T06:00:00.000Z";
    plan.do(moveT0, { t0: plan.now }, sofia);
    plan.do(startPlan, {}, sofia);
    const meeting = { minutes: 15, place: "", lead: 1440 };
    plan.do(addMessage, { title: "Stand-up", body: "How is it?", repeats: { every: "day", at: "10:00" }, channels, meeting }, sofia);
    const next = () => Object.values(plan.room.messages).find(({ sentAt }) => sentAt === null) as Message;
    const first = next();
    // The first one is known, and invited to, from the start.
    expect(messageDueAt(plan.room, first)).toBe(Date.parse(plan.now));
    plan.do(sendMessage, { messageId: first.id }, sofia);
    const second = next();
    expect(second).toMatchObject({ meeting, repeats: { every: "day", at: "10:00" } });
    plan.now = "2026-10-25T09:00:00.000Z";
    plan.do(sendMessage, { messageId: second.id }, sofia);
    const told = all(plan.room, deliveries).map(({ invite }) => invite?.from);
    expect(told).toEqual(["2026-10-23T08:00:00.000Z", "2026-10-26T09:00:00.000Z"]);
  });

  it("is shown around its time, until somebody says that it took place", () => {
    const { plan, messageId } = planned();
    const shown = (time: string) => meetingsNow(plan.room, Date.parse(at(time))).length;
    expect([shown("23T08:40"), shown("23T08:50"), shown("23T09:10"), shown("23T09:40"), shown("23T10:00")]).toEqual([0, 1, 1, 1, 0]);
    plan.do(sayMessage, { messageId, subject: null, body: "Come." }, sofia);
    plan.do(endMeeting, { messageId, minutes: false }, sofia);
    expect(shown("23T09:10")).toBe(0);
  });
});
