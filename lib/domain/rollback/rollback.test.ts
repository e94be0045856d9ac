import { describe, expect, it } from "vitest";
import { holdPlan, resumePlan } from "../holds/verbs.ts";
import { actions } from "../kernel/permissions.ts";
import { moveT0 } from "../plan/when.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { addStage } from "../stages/edit-stages.ts";
import { enterStage, promoteStage } from "../stages/promote-stages.ts";
import { rolloutOf } from "../stages/status.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, jonas, mira, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { askRollback, completeRollback, decideRollback, resumeForward } from "./decisions.ts";
import { rollbackBlocks, wayBack } from "./parts.ts";
import { beginRehearsal, endRehearsal, tickRehearsal } from "./rehearsals.ts";
import { planRollback } from "./rules.ts";
import { openDecision, pointOfNoReturn } from "./status.ts";
import { openRehearsal, partTakes, wayBackTakes } from "./takes.ts";
import { addTripwire, pullTripwire, releaseTripwire, removeTripwire } from "./tripwires.ts";

/** A plan that runs, with a phase that leads back and a trigger that is to be decided within 15 minutes. */
function running({ stages = false } = {}) {
  const draft = draftOf({ Deploy: ["Switch", "Check"], Rollback: ["Switch back", "Look"] });
  const phases = draft.phases.map((phase) => (phase.title === "Rollback" ? { ...phase, kind: "rollback" as const } : phase));
  const tripwires = [{ title: "Bookings are missing", severity: "P1", responseMinutes: 15, line: 1, endLine: 1 }];
  const plan = new TestRoom({ ...draft, phases, tripwires });
  if (stages) plan.do(addStage, { title: "Half", percent: 50, soakMinutes: 5 }, sofia);
  plan.start();
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
    expect(wayBack(plan.room)).toMatchObject({ open: [], total: 2 });
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

  it("is never made by a command that waited for a connection, nor is T0 moved by one", () => {
    const { plan } = running();
    plan.do(askRollback, { reason }, ana);
    plan.madeAt = "2026-11-26T11:58:00.000Z";
    const late = { kind: "refusal", reason: "waited", code: "conflict" };
    const decide = () => plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "roll-back", rationale: "Now" }, sofia);
    expect(decide()).toMatchObject(late);
    expect(plan.do(moveT0, { t0: "2026-11-27T12:00:00.000Z", reason: "Later" }, sofia)).toMatchObject(late);
    plan.madeAt = "2026-11-26T11:59:40.000Z";
    expect(decide()).toMatchObject({ kind: "change" });
    plan.madeAt = "2026-11-26T11:58:00.000Z";
    expect(plan.do(resumeForward, { reason: "The zone is back." }, sofia)).toMatchObject(late);
    expect(plan.do(completeRollback, { leaveOpen: true }, sofia)).toMatchObject(late);
  });

  it("is a person's: no token decides, stops or completes it, and none lets go of a cord", () => {
    for (const verb of [decideRollback, resumeForward, completeRollback, releaseTripwire])
      expect(actions[verb.may].scope, verb.type).toBeNull();
    for (const verb of [askRollback, pullTripwire]) expect(actions[verb.may].scope, verb.type).toBe("step:work");
  });

  it("to roll back takes the change from everybody, and no stage is entered while the plan goes back", () => {
    for (const stay of ["soaking", "done"]) {
      const { plan } = running({ stages: true });
      plan.do(enterStage, {}, sofia);
      if (stay === "done") plan.do(promoteStage, { reason: "All quiet" }, sofia);
      const now = () => rolloutOf(plan.room, Date.parse(plan.now));
      expect(now()).toMatchObject({ percent: 50, state: stay });
      plan.do(askRollback, { reason }, ana);
      plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "roll-back", rationale: "Now" }, sofia);
      expect(now(), stay).toMatchObject({ percent: 0, stage: null });
      expect(plan.do(enterStage, {}, sofia), stay).toMatchObject({ kind: "refusal", reason: "rolling-back" });
      expect(plan.do(askRollback, { reason }, ana), stay).toMatchObject({ kind: "refusal", reason: "rolling-back" });
    }
  });

  it("is not asked anew by a trigger pulled on the way back", () => {
    const { plan, tripwireId } = running();
    plan.do(askRollback, { reason }, ana);
    plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "roll-back", rationale: "Now" }, sofia);
    expect(plan.do(pullTripwire, { tripwireId, reason }, ana)).toMatchObject({ kind: "change" });
    expect(openDecision(plan.room)).toBeNull();
  });
});

describe("the rule of going back", () => {
  it("names who decides; any lead may only once nobody has answered for so long", () => {
    const { plan } = running();
    plan.do(addRole, { title: "Director" }, sofia);
    const role = Object.values(plan.room.roles).find(({ title }) => title === "Director") ?? expect.fail("no role");
    plan.do(assignRole, { roleId: role.id, holder: { id: mira.userId, name: mira.name } }, sofia);
    expect(plan.do(planRollback, { roleId: role.id, standInMinutes: 5 }, sofia)).toMatchObject({ kind: "change" });
    expect(plan.do(planRollback, { standInMinutes: 5 }, sofia)).toMatchObject({ kind: "already" });
    plan.do(askRollback, { reason }, ana);
    const decide = () => plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "go-on", rationale: "It was nothing." }, sofia);
    expect(decide()).toMatchObject({ kind: "refusal", reason: "anothers", message: expect.stringContaining("Mira Kovač decides this") });
    plan.now = "2026-11-26T12:04:59.000Z";
    expect(decide()).toMatchObject({ kind: "refusal", reason: "anothers" });
    plan.now = "2026-11-26T12:05:00.000Z";
    expect(decide()).toMatchObject({ kind: "change" });
  });

  it("knows the point of no return, and whether it is passed", () => {
    const { plan } = running();
    expect(pointOfNoReturn(plan.room)).toBeNull();
    const step = plan.step("Switch");
    plan.do(planRollback, { noReturnStepId: step.id, lost: "31 drafts" }, sofia);
    expect(pointOfNoReturn(plan.room)).toMatchObject({ step: { id: step.id }, passed: false, lost: "31 drafts" });
    plan.do(completeStep, { stepId: step.id }, ana);
    expect(pointOfNoReturn(plan.room)).toMatchObject({ passed: true });
  });

  it("goes back by one stage, and not from the first one", () => {
    const { plan } = running({ stages: true });
    plan.do(enterStage, {}, sofia);
    const back = () =>
      plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "previous-stage", rationale: "Fewer see it" }, sofia);
    plan.do(askRollback, { reason }, ana);
    expect(back()).toMatchObject({ kind: "refusal", reason: "no-stage-before" });
    plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "go-on", rationale: "Look first" }, sofia);
    plan.do(addStage, { title: "Ten", percent: 10, soakMinutes: 5 }, sofia);
    plan.do(askRollback, { reason }, ana);
    expect(back()).toMatchObject({ kind: "change" });
    expect(rolloutOf(plan.room, Date.parse(plan.now))).toMatchObject({ percent: 10, state: "soaking" });
    expect(plan.room.plan.status).toBe("running");
  });

  it("has parts that are worked on side by side, each with whose it is; they take as long as the longest", () => {
    const draft = draftOf({ Deploy: ["Switch"], Back: { Traffic: ["Flag to 0", "Drain"], Data: ["Replay"] }, "Tell all": ["Status page"] });
    const timed = (steps: (typeof draft.phases)[number]["steps"], minutes: number): typeof steps =>
      steps.map((step) => ({ ...step, durationMax: step.children.length > 0 ? null : minutes, children: timed(step.children, minutes) }));
    const phases = draft.phases.map((phase) =>
      phase.title === "Deploy" ? phase : { ...phase, kind: "rollback" as const, steps: timed(phase.steps, 4) },
    );
    const { room } = new TestRoom({ ...draft, phases });
    expect(rollbackBlocks(room).map(({ title, steps }) => [title, steps.map((step) => step.title)])).toEqual([
      ["Traffic", ["Flag to 0", "Drain"]],
      ["Data", ["Replay"]],
      ["Tell all", ["Status page"]],
    ]);
    expect(wayBackTakes(room)).toEqual({ minutes: 8, by: "plan" });
  });
});

describe("a rehearsal of the way back", () => {
  const rehearsed = (minutes: number, titles: readonly string[]) => {
    const { plan } = running();
    plan.do(beginRehearsal, {}, ana);
    const rehearsalId = openRehearsal(plan.room)?.id ?? "";
    const begun = Date.parse(plan.now);
    titles.forEach((title, index) => {
      plan.now = new Date(begun + (minutes * 60_000 * (index + 1)) / titles.length).toISOString();
      plan.do(tickRehearsal, { rehearsalId, stepId: plan.step(title).id }, jonas);
    });
    return { plan, rehearsalId };
  };

  it("changes no step of the plan; once all of the way was done in it, going back takes as long as it took", () => {
    const { plan, rehearsalId } = rehearsed(18, ["Switch back", "Look"]);
    expect(wayBackTakes(plan.room)).toBeNull();
    plan.now = new Date(Date.parse(plan.now) + 3600_000).toISOString();
    expect(plan.do(endRehearsal, { rehearsalId }, ana)).toMatchObject({ data: { minutes: 18, done: 2, total: 2 } });
    expect(wayBackTakes(plan.room)).toEqual({ minutes: 18, by: "rehearsal" });
    expect(partTakes(plan.room, [plan.step("Switch back")])).toEqual({ minutes: 9, by: "rehearsal" });
    expect(plan.step("Switch back").status).toBe("todo");
    expect(plan.room.plan.status).toBe("running");
  });

  it("that left steps out says how far it came, and teaches nothing", () => {
    const { plan, rehearsalId } = rehearsed(4, ["Switch back"]);
    expect(plan.do(endRehearsal, { rehearsalId, note: "The replica was gone." }, ana)).toMatchObject({ data: { done: 1, total: 2 } });
    expect(wayBackTakes(plan.room)).toBeNull();
    const late = plan.do(tickRehearsal, { rehearsalId, stepId: plan.step("Look").id }, ana);
    expect(late).toMatchObject({ kind: "refusal", reason: "ended" });
  });

  it("is one at a time, of steps that lead back, before or during the run, and never while the plan goes back", () => {
    const { plan, rehearsalId } = rehearsed(4, []);
    expect(plan.do(beginRehearsal, {}, jonas)).toMatchObject({ kind: "already", by: { name: ana.name } });
    const forward = { rehearsalId, stepId: plan.step("Switch").id };
    expect(plan.do(tickRehearsal, forward, ana)).toMatchObject({ kind: "refusal", reason: "not-back" });
    const back = { rehearsalId, stepId: plan.step("Look").id };
    plan.do(tickRehearsal, back, ana);
    expect(plan.do(tickRehearsal, back, jonas)).toMatchObject({ kind: "already", by: { name: ana.name } });
    plan.do(tickRehearsal, { ...back, done: false }, ana);
    expect(openRehearsal(plan.room)?.ticks).toEqual([]);
    plan.do(askRollback, { reason }, ana);
    plan.do(decideRollback, { decisionId: decisionId(plan), outcome: "roll-back", rationale: "Now" }, sofia);
    expect(plan.do(tickRehearsal, back, ana)).toMatchObject({ kind: "refusal", reason: "rolling-back" });
    const still = new TestRoom(draftOf({ Deploy: ["Switch"] }));
    expect(still.do(beginRehearsal, {}, ana)).toMatchObject({ kind: "refusal", reason: "no-way-back" });
  });
});
