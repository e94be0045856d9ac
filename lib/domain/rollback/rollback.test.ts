import { describe, expect, it } from "vitest";
import { holdPlan, resumePlan } from "../holds/verbs.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { askRollback, completeRollback, decideRollback, resumeForward } from "./decisions.ts";
import { openDecision, wayBack } from "./status.ts";
import { addTripwire, pullTripwire, releaseTripwire, removeTripwire } from "./tripwires.ts";

/** A plan that runs, with a phase that leads back and a trigger that is to be decided within 15 minutes. */
function running() {
  const draft = draftOf({ Deploy: ["Switch", "Check"], Rollback: ["Switch back", "Look"] });
  const phases = draft.phases.map((phase) => (phase.title === "Rollback" ? { ...phase, kind: "rollback" as const } : phase));
  const tripwires = [{ title: "Bookings are missing", severity: "P1", responseMinutes: 15, line: 1, endLine: 1 }];
  const plan = new TestRoom({ ...draft, phases, tripwires }).start();
  const [tripwire] = Object.values(plan.room.tripwires);
  return { plan, tripwireId: tripwire?.id ?? "" };
}
const decisionId = (plan: TestRoom) => openDecision(plan.room)?.id ?? "";
const reason = "Four are not in the totals.";

describe("a rollback trigger", () => {
  it("that is pulled opens the question on every screen, with the time it is to be decided by, and decides nothing", () => {
    const { plan, tripwireId } = running();
    plan.do(pullTripwire, { tripwireId, reason }, ana);
    expect(plan.room.plan.status).toBe("running");
    expect(openDecision(plan.room)).toMatchObject({
      cause: { kind: "tripwire", id: tripwireId, text: "Bookings are missing" },
      ...{ reason, openedBy: { name: ana.name }, dueAt: "2026-11-26T12:15:00.000Z", outcome: null },
    });
  });

  it("that is pulled twice names who was first; a second trigger speaks to the same question", () => {
    const { plan, tripwireId } = running();
    plan.do(addTripwire, { title: "The site is down" }, sofia);
    const other = Object.values(plan.room.tripwires).find(({ title }) => title === "The site is down");
    plan.do(pullTripwire, { tripwireId, reason }, ana);
    expect(plan.do(pullTripwire, { tripwireId, reason: "again" }, jonas)).toMatchObject({ kind: "already", by: { name: ana.name } });
    plan.do(pullTripwire, { tripwireId: other?.id ?? "", reason: "502 everywhere" }, jonas);
    expect(Object.values(plan.room.rollbackDecisions)).toHaveLength(1);
  });

  it("is pulled only while the plan runs, stays once it was, and can be released", () => {
    const draft = draftOf({ Deploy: ["Switch"] });
    const still = new TestRoom({ ...draft, tripwires: [{ title: "X is gone", severity: "", responseMinutes: null, line: 1, endLine: 1 }] });
    const [only] = Object.values(still.room.tripwires);
    expect(still.do(pullTripwire, { tripwireId: only?.id ?? "", reason }, ana)).toMatchObject({ kind: "refusal", reason: "not-started" });
    const { plan, tripwireId } = running();
    plan.do(pullTripwire, { tripwireId, reason }, ana);
    expect(plan.do(removeTripwire, { tripwireId }, sofia)).toMatchObject({ kind: "refusal", reason: "pulled" });
    plan.do(releaseTripwire, { tripwireId, reason: "They were only late." }, sofia);
    expect(plan.room.tripwires[tripwireId]).toMatchObject({ pulledAt: null });
  });
});

describe("the decision", () => {
  it("is one of four and says why; going on changes nothing but the question", () => {
    const { plan } = running();
    plan.do(askRollback, { reason: "Nobody can sign in." }, ana);
    expect(plan.do(askRollback, { reason: "Me too" }, jonas)).toMatchObject({ kind: "already", by: { name: ana.name } });
    const id = decisionId(plan);
    plan.do(decideRollback, { decisionId: id, outcome: "go-on", rationale: "It was the test account." }, sofia);
    expect(plan.room.plan.status).toBe("running");
    expect(openDecision(plan.room)).toBeNull();
    expect(plan.do(decideRollback, { decisionId: id, outcome: "roll-back", rationale: "no" }, sofia)).toMatchObject({ kind: "already" });
  });

  it("to hold holds the plan, and gives back what it interrupted", () => {
    const { plan } = running();
    plan.do(askRollback, { reason }, ana);
    plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "hold", rationale: "Let us look." }, sofia);
    expect(plan.room.plan.status).toBe("held");
    plan.do(resumePlan, {}, sofia);
    expect(plan.room.plan.status).toBe("running");
  });

  it("to roll back makes the way back workable, ends a hold, and the plan ends rolled back", () => {
    const { plan, tripwireId } = running();
    const back = plan.step("Switch back").id;
    expect(plan.do(completeStep, { stepId: back }, ana)).toMatchObject({ kind: "refusal", reason: "not-decided" });
    plan.do(holdPlan, { reason: "Look" }, ana);
    plan.do(pullTripwire, { tripwireId, reason }, ana);
    plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "roll-back", rationale: "We cannot tell how many." }, sofia);
    expect(plan.room.plan.status).toBe("rolling-back");
    expect(plan.do(completeRollback, {}, sofia)).toMatchObject({ kind: "refusal", reason: "open-steps" });
    plan.do(completeStep, { stepId: back }, ana);
    plan.do(completeStep, { stepId: plan.step("Look").id }, jonas);
    expect(wayBack(plan.room)).toEqual({ open: [], total: 2 });
    plan.do(completeRollback, { note: "Back in 18 minutes." }, sofia);
    expect(plan.room.plan).toMatchObject({ status: "rolled-back", endedAt: plan.now, endReason: "Back in 18 minutes." });
  });

  it("to roll back can be taken back: the plan goes on forward", () => {
    const { plan } = running();
    plan.do(askRollback, { reason }, ana);
    plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "roll-back", rationale: "Now" }, sofia);
    plan.do(resumeForward, { reason: "The zone is back." }, sofia);
    expect(plan.room.plan.status).toBe("running");
    expect(plan.do(completeStep, { stepId: plan.step("Switch back").id }, ana)).toMatchObject({ kind: "refusal", reason: "not-decided" });
  });
});
