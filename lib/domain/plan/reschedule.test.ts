import { describe, expect, it } from "vitest";
import { addCriterion, answerCriterion } from "../gates/criteria.ts";
import { addGate } from "../gates/edit-gates.ts";
import { applyChange } from "../kernel/change.ts";
import { system } from "../kernel/permissions.ts";
import { rowsIn } from "../kernel/room.ts";
import { schemaOf } from "../kernel/schema.ts";
import { addMessage } from "../messages/edit.ts";
import { sayMessage } from "../messages/said.ts";
import { sendMessage } from "../messages/sending.ts";
import { setSending } from "../messages/sending-mode.ts";
import { addNote } from "../notes/verbs.ts";
import { editPhase } from "../phases/verbs.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { emptyPlanRoom, type PlanRoom, roomShapes } from "../room.ts";
import { schedule } from "../schedule/schedule.ts";
import { addShift } from "../shifts/verbs.ts";
import { editStep } from "../steps/edit.ts";
import { orderStep } from "../steps/order-steps.ts";
import { completeStep, startStep } from "../steps/work.ts";
import { draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { setContacts } from "./contacts.ts";
import { escalationOf } from "./escalation.ts";
import { continuePlan, noteSuccessor, repeatPlan, reschedulePlan } from "./reschedule.ts";
import { sentMessages } from "./sent-before.ts";
import { cancelPlan } from "./start-and-end.ts";
import { setWindow } from "./when.ts";

const t0 = "2026-11-26T12:00:00.000Z";
const week = "2026-12-03T13:00:00.000Z";

/** A plan with a role, a gate, a roster, two phases, half of it done. */
function running() {
  const test = new TestRoom(draftOf({ Deploy: ["a", "b"], Verify: ["c"] }), { t0 });
  const role = test.do(addRole, { title: "Database" }, sofia);
  const roleId = role.kind === "change" ? role.subject : "";
  test.do(assignRole, { roleId, holder: { id: jonas.userId, name: jonas.name } }, sofia);
  test.do(addShift, { roleId, person: { id: jonas.userId, name: jonas.name }, from: t0, to: "2026-11-26T16:00:00.000Z" }, sofia);
  test.do(setWindow, { window: { start: t0, end: "2026-11-26T16:00:00.000Z", published: true } }, sofia);
  test.do(editPhase, { phaseId: test.phaseId("Verify"), at: { kind: "wall", time: "14:00", date: "2026-11-26" } }, sofia);
  test.do(editStep, { stepId: test.step("a").id, at: { kind: "offset", minutes: 0 }, durationMax: 10 }, sofia);
  test.do(editStep, { stepId: test.step("b").id, roleId }, sofia);
  test.do(orderStep, { stepId: test.step("c").id, afterIds: [test.step("a").id] }, sofia);
  const gate = test.do(
    addGate,
    { title: "Go?", before: { phaseId: test.phaseId("Verify"), stepId: null }, directorRoleId: roleId, voterRoleIds: [roleId] },
    sofia,
  );
  const gateId = gate.kind === "change" ? gate.subject : "";
  test.do(addCriterion, { gateId, text: "All green?" }, sofia);
  test.start();
  const criterionId = Object.keys(test.room.criteria)[0] ?? "";
  test.do(answerCriterion, { criterionId, answer: "yes" });
  test.do(completeStep, { stepId: test.step("a").id });
  test.do(startStep, { stepId: test.step("b").id });
  test.do(addNote, { text: "The disk is slow", stepId: test.step("b").id });
  return test;
}

/** The plan that the product makes of a rescheduled one. */
function anew(before: PlanRoom, to: string | null): PlanRoom {
  let ids = 0;
  const decision = continuePlan.decide(
    emptyPlanRoom("next"),
    { slug: "next", t0: to, by: { id: "sofia", name: "Sofia Brandt" } },
    { actor: system, now: "2026-11-26T13:00:00.000Z", seq: 1, newId: () => `n${++ids}`, facts: { before } },
  );
  if (decision.kind !== "change") throw new Error(decision.message);
  return applyChange(emptyPlanRoom("next"), { seq: 1, rows: decision.rows });
}

/** The same, of which people were told by a channel. */
function told() {
  const test = running();
  const added = test.do(addMessage, { title: "Start", body: "We start at noon.", channels: [{ id: "ops", name: "ops" }] }, sofia);
  test.do(sendMessage, { messageId: added.kind === "change" ? added.subject : "" }, sofia);
  return test;
}

it("calls in another run whoever has the role there, and talks where it did", () => {
  const test = running();
  const [roleId = ""] = Object.keys(test.room.roles);
  test.do(setContacts, { escalation: { roleId, contact: "Pager 4711" }, primaryChannel: { name: "#move", url: null } }, sofia);
  const next = anew(test.room, week);
  const [theirs] = Object.values(next.roles);
  expect(next.plan.escalation).toEqual({ roleId: theirs?.id, person: null, words: null, contact: "Pager 4711" });
  expect(theirs?.id).not.toBe(roleId);
  expect(escalationOf(next, () => null)).toMatchObject({ who: "Database", person: "Jonas Ott" });
  expect(next.plan.primaryChannel).toEqual({ name: "#move", url: null });
});

const sentWords = ({ room }: TestRoom) => Object.values(room.messages).flatMap(({ sentBody }) => sentBody ?? []);

const named = <R extends { title: string }>(rows: Readonly<Record<string, R>>, title: string): R | undefined =>
  Object.values(rows).find((row) => row.title === title);

describe("rescheduling", () => {
  it("ends a plan under way with its reason and its new T0, and asks the product to make it anew", () => {
    const test = running();
    const decision = test.do(reschedulePlan, { reason: "storm", t0: week, announce: "We begin on Thursday." }, sofia);
    expect(decision).toMatchObject({
      kind: "change",
      data: { reason: "storm", t0: week, announced: "We begin on Thursday." },
      // Whoever reads the status page by mail is told, too.
      jobs: [{ key: "successor", verb: "plan.succeeded", input: { t0: week, by: { id: "sofia" } } }, { verb: "update.mailed" }],
    });
    expect(test.room.plan).toMatchObject({ status: "rescheduled", endReason: "storm", rescheduledTo: week });
    expect(Object.values(test.room.updates).map(({ headline }) => headline)).toEqual(["We begin on Thursday."]);
    expect(test.do(reschedulePlan, { reason: "again", t0: null }, sofia).kind).toBe("already");
    const successor = { id: "next", slug: "next", title: "Test plan" };
    expect(test.do(noteSuccessor, { successor }, system).kind).toBe("change");
    expect(test.room.plan.continuedBy).toEqual(successor);
    expect(test.do(noteSuccessor, { successor }, system).kind).toBe("already");
  });

  it("says it again by every channel that told of the old time, in the words of whoever says it", () => {
    const test = told();
    const decision = test.do(reschedulePlan, { reason: "storm", t0: week, announce: "No data was lost. We begin on Thursday." }, sofia);
    expect(decision).toMatchObject({ kind: "change" });
    expect(sentWords(test)).toEqual(["We start at noon.", "No data was lost. We begin on Thursday."]);
    expect(decision.kind === "change" && (decision.jobs ?? []).map(({ key }) => key.split(" ")[0])).toContain("deliver");
  });

  it("tells nobody half: a sentence that cannot be sent, and one of somebody who may not speak for the plan, are refused", () => {
    const test = told();
    const say = (announce: string, by = sofia) => test.do(reschedulePlan, { reason: "storm", t0: week, announce }, by);
    expect(say("We begin on [DATE].")).toMatchObject({ kind: "refusal", reason: "open-fields" });
    expect(test.room.plan.status).toBe("running");
    const token = { ...sofia, kind: "token" as const, scopes: ["plan:write" as const] };
    expect(say("We begin on Thursday.", token)).toMatchObject({ kind: "refusal", reason: "not-told" });
    test.do(setSending, { sending: "off" }, sofia);
    expect(say("We begin on Thursday.")).toMatchObject({ kind: "change" });
    expect(sentWords(test)).toEqual(["We start at noon."]);
    expect(Object.values(test.room.updates).map(({ headline }) => headline)).toEqual(["We begin on Thursday."]);
  });

  it("is refused before the start, after the end, and to a time that has passed", () => {
    const early = new TestRoom(draftOf({ Deploy: ["a"] }), { t0 });
    expect(early.do(reschedulePlan, { reason: "storm", t0: week }, sofia)).toMatchObject({ kind: "refusal", reason: "not-started" });
    const test = running();
    expect(test.do(reschedulePlan, { reason: "storm", t0: "2026-11-26T11:00:00.000Z" }, sofia)).toMatchObject({ reason: "past" });
    test.do(cancelPlan, { reason: "no" }, sofia);
    expect(test.do(reschedulePlan, { reason: "storm", t0: week }, sofia)).toMatchObject({ reason: "ended" });
  });
});

describe("running a plan again", () => {
  it("is asked of one that has ended, once", () => {
    const test = running();
    expect(test.do(repeatPlan, { t0: week }, sofia)).toMatchObject({ kind: "refusal", reason: "goes-on" });
    test.do(cancelPlan, { reason: "no" }, sofia);
    expect(test.do(repeatPlan, { t0: week }, sofia)).toMatchObject({
      kind: "change",
      jobs: [{ verb: "plan.succeeded", input: { t0: week } }],
    });
    test.do(noteSuccessor, { successor: { id: "next", slug: "next", title: "Test plan" } }, system);
    expect(test.do(repeatPlan, { t0: week }, sofia).kind).toBe("already");
  });
});

describe("the plan made anew", () => {
  it("says what the plan says, and nothing of it is done", () => {
    const test = running();
    test.do(reschedulePlan, { reason: "storm", t0: week }, sofia);
    const next = anew(test.room, week);
    expect(next.plan).toMatchObject({
      ...{ id: "next", slug: "next", title: "Test plan", status: "draft", t0: week, startedAt: null, endedAt: null, window: null },
      ...{ seriesId: test.room.plan.seriesId, createdBy: { id: "sofia" }, continues: { id: "plan", slug: "p" }, continuedBy: null },
    });
    expect(
      Object.values(next.steps)
        .map(({ title, status, startedAt, finishedBy }) => [title, status, startedAt, finishedBy])
        .toSorted(),
    ).toEqual([
      ["a", "todo", null, null],
      ["b", "todo", null, null],
      ["c", "todo", null, null],
    ]);
    expect(Object.values(next.phases).every(({ startedAt }) => startedAt === null)).toBe(true);
    expect(Object.values(next.criteria).map(({ text, answer }) => [text, answer])).toEqual([["All green?", null]]);
    // What was said during the run stays with it.
    expect(Object.values(next.notes)).toEqual([]);
  });

  it("has rows of its own that point at each other as before, and know where they come from", () => {
    const test = running();
    const next = anew(test.room, week);
    const [role] = Object.values(next.roles);
    const [gate] = Object.values(next.gates);
    const [a, b, c] = ["a", "b", "c"].map((title) => named(next.steps, title));
    expect(role).toMatchObject({ title: "Database", holderId: "jonas" });
    expect(gate).toMatchObject({ phaseId: named(next.phases, "Verify")?.id, directorRoleId: role?.id, voterRoleIds: [role?.id] });
    expect(b?.roleId).toBe(role?.id);
    expect(c?.afterIds).toEqual([a?.id]);
    expect(a?.originId).toBe(test.step("a").originId);
    const before = new Set(roomShapes.plan.collections.flatMap((of) => Object.keys(rowsIn(test.room, of))));
    for (const of of roomShapes.plan.collections)
      for (const [id, row] of Object.entries(rowsIn(next, of))) {
        expect(before.has(id)).toBe(false);
        expect(schemaOf(of).safeParse(row).error).toBeUndefined();
        expect(row.planId).toBe("next");
      }
  });

  it("moves named days and shifts along with T0, each by its own measure", () => {
    const test = running();
    const next = anew(test.room, week);
    expect(named(next.phases, "Verify")?.at).toEqual({ kind: "wall", time: "14:00", date: "2026-12-03" });
    expect(Object.values(next.shifts).map(({ from, to, acceptedAt }) => [from, to, acceptedAt])).toEqual([
      [week, "2026-12-03T17:00:00.000Z", null],
    ]);
    expect(schedule(next).steps.get(named(next.steps, "a")?.id ?? "")).toBe(Date.parse(week));
  });

  it("leaves days as they are, and the roster behind, while the new time is not known", () => {
    const next = anew(running().room, null);
    expect(next.plan.t0).toBeNull();
    expect(named(next.phases, "Verify")?.at).toEqual({ kind: "wall", time: "14:00", date: "2026-11-26" });
    expect(Object.values(next.shifts)).toEqual([]);
  });
});

describe("messages of a plan that is made anew", () => {
  /** “A week before” and “At the start” were sent, “Afterwards” was not. */
  function told() {
    const test = new TestRoom(draftOf({ Deploy: ["a"] }), { t0 });
    const times = { "A week before": -7 * 1440, "At the start": 0, Afterwards: 120 };
    for (const [title, minutes] of Object.entries(times)) {
      test.do(addMessage, { title, body: `${title}.`, at: { kind: "offset", minutes } }, sofia);
    }
    test.start();
    for (const title of ["A week before", "At the start"]) {
      test.do(sayMessage, { messageId: named(test.room.messages, title)?.id ?? "", subject: null, body: `${title}.` }, sofia);
    }
    return test;
  }
  const became = (next: PlanRoom) =>
    Object.values(next.messages)
      .map(({ title, sentAt, skippedReason }) => [title, sentAt, skippedReason !== null])
      .toSorted();

  it("are sent again for the new time after RESCHEDULE, but those whose new time has passed are not sent twice", () => {
    const test = told();
    expect(sentMessages(test.room, "2026-11-28T12:00:00.000Z", Date.parse(t0))).toMatchObject({
      again: [{ title: "At the start" }],
      over: [{ title: "A week before" }],
    });
    test.do(reschedulePlan, { reason: "storm", t0: "2026-11-28T12:00:00.000Z", announce: "We begin on Saturday." }, sofia);
    const next = anew(test.room, "2026-11-28T12:00:00.000Z");
    expect(became(next)).toEqual([
      ["A week before", null, true],
      ["Afterwards", null, false],
      ["At the start", null, false],
    ]);
    expect(named(next.messages, "A week before")?.skippedReason).toBe(
      "It was sent on 2026-11-26, before the plan was rescheduled, and its new time has passed.",
    );
  });

  it("all belong to the new time where that is later than each of them, or not known yet", () => {
    for (const to of ["2027-03-01T12:00:00.000Z", null]) {
      const test = told();
      test.do(reschedulePlan, { reason: "storm", t0: to }, sofia);
      expect(became(anew(test.room, to)).every(([, , skipped]) => skipped === false)).toBe(true);
    }
  });

  it("are sent anew in another run of which nobody was told, however soon it is", () => {
    const test = told();
    test.do(cancelPlan, { reason: "no" }, sofia);
    expect(sentMessages(test.room, "2026-11-28T12:00:00.000Z", Date.parse(t0)).over).toEqual([]);
    expect(became(anew(test.room, "2026-11-28T12:00:00.000Z")).every(([, , skipped]) => skipped === false)).toBe(true);
  });
});
