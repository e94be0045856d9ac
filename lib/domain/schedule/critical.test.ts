import { describe, expect, it } from "vitest";
import type { DraftStep, PlanDraft } from "../document/draft.ts";
import type { PlanTime } from "../kernel/fields.ts";
import { editPhase } from "../phases/verbs.ts";
import { orderStep } from "../steps/order-steps.ts";
import { completeStep, startStep } from "../steps/work.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { hangingOf } from "./critical.ts";
import { planProgress } from "./progress.ts";

const t0 = "2026-11-26T12:00:00.000Z";
const at = (minutes: number) => Date.parse(t0) + minutes * 60_000;

/** A plan of steps of 10 minutes, or with times of their own, that runs since T0. */
function running(outline: Record<string, string[]>, times: Record<string, number> = {}) {
  const draft: PlanDraft = draftOf(outline);
  const timed = (step: DraftStep): DraftStep => {
    const own: PlanTime | null = step.title in times ? { kind: "offset", minutes: times[step.title] ?? 0 } : null;
    return { ...step, durationMax: 10, at: own };
  };
  const test = new TestRoom({ ...draft, phases: draft.phases.map((phase) => ({ ...phase, steps: phase.steps.map(timed) })) }, { t0 });
  test.now = t0;
  const id = (title: string) => test.step(title).id;
  const told = (minutes: number) => {
    const { critical, slack, phases } = hangingOf(test.room, at(minutes));
    const title = (each: string) => test.room.steps[each]?.title;
    return {
      critical: critical.map(title).join(" "),
      slack: Object.fromEntries([...slack].map(([each, spare]) => [title(each), spare])),
      phases: [...phases].map((each) => test.room.phases[each]?.title).join(" "),
    };
  };
  return { test, id, told };
}

describe("what the end hangs on", () => {
  it("is every step of phases that wait for each other", () => {
    const { test, told } = running({ P: ["a", "b"], Q: ["c"] });
    test.start();
    expect(told(0)).toEqual({ critical: "a b c", slack: {}, phases: "P Q" });
  });

  it("is no step before the latest fixed time of its phase while there is time until then", () => {
    const { test, id, told } = running({ P: ["a", "b", "c", "d"] }, { c: 60 });
    test.start();
    // Two steps of ten minutes in the hour before 13:00.
    expect(told(0)).toEqual({ critical: "c d", slack: { a: 40, b: 40 }, phases: "P" });
    expect(told(35)).toMatchObject({ critical: "c d", slack: { a: 5, b: 5 } });
    expect(told(45)).toMatchObject({ critical: "a b c d", slack: {} });
    test.do(completeStep, { stepId: id("a") });
    expect(told(45)).toMatchObject({ critical: "c d", slack: { b: 5 } });
  });

  it("leaves slack only up to the next time that somebody goes by", () => {
    const { test, told } = running({ P: ["a", "b", "c"] }, { b: 20, c: 60 });
    test.start();
    expect(told(0)).toMatchObject({ critical: "c", slack: { a: 10, b: 30 } });
  });

  it("is nothing of a phase whose end another one does not wait for", () => {
    const { test, told } = running({ P: ["a"], Q: ["b"], R: ["c"] });
    test.do(editPhase, { phaseId: test.phaseId("P"), at: { kind: "offset", minutes: 0 } }, sofia);
    test.do(editPhase, { phaseId: test.phaseId("Q"), at: { kind: "offset", minutes: 60 } }, sofia);
    test.start();
    expect(told(0)).toMatchObject({ critical: "b c", slack: { a: 50 }, phases: "Q R" });
  });

  it("goes by what somebody said to come after what: beside each other where nobody did, and across phases", () => {
    const { test, id, told } = running({ P: ["a", "b", "c"], Q: ["d"] });
    test.do(orderStep, { stepId: id("b"), afterIds: [] }, sofia);
    test.do(orderStep, { stepId: id("c"), afterIds: [id("a")] }, sofia);
    test.start();
    // “b” goes after “a” by the document, “c” after “a” by name: side by side, and the phase ends 20 minutes after T0.
    expect(planProgress(test.room, at(0)).phases[0]?.forecast.end).toBe(at(20));
    test.do(startStep, { stepId: id("a") });
    expect(told(0).critical).toBe("a b c d");
    const across = running({ P: ["a"], Q: ["b", "c"] });
    for (const title of ["P", "Q"])
      across.test.do(editPhase, { phaseId: across.test.phaseId(title), at: { kind: "offset", minutes: 0 } }, sofia);
    across.test.do(orderStep, { stepId: across.id("c"), afterIds: [across.id("a")] }, sofia);
    across.test.start();
    // At T0+5 “a” has not begun: it ends at 15, and “c” ten minutes later.
    expect(planProgress(across.test.room, at(5)).forecastEnd).toBe(at(25));
    expect(across.told(5)).toMatchObject({ critical: "a c", phases: "P Q" });
  });
});
