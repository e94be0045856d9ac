import { describe, expect, it } from "vitest";
import { system } from "../kernel/permissions.ts";
import { addMetric } from "../metrics/verbs.ts";
import { decideRollback } from "../rollback/decisions.ts";
import { openDecision } from "../rollback/status.ts";
import { addTripwire, pullTripwire, releaseTripwire } from "../rollback/tripwires.ts";
import { addSignOff } from "../sign-offs/verbs.ts";
import { editStep } from "../steps/edit.ts";
import { completeStep, failStep, skipStep } from "../steps/work.ts";
import { GateRoom } from "../testing/gate.ts";
import { ana, jonas, mira, sofia } from "../testing/people.ts";
import { addThreshold, noteBreach, silenceThreshold } from "../thresholds/verbs.ts";
import { againstGo, saysGo } from "./against.ts";
import { addCriterion, answerCriterion } from "./criteria.ts";
import { secondDecision } from "./decisions.ts";
import { isReleased } from "./gate-state.ts";
import { closePoll } from "./polls.ts";

const said = (plan: GateRoom, now = plan.now) => againstGo(plan.room, plan.gate, Date.parse(now)).map(({ text }) => text);
const things = (plan: GateRoom, kind: string) =>
  againstGo(plan.room, plan.gate, Date.parse(plan.now))
    .find((each) => each.kind === kind)
    ?.things.map(({ title }) => title);

/** All have said go, and all before the gate is done. */
function ready(plan = new GateRoom()) {
  plan.do(completeStep, { stepId: plan.step("Freeze").id });
  plan.poll();
  plan.vote("Database", "go", ana);
  plan.vote("QA", "go", jonas);
  return plan;
}

describe("what speaks against a GO", () => {
  it("is nothing where all were polled and said go, and all before the gate is done", () => {
    const plan = ready();
    expect(said(plan)).toEqual([]);
    expect(saysGo(plan.room, plan.gate, againstGo(plan.room, plan.gate, Date.parse(plan.now)))).toBe(true);
    expect(plan.decide("go")).toMatchObject({ data: { needsSecond: false } });
  });

  it("is that nobody was polled, and which seats are empty", () => {
    const plan = new GateRoom();
    plan.do(completeStep, { stepId: plan.step("Freeze").id });
    expect(said(plan)).toEqual(["2 roles have not been polled"]);
    expect(things(plan, "unpolled")).toEqual(["Database", "QA"]);
    expect(saysGo(plan.room, plan.gate, againstGo(plan.room, plan.gate, Date.parse(plan.now)))).toBe(false);
    expect(plan.decide("go")).toMatchObject({ data: { needsSecond: true } });
    expect(isReleased(plan.room, plan.gate)).toBe(false);
    plan.do(secondDecision, { decisionId: plan.gate.decisionId ?? "" }, mira);
    expect(isReleased(plan.room, plan.gate)).toBe(true);
  });

  it("is above all that the cord was pulled, until the question is answered and the trigger taken back", () => {
    const plan = ready();
    plan.do(addTripwire, { title: "Any booking is lost" }, sofia);
    const [tripwireId = ""] = Object.keys(plan.room.tripwires);
    plan.do(pullTripwire, { tripwireId, reason: "Support has three" });
    expect(said(plan)).toEqual(["whether to roll back is not decided", "the trigger “Any booking is lost” was pulled"]);
    expect(plan.decide("go")).toMatchObject({ data: { needsSecond: true } });
    const decisionId = openDecision(plan.room)?.id ?? "";
    plan.do(decideRollback, { decisionId, outcome: "go-on", rationale: "They were found" }, sofia);
    expect(said(plan)).toEqual(["the trigger “Any booking is lost” was pulled"]);
    plan.do(releaseTripwire, { tripwireId, reason: "Found" }, sofia);
    expect(said(plan)).toEqual([]);
  });

  it("is every limit that is breached and not silenced", () => {
    const plan = ready();
    plan.do(addMetric, { title: "Error rate", unit: "%" }, sofia);
    const [metricId = ""] = Object.keys(plan.room.metrics);
    plan.do(addThreshold, { metricId, comparator: ">", limit: 5 }, sofia);
    const [thresholdId = ""] = Object.keys(plan.room.thresholds);
    const at = Date.parse(plan.now);
    plan.do(noteBreach, { thresholdId, at: plan.now, cause: [[at, 6]] }, system);
    expect(said(plan)).toEqual(["“Error rate above 5 %” is breached"]);
    plan.do(silenceThreshold, { thresholdId, minutes: 10, reason: "Known" }, sofia);
    expect(said(plan)).toEqual([]);
  });

  it("is every open step before the gate, counted in one line behind what people said", () => {
    const plan = new GateRoom({ at: "end" }).poll();
    plan.do(editStep, { stepId: plan.step("Last").id, optional: true }, sofia);
    plan.vote("Database", "no-go", ana, { reason: "red" });
    plan.vote("QA", "go", jonas);
    expect(said(plan)).toEqual(["Database said NO-GO", "4 steps before it are open"]);
    expect(things(plan, "open")).toEqual(["Freeze", "Zone a", "Zone b", "Last"]);
  });

  it("is no step behind the gate, around it or on the way back", () => {
    const plan = new GateRoom({ at: "step" });
    expect(things(plan, "open")).toEqual(["Freeze", "Zone a"]);
  });

  it("is no step that was skipped for a reason", () => {
    const plan = ready();
    plan.do(skipStep, { stepId: plan.step("Freeze").id, reason: "frozen since Monday" });
    expect(said(plan)).toEqual([]);
  });

  it("is each step that failed, by name, before those that are only open", () => {
    const plan = new GateRoom({ at: "step" });
    plan.do(failStep, { stepId: plan.step("Zone a").id, reason: "timeout" });
    expect(said(plan)).toEqual(["2 roles have not been polled", "“Zone a” failed", "“Freeze” before it is open"]);
  });

  it("says how many of the open steps are late", () => {
    const plan = new GateRoom();
    plan.do(editStep, { stepId: plan.step("Freeze").id, at: { kind: "offset", minutes: 10 } }, sofia);
    expect(said(plan, "2026-11-26T12:25:00.000Z")).toContain("“Freeze” before it is open, 15 min late");
  });

  it("is a blank nobody has filled in a step before it", () => {
    const plan = new GateRoom();
    const stepId = plan.step("Freeze").id;
    plan.do(editStep, { stepId, commands: [{ language: "bash", text: "freeze --until <release tag>\n# Should show: <ok>" }] }, sofia);
    expect(said(plan)).toContain("“Freeze” has a blank to fill: <release tag>");
    plan.do(completeStep, { stepId });
    expect(said(plan)).toEqual(["2 roles have not been polled"]);
  });

  it("is every question that is not answered yes, and every signature that is missing", () => {
    const plan = ready();
    plan.do(closePoll, { gateId: plan.gateId, pollId: plan.gate.pollId ?? "" }, sofia);
    for (const text of ["Backup fresh?", "Team here?", "Support told?"]) plan.do(addCriterion, { gateId: plan.gateId, text }, sofia);
    const signOff = { gateId: plan.gateId, phaseId: null, basis: "plan", statement: "I approve." } as const;
    plan.do(addSignOff, { ...signOff, roleId: plan.roleId("QA") }, sofia);
    const [first] = Object.keys(plan.room.criteria);
    plan.do(answerCriterion, { criterionId: first ?? "", answer: "no" }, ana);
    expect(said(plan)).toEqual(["“Backup fresh?” is answered no", "2 questions are not answered", "the signature of QA is missing"]);
  });

  it("is that a gate asks nobody anything", () => {
    const plan = new GateRoom();
    plan.do(completeStep, { stepId: plan.step("Freeze").id });
    plan.room = { ...plan.room, gates: { ...plan.room.gates, [plan.gateId]: { ...plan.gate, voterRoleIds: [] } } };
    expect(said(plan)).toEqual(["it polls nobody, and asks for no answer and no signature"]);
    expect(plan.decide("go")).toMatchObject({ data: { needsSecond: true } });
  });

  it("is not said in green where nobody is polled, though all that is asked is answered", () => {
    const plan = new GateRoom();
    plan.do(completeStep, { stepId: plan.step("Freeze").id });
    plan.do(addCriterion, { gateId: plan.gateId, text: "Backup fresh?" }, sofia);
    plan.room = { ...plan.room, gates: { ...plan.room.gates, [plan.gateId]: { ...plan.gate, voterRoleIds: [] } } };
    plan.do(answerCriterion, { criterionId: Object.keys(plan.room.criteria)[0] ?? "", answer: "yes" }, ana);
    expect(said(plan)).toEqual([]);
    expect(saysGo(plan.room, plan.gate, againstGo(plan.room, plan.gate, Date.parse(plan.now)))).toBe(false);
    expect(plan.decide("go")).toMatchObject({ data: { needsSecond: false } });
  });
});
