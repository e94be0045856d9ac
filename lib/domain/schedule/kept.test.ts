import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editPhase } from "../phases/verbs.ts";
import { addStep, editStep, moveStep, removeStep } from "../steps/edit.ts";
import { orderStep } from "../steps/order-steps.ts";
import { completeStep, reopenStep, skipStep, startStep } from "../steps/work.ts";
import { draftOf } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { hangingOf } from "./critical.ts";
import { planProgress } from "./progress.ts";

const t0 = Date.parse("2026-11-26T12:00:00.000Z");

/** A plan of three phases, with steps that take ten minutes, some under others. */
function running(): TestRoom {
  const test = new TestRoom(draftOf({ A: ["a", "b", "c"], B: ["d", "e"], C: ["f", "g", "h"] }), { t0: new Date(t0).toISOString() });
  for (const title of ["a", "b", "d", "f"]) test.do(editStep, { stepId: test.step(title).id, durationMax: 10 });
  const { id, phaseId } = test.step("e");
  test.do(addStep, { phaseId, parentId: id, afterId: null, title: "under e" });
  test.now = new Date(t0).toISOString();
  return test.start();
}

const titles = ["a", "b", "c", "d", "e", "f", "g", "h", "under e"] as const;
const acts = ["start", "done", "skip", "reopen", "time", "long", "first", "other phase", "remove", "after", "phase"] as const;

/** Does one thing, whether or not it is allowed just now. */
function act(test: TestRoom, what: (typeof acts)[number], title: string, other: string): void {
  const [step, another] = [title, other].map((name) => Object.values(test.room.steps).find((each) => each.title === name));
  if (!step || !another) return;
  const stepId = step.id;
  const tries: Record<(typeof acts)[number], () => unknown> = {
    start: () => test.do(startStep, { stepId }),
    done: () => test.do(completeStep, { stepId, withChildren: true }),
    skip: () => test.do(skipStep, { stepId, reason: "no need" }),
    reopen: () => test.do(reopenStep, { stepId }),
    time: () => test.do(editStep, { stepId, at: { kind: "offset", minutes: other.charCodeAt(0) } }),
    long: () => test.do(editStep, { stepId, durationMax: other.charCodeAt(0) }),
    first: () => test.do(moveStep, { stepId, phaseId: step.phaseId, parentId: null, afterId: null }),
    "other phase": () => test.do(moveStep, { stepId, phaseId: another.phaseId, parentId: null, afterId: null }),
    remove: () => test.do(removeStep, { stepId }),
    after: () => test.do(orderStep, { stepId, afterIds: [another.id] }),
    phase: () => test.do(editPhase, { phaseId: step.phaseId, at: { kind: "offset", minutes: other.charCodeAt(0) } }),
  };
  tries[what]();
}

describe("what is kept from one tick to the next", () => {
  it("says what a room says that was never looked at before", () => {
    const step = fc.tuple(
      fc.constantFrom(...acts),
      fc.constantFrom(...titles),
      fc.constantFrom(...titles),
      fc.integer({ min: 0, max: 30 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (sequence) => {
        const test = running();
        let now = t0;
        for (const [what, title, other, minutes] of sequence) {
          now += minutes * 60_000;
          test.now = new Date(now).toISOString();
          act(test, what, title, other);
          const fresh = structuredClone(test.room);
          const [kept, anew] = [planProgress(test.room, now), planProgress(fresh, now)];
          expect(kept).toEqual(anew);
          expect(kept.phases.map(({ going }) => going)).toEqual(anew.phases.map(({ going }) => going));
          expect(hangingOf(test.room, now)).toEqual(hangingOf(fresh, now));
        }
      }),
      { numRuns: 60 },
    );
  });
});
