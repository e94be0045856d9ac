import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { againstGo } from "../gates/against.ts";
import { addGate } from "../gates/edit-gates.ts";
import { holdPlan, resumePlan } from "../holds/verbs.ts";
import { addMetric, removeMetric } from "../metrics/verbs.ts";
import { editPhase } from "../phases/verbs.ts";
import { cancelPlan, completePlan } from "../plan/start-and-end.ts";
import { planProgress } from "../schedule/progress.ts";
import { completeStep, startStep } from "../steps/work.ts";
import { ana, draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addWatch, editWatch, removeWatch } from "./edit-watches.ts";
import { sampleOf } from "./measured.ts";
import { plannedSlots, plannedStart } from "./planned-slots.ts";
import type { Watch } from "./rows.ts";
import { isOver, slotsBetween, watchProgress } from "./slots.ts";
import { beginWatch, endWatch, explainMiss, readWatches } from "./verbs.ts";

const start = Date.parse("2026-11-26T12:00:00.000Z");

/** A running plan with a check every 5 minutes for an hour, in the phase “Watch”. */
class WatchRoom extends TestRoom {
  /** With a `t0`, or null, it has not started. */
  constructor(given: { everyMinutes?: number | null; forMinutes?: number | null } = {}, t0?: string | null) {
    super(draftOf({ Deploy: ["Switch"], Watch: ["Look at the board"] }), t0 ? { t0 } : {});
    this.do(addWatch, { title: "Error rate", phaseId: this.phaseId("Watch"), everyMinutes: 5, forMinutes: 60, unit: "%", ...given }, sofia);
    if (t0 === undefined) this.start();
  }

  get watch(): Watch {
    const [watch] = Object.values(this.room.watches);
    if (!watch) throw new Error("there is no watch");
    return watch;
  }

  /** The clock at so many minutes after the watch may begin. */
  at(minutes: number): this {
    this.now = new Date(start + minutes * 60_000).toISOString();
    return this;
  }

  begin(): this {
    this.do(beginWatch, { phaseId: this.phaseId("Watch") });
    return this;
  }

  read(slot: number, more: { verdict?: "fine" | "not-fine"; value?: string; note?: string } = {}, actor = ana) {
    return this.do(readWatches, { readings: [{ watchId: this.watch.id, slot, verdict: "fine", ...more }] }, actor);
  }

  get nowMs() {
    return Date.parse(this.now);
  }

  states = (to = 12) => slotsBetween(this.room, this.watch, 1, to, this.nowMs).map(({ state }) => state);
  progress = () => watchProgress(this.room, this.watch, this.nowMs);
}

describe("a check every 5 minutes for an hour", () => {
  it("begins with the first step of its phase, and has twelve times", () => {
    const room = new WatchRoom();
    expect(room.progress()).toMatchObject({ state: "waiting", total: 12, current: null, next: null });
    room.do(startStep, { stepId: room.step("Switch").id });
    expect(room.watch.startedAt).toBeNull();
    room.at(3).do(startStep, { stepId: room.step("Look at the board").id });
    expect(room.progress()).toMatchObject({ state: "running", total: 12, next: { slot: 1, dueAt: start + 8 * 60_000 } });
  });

  it("is due, late after 2 minutes, and missed when the next is due: never green by silence", () => {
    const room = new WatchRoom().begin();
    const stateAt = (minutes: number) => room.at(minutes).states(1)[0];
    expect([4.9, 5, 6.9, 7, 9.9, 10].map(stateAt)).toEqual(["upcoming", "due", "due", "late", "late", "missed"]);
    expect(room.at(75).progress()).toMatchObject({ state: "over", missed: 12, unexplained: 12, read: 0 });
  });

  it("is read with what was seen, once, and the second person is told of the first", () => {
    const room = new WatchRoom().begin();
    expect(room.at(5).read(1, { value: "0.05" })).toMatchObject({ kind: "change", data: { checks: ["Error rate"], values: ["0.05 %"] } });
    expect(room.read(1, {}, jonas)).toMatchObject({ kind: "already", by: { name: "Ana Novak" } });
    expect(room.at(18).read(3)).toMatchObject({ kind: "change" });
    expect(room.progress()).toMatchObject({ read: 2, missed: 1, current: { slot: 3, lateBy: 3 } });
    expect(room.states(4)).toEqual(["fine", "missed", "fine", "upcoming"]);
  });

  it("is not looked at before its time, nor after it was missed; a miss is explained and stays one", () => {
    const room = new WatchRoom().begin();
    expect(room.at(4).read(1)).toMatchObject({ kind: "refusal", reason: "not-due" });
    expect(room.at(11).read(1)).toMatchObject({ kind: "refusal", reason: "missed" });
    expect(room.read(13)).toMatchObject({ kind: "refusal", reason: "no-slot" });
    expect(room.do(explainMiss, { watchId: room.watch.id, slot: 2, note: "why" })).toMatchObject({ reason: "not-missed" });
    expect(room.do(explainMiss, { watchId: room.watch.id, slot: 1, note: "In a call." })).toMatchObject({ kind: "change" });
    expect(room.progress()).toMatchObject({ missed: 1, unexplained: 0 });
    expect(room.states(1)).toEqual(["missed"]);
  });

  it("wants words for what is not fine", () => {
    const room = new WatchRoom().begin().at(5);
    expect(room.read(1, { verdict: "not-fine", note: " " })).toMatchObject({ kind: "refusal", reason: "no-words" });
    expect(room.read(1, { verdict: "not-fine", note: "3 % since noon" })).toMatchObject({
      kind: "change",
      data: { notFine: ["Error rate"] },
    });
  });

  it("done in time without a network and received late says both times", () => {
    const room = new WatchRoom().begin().at(30);
    const input = { readings: [{ watchId: room.watch.id, slot: 1, verdict: "fine" as const }] };
    const madeAt = new Date(start + 6 * 60_000).toISOString();
    const context = { actor: ana, now: room.now, seq: room.room.seq + 1, newId: () => "r1", facts: {}, madeAt };
    expect(readWatches.decide(room.room, input, context)).toMatchObject({ kind: "change", data: { madeAt } });
  });

  it("waits while the deployment is on hold, and goes on where it was", () => {
    const room = new WatchRoom().begin();
    room.at(7).do(holdPlan, { reason: "wait" }, sofia);
    expect(room.at(20).states(2)).toEqual(["late", "upcoming"]);
    expect(room.progress()).toMatchObject({ state: "paused", current: null, next: { slot: 2, dueAt: null } });
    room.at(27).do(resumePlan, {}, sofia);
    expect(room.progress()).toMatchObject({ state: "running", next: { slot: 2, dueAt: start + 30 * 60_000 } });
    expect(room.at(30).states(3)).toEqual(["missed", "due", "upcoming"]);
  });

  it("is over when its last time was read or has passed, or when somebody ends it", () => {
    const room = new WatchRoom().begin();
    expect(isOver(room.room, room.watch, room.at(60).nowMs)).toBe(false);
    room.read(12);
    expect(isOver(room.room, room.watch, room.nowMs)).toBe(true);
    const ended = new WatchRoom().begin().at(12);
    ended.do(endWatch, { watchId: ended.watch.id, reason: "calm" }, sofia);
    expect(ended.at(30).progress()).toMatchObject({ state: "over", missed: 2 });
  });

  it("goes on longer when that is said, and keeps its rhythm once it has begun", () => {
    const room = new WatchRoom().begin().at(31);
    expect(room.do(editWatch, { watchId: room.watch.id, forMinutes: 120 }, sofia)).toMatchObject({ kind: "change" });
    expect(room.progress().total).toBe(24);
    expect(room.do(editWatch, { watchId: room.watch.id, forMinutes: 20 }, sofia)).toMatchObject({ reason: "past" });
    expect(room.do(editWatch, { watchId: room.watch.id, everyMinutes: 10 }, sofia)).toMatchObject({ reason: "begun" });
    expect(room.do(removeWatch, { watchId: room.watch.id }, sofia)).toMatchObject({ reason: "begun" });
  });
});

describe("a check to repeat", () => {
  it("without a rhythm asks for one and does not begin", () => {
    const room = new WatchRoom({ everyMinutes: null });
    expect(room.do(beginWatch, { phaseId: room.phaseId("Watch") })).toMatchObject({ kind: "refusal", reason: "no-rhythm" });
    expect(room.progress()).toMatchObject({ state: "no-rhythm", total: null });
    room.do(editWatch, { watchId: room.watch.id, everyMinutes: 30 }, sofia);
    expect(room.do(beginWatch, { phaseId: room.phaseId("Watch") })).toMatchObject({ kind: "change" });
  });

  it("of a million times is refused, in words", () => {
    const room = new WatchRoom();
    const asked = { title: "Pulse", everyMinutes: 1, forMinutes: 525_600 };
    expect(room.do(addWatch, asked, sofia)).toMatchObject({ reason: "too-many-slots", message: expect.stringContaining("525,600") });
    expect(room.do(addWatch, { title: "Pulse", everyMinutes: 60, forMinutes: 5 }, sofia)).toMatchObject({ reason: "too-short" });
  });

  it("keeps its phase open, and a plan is not completed over it without a word", () => {
    const room = new WatchRoom();
    for (const title of ["Switch", "Look at the board"]) room.do(completeStep, { stepId: room.step(title).id });
    expect(planProgress(room.room, room.nowMs)).toMatchObject({ closed: 2, total: 3, current: { phase: { title: "Watch" } } });
    expect(room.do(completePlan, {}, sofia)).toMatchObject({
      reason: "open-steps",
      message: expect.stringMatching(/^1 check to repeat is/),
    });
  });

  it("speaks against the GO of a gate behind it: not over, missed, not fine", () => {
    const room = new WatchRoom();
    room.do(addGate, { title: "Done?", before: { phaseId: null, stepId: null } }, sofia);
    const [gate] = Object.values(room.room.gates);
    const kinds = () => (gate ? againstGo(room.room, gate, room.nowMs).map(({ kind }) => kind) : []);
    expect(kinds()).toContain("watched");
    room.begin().at(12).read(2, { verdict: "not-fine", note: "slow" });
    expect(kinds()).toEqual(expect.arrayContaining(["watched", "missed", "not-fine"]));
    room.at(15).read(3);
    room.do(endWatch, { watchId: room.watch.id, reason: "calm" }, sofia);
    expect(kinds()).not.toContain("watched");
    expect(kinds()).not.toContain("not-fine");
    expect(kinds()).toContain("missed");
  });
});

it("whenever it is looked at, every time that has passed was read or missed, and none is both", () => {
  const minute = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(fc.array(fc.tuple(minute, fc.constantFrom("read", "hold", "resume")), { maxLength: 30 }), minute, (acts, later) => {
      const room = new WatchRoom().begin();
      let at = 0;
      for (const [minutes, act] of acts) {
        at += minutes / 6;
        room.at(at);
        const current = room.progress().current;
        if (act === "read" && current) room.read(current.slot);
        if (act === "hold") room.do(holdPlan, { reason: "wait" }, sofia);
        if (act === "resume") room.do(resumePlan, {}, sofia);
      }
      room.at(at + later);
      const states = room.states();
      const { missed, read } = room.progress();
      expect(states.filter((state) => state === "missed")).toHaveLength(missed);
      expect(states.filter((state) => state === "fine")).toHaveLength(read);
      const due = slotsBetween(room.room, room.watch, 1, 12, room.nowMs).flatMap(({ dueAt }) => dueAt ?? []);
      expect(due).toEqual(due.toSorted((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

describe("a check that is called like a metric", () => {
  it("makes a sample of each number that is read, in the unit of the metric; words are none", () => {
    const room = new WatchRoom();
    room.do(addMetric, { title: "error rate", unit: "%" }, sofia);
    const [metric] = Object.values(room.room.metrics);
    room.begin().at(5).read(1, { value: "0,05" });
    room.at(10).read(2, { value: "quiet" });
    expect(Object.values(room.room.readings).map(({ value, metricId, measured }) => ({ value, metricId, measured }))).toEqual([
      { value: "0,05", metricId: metric?.id, measured: 0.05 },
      { value: "quiet", metricId: null, measured: null },
    ]);
  });

  it.each([
    ["1.5 s", "ms", 1500],
    ["-3", "", -3],
    ["0.1 ratio", "%", 10],
    ["200 MB", "%", null],
    ["1.2.3", "", null],
    ["12 of 20", "", null],
    [undefined, "%", null],
  ])("%s, counted in %s, is %s", (typed, unit, measured) => {
    const room = new WatchRoom();
    room.do(addMetric, { title: "Latency", unit }, sofia);
    expect(sampleOf(room.room, { title: "LATENCY", unit: null }, typed).measured).toBe(measured);
  });

  it("is a sample of nothing once the metric is taken out", () => {
    const room = new WatchRoom();
    room.do(addMetric, { title: "Error rate", unit: "%" }, sofia);
    const metricId = Object.keys(room.room.metrics)[0] ?? "";
    room.do(removeMetric, { metricId }, sofia);
    expect(sampleOf(room.room, room.watch, "5")).toEqual({ metricId: null, measured: null });
  });
});

describe("before its phase has begun", () => {
  const times = (room: WatchRoom) => {
    const from = plannedStart(room.room, room.watch, planProgress(room.room, room.nowMs));
    return from === null
      ? null
      : plannedSlots(room.watch, from, 1, 12).map(({ dueAt, state }) => [(Number(dueAt) - start) / 60_000, state]);
  };
  const planned = (t0: string | null) => {
    const room = new WatchRoom({}, t0);
    room.do(editPhase, { phaseId: room.phaseId("Watch"), at: { kind: "offset", minutes: 30 } }, sofia);
    return room;
  };

  it("its times are those of the plan, as soon as T0 is known, and the start of the phase fixes them", () => {
    expect(times(planned(null))).toEqual(null);
    const room = planned(new Date(start).toISOString());
    expect(times(room)).toHaveLength(12);
    expect(times(room)?.[0]).toEqual([35, "upcoming"]);
    expect(times(room)?.at(-1)).toEqual([90, "upcoming"]);
    room.start();
    expect(times(room)?.[0]).toEqual([35, "upcoming"]);
    room.at(40);
    // Nobody has begun it: it goes along with the forecast, and none of its times has passed.
    expect(times(room)?.[0]?.[0]).toBeGreaterThanOrEqual(45);
    room.begin();
    expect(times(room)).toBeNull();
    expect(room.progress()).toMatchObject({ state: "running", next: { slot: 1, dueAt: start + 45 * 60_000 } });
  });

  it("one without a rhythm, or that an ended plan never began, has none", () => {
    const room = planned(new Date(start).toISOString());
    room.start();
    room.do(cancelPlan, { reason: "storm" }, sofia);
    expect(times(room)).toBeNull();
  });
});
