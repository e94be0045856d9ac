import { describe, expect, it } from "vitest";
import { closePlan } from "../after-care/close.ts";
import { keepsOpen } from "../after-care/status.ts";
import { againstGo } from "../gates/against.ts";
import { addGate } from "../gates/edit-gates.ts";
import { addressFault } from "../kernel/web-address.ts";
import { editPhase } from "../phases/verbs.ts";
import { rowsAnew } from "../plan/anew.ts";
import { completePlan, startPlan } from "../plan/start-and-end.ts";
import { moveT0 } from "../plan/when.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { comingDue, remindersOf } from "../schedule/due.ts";
import { editStep } from "../steps/edit.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { isClickable } from "./link.ts";
import type { Deliverable } from "./rows.ts";
import { dueOf, standing, tallyOf, tallyText, undelivered } from "./status.ts";
import {
  addDeliverable,
  deliver,
  editDeliverable,
  noteDeliverableLate,
  removeDeliverable,
  restoreDeliverable,
  takeBackDeliverable,
  waiveDeliverable,
} from "./verbs.ts";

const t0 = "2026-11-26T12:00:00.000Z";
const minute = 60_000;

/** A plan of two phases at noon, the first an hour long, each with something to hand over. */
class HandingRoom extends TestRoom {
  constructor() {
    super(draftOf({ Prepare: ["Copy"], Deploy: ["Switch"] }));
    this.do(moveT0, { t0 }, sofia);
    this.do(editStep, { stepId: this.step("Copy").id, durationMin: 60, durationMax: 60 }, sofia);
    this.do(addDeliverable, { title: "Report", phaseId: this.phaseId("Prepare") }, sofia);
    this.do(addDeliverable, { title: "Handbook" }, sofia);
  }

  phaseId(title: string): string {
    return Object.values(this.room.phases).find((phase) => phase.title === title)?.id ?? expect.fail();
  }

  one(title: string): Deliverable {
    return Object.values(this.room.deliverables).find((each) => each.title === title) ?? expect.fail();
  }

  /** The clock at so many minutes after T0. */
  at(minutes: number): this {
    this.now = new Date(Date.parse(t0) + minutes * minute).toISOString();
    return this;
  }

  id = (title: string) => ({ deliverableId: this.one(title).id });
  state = (title: string) => standing(this.room, this.one(title), Date.parse(this.now));
  due = (title: string) => {
    const due = dueOf(this.room, this.one(title));
    return due === null ? null : (due - Date.parse(t0)) / minute;
  };
}

describe("when something is to be delivered", () => {
  it("is the end of its phase, its phase's deadline, or a time of its own; the whole plan's is the plan's end", () => {
    const room = new HandingRoom();
    expect([room.due("Report"), room.due("Handbook")]).toEqual([60, 65]);
    room.do(editPhase, { phaseId: room.phaseId("Prepare"), deadline: { kind: "offset", minutes: 30 } }, sofia);
    expect(room.due("Report")).toBe(30);
    room.do(editDeliverable, { ...room.id("Report"), at: { kind: "offset", minutes: -15 } }, sofia);
    expect(room.due("Report")).toBe(-15);
  });

  it("moves with T0, and is not known without one", () => {
    const room = new HandingRoom();
    room.do(moveT0, { t0: "2026-11-26T13:00:00.000Z" }, sofia);
    expect(room.due("Report")).toBe(120);
    room.do(moveT0, { t0: null }, sofia);
    expect(room.due("Report")).toBeNull();
  });

  it("is no time where lengths add up to what no calendar has", () => {
    const room = new HandingRoom();
    const forever = 2 ** 31 - 1;
    room.do(editPhase, { phaseId: room.phaseId("Prepare"), durationMin: 100_000, durationMax: 100_000 }, sofia);
    const steps = { ...room.room.steps };
    for (const [id, step] of Object.entries(steps)) steps[id] = { ...step, durationMin: forever, durationMax: forever };
    const odd = { ...room.room, steps, plan: { ...room.room.plan, t0: "9999-12-31T00:00:00.000Z" } };
    expect(() => standing(odd, room.one("Handbook"), 0)).not.toThrow();
  });
});

describe("a deliverable", () => {
  it("is late once its time has passed, delivered with an address or in words, and missing where the plan has ended without it", () => {
    const room = new HandingRoom();
    room.start();
    expect(room.at(59).state("Report")).toBe("open");
    expect(room.at(60).state("Report")).toBe("late");
    expect(room.do(deliver, room.id("Report"), ana)).toMatchObject({ kind: "refusal", reason: "no-words" });
    room.do(deliver, { ...room.id("Report"), link: "https://docs.example.org/r" }, ana);
    expect(room.one("Report")).toMatchObject({ state: "delivered", link: "https://docs.example.org/r", settledBy: { name: ana.name } });
    expect(room.do(deliver, { ...room.id("Report"), note: "again" }, sofia)).toMatchObject({ kind: "already", by: { name: ana.name } });
    expect(tallyText(tallyOf(room.room, Object.values(room.room.deliverables), Date.parse(room.now)))).toBe("1 of 2 delivered");
  });

  it("keeps the address it was to lie at where only words are said, and when it is taken back", () => {
    const room = new HandingRoom();
    room.do(editDeliverable, { ...room.id("Report"), link: "https://docs.example.org/here" }, sofia);
    room.do(deliver, room.id("Report"), ana);
    room.do(takeBackDeliverable, { ...room.id("Report"), note: "It is the draft." }, ana);
    expect(room.one("Report")).toMatchObject({ state: "open", link: "https://docs.example.org/here", note: null, settledBy: null });
  });

  it("is waived with a reason, owed no more, and owed again when that is taken back", () => {
    const room = new HandingRoom();
    room.do(waiveDeliverable, { ...room.id("Report"), reason: "The old one will do." }, ana);
    expect(undelivered(room.room).map(({ title }) => title)).toEqual(["Handbook"]);
    expect(room.do(deliver, { ...room.id("Report"), note: "here" }, ana)).toMatchObject({ kind: "change" });
    expect(room.do(waiveDeliverable, { ...room.id("Report"), reason: "no" }, ana)).toMatchObject({ kind: "refusal", reason: "delivered" });
  });

  it("stays in the plan once it is settled, or owed after the work; before that it goes and comes back", () => {
    const room = new HandingRoom();
    room.do(removeDeliverable, room.id("Handbook"), sofia);
    expect(undelivered(room.room)).toHaveLength(1);
    room.do(restoreDeliverable, room.id("Handbook"), sofia);
    room.do(deliver, { ...room.id("Report"), note: "on the desk" }, ana);
    expect(room.do(removeDeliverable, room.id("Report"), sofia)).toMatchObject({ kind: "refusal", reason: "settled" });
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "https:evil",
    "java\nscript:x",
    "//host",
    "docs/report",
    "https://ana:pw@host/",
    "ftp://h/x",
    "https://a b",
  ])("does not lie at %s", (link) => {
    const room = new HandingRoom();
    expect(addressFault(link)).not.toBeNull();
    expect(deliver.input.safeParse({ ...room.id("Report"), link }).success).toBe(false);
  });

  it("may lie at an address without encryption, which is told and not clicked", () => {
    expect([addressFault("http://wiki.intern/x"), isClickable("http://wiki.intern/x"), isClickable("https://wiki.intern/x")]).toEqual([
      null,
      false,
      true,
    ]);
  });
});

describe("what is not delivered", () => {
  it("keeps the plan open after its work, until it is delivered or waived", () => {
    const room = new HandingRoom();
    room.start();
    for (const title of ["Copy", "Switch"]) room.do(completeStep, { stepId: room.step(title).id });
    expect(room.do(completePlan, {}, sofia)).toMatchObject({ kind: "change", data: { owed: 2 } });
    expect(room.room.plan.status).toBe("after-care");
    expect(keepsOpen(room.room, Date.parse(room.now)).map(({ title }) => title)).toEqual(["Report", "Handbook"]);
    expect(room.do(removeDeliverable, room.id("Report"), sofia)).toMatchObject({ kind: "refusal", reason: "after-care" });
    expect(room.do(closePlan, {}, sofia)).toMatchObject({ kind: "refusal", reason: "kept-open" });
    room.do(deliver, { ...room.id("Report"), note: "here" }, ana);
    room.do(waiveDeliverable, { ...room.id("Handbook"), reason: "Nobody reads it." }, ana);
    expect(room.do(closePlan, {}, sofia)).toMatchObject({ kind: "change", data: { delivered: 1, waived: 1 } });
  });

  it("speaks against a GO at a gate behind its phase", () => {
    const room = new HandingRoom();
    room.do(addGate, { title: "Go live?", before: { phaseId: room.phaseId("Deploy"), stepId: null } }, sofia);
    const gate = Object.values(room.room.gates)[0] ?? expect.fail();
    const texts = () => againstGo(room.room, gate, Date.parse(room.now)).filter(({ kind }) => kind === "undelivered");
    expect(texts().map(({ text }) => text)).toEqual(["“Report” is not delivered"]);
    room.start();
    expect(room.at(61).do(deliver, { ...room.id("Report"), note: "here" }, ana)).toMatchObject({ kind: "change" });
    expect(texts()).toEqual([]);
  });

  it("is among what is due next, and told to whoever holds its role before it is due and when it is late", () => {
    const room = new HandingRoom();
    room.do(addRole, { title: "QA", responsibility: "", team: "", backup: null }, sofia);
    const roleId = Object.values(room.room.roles).find(({ title }) => title === "QA")?.id ?? expect.fail();
    room.do(assignRole, { roleId, holder: { id: ana.userId, name: ana.name } }, sofia);
    room.do(editDeliverable, { ...room.id("Report"), roleId }, sofia);
    room.start();
    const told = (minutes: number) => remindersOf(room.room, ana.userId, Date.parse(t0) + minutes * minute, 5).map(({ text }) => text);
    expect(comingDue(room.room, Date.parse(t0)).map(({ kind, title }) => `${kind} ${title}`)).toContain("deliverable Report");
    expect(told(50)).toEqual([]);
    expect(told(56)).toEqual(["“Report” is to be delivered in 4 min, by 13:00"]);
    expect(told(61)).toEqual(["“Report” is late: it was to be delivered by 13:00"]);
    expect(told(200)).toEqual([]);
  });

  it("is noted once, when its time comes, by a timer that follows every change of that time", () => {
    const room = new HandingRoom();
    const timers = (made: unknown) =>
      (made as { jobs?: { key: string; at: string | null }[] }).jobs?.filter(({ key }) => key.startsWith("deliverable"));
    expect(timers(room.do(startPlan, {}, sofia))).toHaveLength(2);
    const { deliverableId } = room.id("Report");
    const moved = room.do(editDeliverable, { deliverableId, at: { kind: "offset", minutes: 20 } }, sofia);
    const due = "2026-11-26T12:20:00.000Z";
    expect(timers(moved)).toEqual([expect.objectContaining({ key: `deliverable ${deliverableId}`, at: due })]);
    expect(room.at(10).do(noteDeliverableLate, { deliverableId, due })).toMatchObject({ kind: "refusal", reason: "too-early" });
    expect(room.at(20).do(noteDeliverableLate, { deliverableId, due })).toMatchObject({ kind: "change", data: { title: "Report", due } });
    expect(timers(room.do(deliver, { deliverableId, note: "here" }, ana))).toEqual([{ key: `deliverable ${deliverableId}`, at: null }]);
    expect(room.do(noteDeliverableLate, { deliverableId, due })).toMatchObject({ kind: "already" });
  });

  it("is owed anew in another run, with the address it was to lie at and not the one it was delivered at", () => {
    const room = new HandingRoom();
    room.do(editDeliverable, { ...room.id("Handbook"), link: "https://docs.example.org/handbook" }, sofia);
    room.do(deliver, { ...room.id("Report"), link: "https://docs.example.org/r1" }, ana);
    let ids = 0;
    const { rows } = rowsAnew(room.room, room.room.plan, { planId: "next", t0, now: t0, newId: () => `new-${++ids}` });
    const made = rows.filter(({ collection }) => collection === "deliverables").map(({ row }) => [row.title, row.state, row.link]);
    expect(made).toEqual([
      ["Report", "open", null],
      ["Handbook", "open", "https://docs.example.org/handbook"],
    ]);
  });
});
