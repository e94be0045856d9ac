import { describe, expect, it } from "vitest";
import { cancelPlan, completePlan } from "../plan/start-and-end.ts";
import { allows } from "../plan/statuses.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addWatch } from "../watches/edit-watches.ts";
import { beginWatch, endWatch, explainMiss } from "../watches/verbs.ts";
import { closePlan } from "./close.ts";
import type { CareCheck } from "./rows.ts";
import { careOf, careState, dueOf, keepsOpen } from "./status.ts";
import {
  addCareCheck,
  answerCareCheck,
  editCareCheck,
  readCareCheck,
  removeCareCheck,
  reopenCareCheck,
  restoreCareCheck,
} from "./verbs.ts";

const day = 24 * 60;
const start = Date.parse("2026-11-26T12:00:00.000Z");

/** A running plan of one step, with checks after a day, a week and a month. */
class CareRoom extends TestRoom {
  constructor() {
    super(draftOf({ Deploy: ["Switch"] }));
    this.do(addCareCheck, { title: "Tickets", afterMinutes: 7 * day, target: "at most 5 more" }, sofia);
    this.do(addCareCheck, { title: "Error rate", afterMinutes: day, target: "under 0.10 %" }, sofia);
    this.do(addCareCheck, { title: "Drop the old columns", kind: "action", afterMinutes: 30 * day }, sofia);
    this.start();
  }

  check(title: string): CareCheck {
    const found = Object.values(this.room.careChecks).find((check) => check.title === title);
    if (!found) throw new Error(`there is no check “${title}”`);
    return found;
  }

  /** The clock at so many minutes after the start. */
  at(minutes: number): this {
    this.now = new Date(start + minutes * 60_000).toISOString();
    return this;
  }

  /** The work is done an hour after the start. */
  worked(): this {
    this.at(60).do(completeStep, { stepId: this.step("Switch").id });
    this.do(completePlan, {}, sofia);
    return this;
  }

  answer(title: string, verdict: "met" | "missed" | "not-measured", more: { reading?: string; note?: string } = {}, actor = ana) {
    return this.do(answerCareCheck, { checkId: this.check(title).id, verdict, ...more }, actor);
  }

  state = (title: string) => careState(this.check(title), Date.parse(this.now));
  close = () => this.do(closePlan, {}, sofia);
}

describe("a plan with after-care", () => {
  it("is not completed with its work: its after-care begins, and every check has a date from then on", () => {
    const room = new CareRoom();
    expect(dueOf(room.check("Error rate"), null, room.room.plan)).toBeNull();
    room.worked();
    expect(room.room.plan).toMatchObject({ status: "after-care", workEndedAt: room.now, endedAt: null });
    expect(careOf(room.room).map(({ title, dueAt }) => [title, dueAt])).toEqual([
      ["Error rate", "2026-11-27T13:00:00.000Z"],
      ["Tickets", "2026-12-03T13:00:00.000Z"],
      ["Drop the old columns", "2026-12-26T13:00:00.000Z"],
    ]);
    expect(allows[room.room.plan.status].measure).toBe(true);
  });

  it("is closed when every check has a verdict, and not before", () => {
    const room = new CareRoom().worked();
    expect(room.close()).toMatchObject({ kind: "refusal", reason: "kept-open" });
    room.answer("Error rate", "met", { reading: "0.05 %" });
    room.answer("Tickets", "missed", { reading: "9 more", note: "The help page is rewritten." });
    expect(room.close()).toMatchObject({ message: "“Drop the old columns” keeps the plan open: done, or a reason why not." });
    room.answer("Drop the old columns", "not-measured", { note: "The old service still reads them." });
    expect(room.close()).toMatchObject({ kind: "change", data: { met: 1, missed: 1, notMeasured: 1 } });
    expect(room.room.plan).toMatchObject({ status: "completed", endedAt: room.now });
    expect(room.close()).toMatchObject({ kind: "already" });
  });

  it("without any is completed with its work", () => {
    const room = new TestRoom(draftOf({ Deploy: ["Switch"] })).start();
    room.do(completeStep, { stepId: room.step("Switch").id });
    room.do(completePlan, {}, sofia);
    expect(room.room.plan).toMatchObject({ status: "completed", workEndedAt: null });
  });

  it("is neither completed twice nor cancelled, and not closed while its work goes on", () => {
    const room = new CareRoom();
    expect(room.close()).toMatchObject({ kind: "refusal", reason: "not-after-care" });
    room.worked();
    expect(room.do(completePlan, {}, sofia)).toMatchObject({ kind: "already" });
    expect(room.do(cancelPlan, { reason: "too late" }, sofia)).toMatchObject({ kind: "refusal", reason: "after-care" });
  });

  it("is kept open by what is still repeated, and by a time nobody looked at and nobody said why", () => {
    const room = new CareRoom();
    room.do(addWatch, { title: "Queue", phaseId: room.phaseId("Deploy"), everyMinutes: day, forMinutes: 7 * day }, sofia);
    room.do(beginWatch, { phaseId: room.phaseId("Deploy") });
    room.at(60).do(completeStep, { stepId: room.step("Switch").id });
    room.do(completePlan, { leaveOpen: true }, sofia);
    for (const title of ["Error rate", "Tickets", "Drop the old columns"]) room.answer(title, "met");
    const kept = () => keepsOpen(room.room, Date.parse(room.now)).map(({ kind }) => kind);
    expect(kept()).toEqual(["watch"]);
    room.at(2 * day + 1);
    expect(kept()).toEqual(["watch", "missed-slot"]);
    const [watch] = Object.values(room.room.watches);
    room.do(explainMiss, { watchId: watch?.id ?? "", slot: 1, note: "It was a holiday." });
    room.do(endWatch, { watchId: watch?.id ?? "", reason: "calm" }, sofia);
    room.do(explainMiss, { watchId: watch?.id ?? "", slot: 2, note: "Ended." });
    expect(kept()).toEqual([]);
  });
});

describe("an after-care check", () => {
  it("is to come, due, and overdue a day later: silence is no verdict", () => {
    const room = new CareRoom().worked();
    const stateAt = (minutes: number) => room.at(60 + minutes).state("Error rate");
    expect([day - 1, day, 2 * day - 1, 2 * day].map(stateAt)).toEqual(["to-come", "due", "due", "overdue"]);
    expect(room.check("Error rate").verdict).toBeNull();
  });

  it("is read before its verdict, by several, and keeps the last reading", () => {
    const room = new CareRoom().worked();
    const checkId = room.check("Error rate").id;
    room.do(readCareCheck, { checkId, reading: "0.04 % so far" });
    room.do(readCareCheck, { checkId, reading: "0.05 % so far" }, jonas);
    expect(room.check("Error rate")).toMatchObject({ reading: "0.05 % so far", readBy: { name: "Jonas Ott" }, verdict: null });
  });

  it("missed says what follows, and not measured says why", () => {
    const room = new CareRoom().worked();
    expect(room.answer("Tickets", "missed")).toMatchObject({ kind: "refusal", reason: "no-words" });
    expect(room.answer("Tickets", "not-measured", { note: "  " })).toMatchObject({ kind: "refusal", reason: "no-words" });
    expect(room.answer("Tickets", "met")).toMatchObject({ kind: "change" });
  });

  it("has one verdict: the second person is told of the first, and takes it back before giving another", () => {
    const room = new CareRoom().worked();
    room.answer("Tickets", "met");
    expect(room.answer("Tickets", "met", {}, jonas)).toMatchObject({ kind: "already", by: { name: "Ana Novak" } });
    expect(room.answer("Tickets", "missed", { note: "n" }, jonas)).toMatchObject({ kind: "refusal", reason: "answered" });
    room.do(reopenCareCheck, { checkId: room.check("Tickets").id }, jonas);
    expect(room.answer("Tickets", "missed", { note: "n" }, jonas)).toMatchObject({ kind: "change" });
  });

  it("has a date of its own, or one so long after the work; one of them it must have", () => {
    const room = new CareRoom();
    expect(room.do(addCareCheck, { title: "Some day" }, sofia)).toMatchObject({ kind: "refusal", reason: "no-date" });
    room.do(addCareCheck, { title: "By Christmas", dueAt: "2026-12-24T12:00:00.000Z" }, sofia);
    room.worked();
    expect(room.check("By Christmas").dueAt).toBe("2026-12-24T12:00:00.000Z");
    room.do(addCareCheck, { title: "Two days on", afterMinutes: 2 * day }, sofia);
    expect(room.check("Two days on").dueAt).toBe("2026-11-28T13:00:00.000Z");
    room.do(editCareCheck, { checkId: room.check("Two days on").id, afterMinutes: 3 * day }, sofia);
    expect(room.check("Two days on").dueAt).toBe("2026-11-29T13:00:00.000Z");
  });

  it("is taken out and put back while the work goes on; once it is owed it stays", () => {
    const room = new CareRoom();
    const checkId = room.check("Tickets").id;
    room.do(removeCareCheck, { checkId }, sofia);
    expect(careOf(room.room)).toHaveLength(2);
    room.do(restoreCareCheck, { checkId }, sofia);
    room.worked();
    expect(room.do(removeCareCheck, { checkId }, sofia)).toMatchObject({ kind: "refusal", reason: "after-care" });
  });

  it("is not answered before the plan has started, nor after it has ended", () => {
    const room = new TestRoom(draftOf({ Deploy: ["Switch"] }));
    room.do(addCareCheck, { title: "Error rate", afterMinutes: day }, sofia);
    const [check] = Object.values(room.room.careChecks);
    const answer = () => room.do(answerCareCheck, { checkId: check?.id ?? "", verdict: "met" });
    expect(answer()).toMatchObject({ kind: "refusal", reason: "not-started" });
    room.start().do(cancelPlan, { reason: "r" }, sofia);
    expect(answer()).toMatchObject({ kind: "refusal", reason: "ended" });
  });
});
