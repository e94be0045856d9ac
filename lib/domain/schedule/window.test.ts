import { describe, expect, it } from "vitest";
import { editPhase } from "../phases/verbs.ts";
import { completePlan } from "../plan/start-and-end.ts";
import { moveT0, setWindow } from "../plan/when.ts";
import { projectStatus } from "../status-page/projection.ts";
import { editStep } from "../steps/edit.ts";
import { completeStep } from "../steps/work.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { t0Move } from "./t0-move.ts";
import { outsideSentence, outsideWindow } from "./window.ts";

const t0 = Date.parse("2026-11-26T12:00:00.000Z");
const iso = (minutes: number) => new Date(t0 + minutes * 60_000).toISOString();
const window = (from: number, to: number, published = false) => ({ start: iso(from), end: iso(to), published });

/** An hour of preparation before T0, and two steps of half an hour from T0 on. */
function plan() {
  const test = new TestRoom(draftOf({ Prepare: ["read"], Deploy: ["a", "b"] }), { t0: iso(0) });
  test.now = iso(-600);
  test.do(editPhase, { phaseId: test.phaseId("Prepare"), kind: "prepare", at: { kind: "offset", minutes: -60 }, durationMax: 60 });
  test.do(editPhase, { phaseId: test.phaseId("Deploy"), at: { kind: "offset", minutes: 0 } });
  for (const title of ["a", "b"]) test.do(editStep, { stepId: test.step(title).id, durationMax: 30 });
  return test;
}
const outside = (test: TestRoom, minutes: number) => outsideWindow(test.room, t0 + minutes * 60_000);

describe("the window of a plan", () => {
  it("holds the work and not what prepares it", () => {
    const test = plan();
    expect(outside(test, -600)).toEqual([]);
    expect(test.do(setWindow, { window: window(0, 60) }, sofia).kind).toBe("change");
    expect(outside(test, -600)).toEqual([]);
  });

  it("says by how much the work begins before it, ends after it, or is longer than it", () => {
    const test = plan();
    test.do(setWindow, { window: window(10, 90) }, sofia);
    expect(outside(test, -600)).toEqual([{ what: "begins-before", minutes: 10 }]);
    test.do(setWindow, { window: window(-30, 45) }, sofia);
    expect(outside(test, -600)).toEqual([{ what: "ends-after", minutes: 15 }]);
    test.do(setWindow, { window: window(0, 40) }, sofia);
    expect(outside(test, -600)).toEqual([{ what: "too-short", minutes: 20 }]);
    const [found] = outside(test, -600);
    expect(found && outsideSentence(found, window(0, 40), "UTC", t0)).toBe(
      "By the plan the work takes 20 min longer than the window, 12:00 – 12:40.",
    );
  });

  it("closes on a plan that nobody has started", () => {
    const test = plan();
    test.do(setWindow, { window: window(0, 60) }, sofia);
    expect(outside(test, 65)).toEqual([{ what: "gone", minutes: 5 }]);
  });

  it("is held against the forecast while the plan runs, and against nothing once the work is done", () => {
    const test = plan();
    test.do(setWindow, { window: window(0, 70) }, sofia);
    test.now = iso(0);
    test.start();
    test.do(completeStep, { stepId: test.step("read").id });
    expect(outside(test, 5)).toEqual([]);
    // Nothing was begun for half an hour.
    expect(outside(test, 30)).toEqual([{ what: "forecast-after", minutes: 20 }]);
    test.now = iso(80);
    test.do(completePlan, { leaveOpen: true }, sofia);
    expect(outside(test, 80)).toEqual([]);
  });

  it("cannot end before it begins, and is set once", () => {
    const test = plan();
    expect(test.do(setWindow, { window: window(60, 0) }, sofia)).toMatchObject({ kind: "refusal", reason: "ends-first" });
    expect(test.do(setWindow, { window: null }, sofia).kind).toBe("already");
    test.do(setWindow, { window: window(0, 60) }, sofia);
    expect(test.do(setWindow, { window: window(0, 60) }, sofia).kind).toBe("already");
    expect(test.do(setWindow, { window: null }, sofia).kind).toBe("change");
    expect(test.room.plan.window).toBeNull();
  });
});

describe("a move of T0", () => {
  it("says what it takes out of the window", () => {
    const test = plan();
    test.do(setWindow, { window: window(0, 60) }, sofia);
    expect(t0Move(test.room, iso(30), t0 - 600 * 60_000).outside).toEqual([{ what: "ends-after", minutes: 30 }]);
    expect(test.do(moveT0, { t0: iso(30) }, sofia)).toMatchObject({
      kind: "change",
      data: { outside: "The work ends 30 min after the window closes at 13:00." },
    });
    // Back inside nothing is said.
    expect(test.do(moveT0, { t0: iso(0) }, sofia)).toMatchObject({ kind: "change", data: { t0: iso(0), from: iso(30) } });
  });

  it("needs a reason where the window was published, before the start too", () => {
    const test = plan();
    test.do(setWindow, { window: window(0, 60, true) }, sofia);
    expect(t0Move(test.room, iso(30), t0).fixed).toEqual([{ kind: "window", title: "12:00 – 13:00", at: t0, why: "published" }]);
    expect(test.do(moveT0, { t0: iso(30) }, sofia)).toMatchObject({ kind: "refusal", reason: "outside-window" });
    expect(test.do(moveT0, { t0: iso(30), reason: "the vendor comes later" }, sofia).kind).toBe("change");
  });
});

describe("stakeholders", () => {
  it("read the window once it was published, and not before", () => {
    const test = plan();
    test.do(setWindow, { window: window(0, 60) }, sofia);
    expect(projectStatus(test.room, t0).window).toBeNull();
    test.do(setWindow, { window: window(0, 60, true) }, sofia);
    expect(projectStatus(test.room, t0).window).toEqual({ start: iso(0), end: iso(60) });
  });
});
