import { describe, expect, it } from "vitest";
import { can } from "../access.ts";
import { holdPlan, resumePlan } from "../holds/verbs.ts";
import { completePlan } from "../plan/start-and-end.ts";
import { assignRole } from "../roles/edit-roles.ts";
import { nameStandIn } from "../roles/handover.ts";
import { letGoOfPerson } from "../roles/person-left.ts";
import { askRollback, decideRollback } from "../rollback/decisions.ts";
import { openDecision } from "../rollback/status.ts";
import { removeStep } from "../steps/edit.ts";
import { completeStep, skipStep, startStep } from "../steps/work.ts";
import { GateRoom } from "../testing/gate.ts";
import { ana, jonas, mira, sofia, vera } from "../testing/people.ts";
import { addCriterion, answerCriterion } from "./criteria.ts";
import { decideGate, secondDecision, waiveGate, withdrawDecision } from "./decisions.ts";
import { addGate, editGate, removeGate } from "./edit-gates.ts";
import { gateState, holdingGate, isReleased, noDirector } from "./gate-state.ts";
import { criteriaOf } from "./of-gate.ts";
import { placeOfGate } from "./place.ts";
import { pollResult } from "./poll-result.ts";
import { closePoll, openPoll } from "./polls.ts";
import { castVote, meetCondition } from "./votes.ts";

const refused = (reason: string) => ({ kind: "refusal", reason });
const token = { ...sofia, kind: "token", id: "t1", scopes: ["plan:write", "step:work"] } as const;

/** Asks whether to go back, and decides so. */
function goBack(plan: GateRoom): void {
  plan.do(askRollback, { reason: "It fails" }, ana);
  const decisionId = openDecision(plan.room)?.id ?? "";
  plan.do(decideRollback, { decisionId, outcome: "roll-back", rationale: "Now" }, sofia);
}

describe("a gate", () => {
  it("holds every step behind it, in its phase and later ones, and none before it", () => {
    const plan = new GateRoom({ at: "step" });
    expect(plan.do(startStep, { stepId: plan.step("Zone b").id })).toMatchObject(refused("gate"));
    expect(plan.do(skipStep, { stepId: plan.step("Last").id, reason: "no" })).toMatchObject(refused("gate"));
    expect(plan.do(completeStep, { stepId: plan.step("Both").id, withChildren: true })).toMatchObject(refused("gate"));
    expect(plan.do(completeStep, { stepId: plan.step("Zone a").id })).toMatchObject({ kind: "change" });
    expect(plan.do(completeStep, { stepId: plan.step("Freeze").id })).toMatchObject({ kind: "change" });
  });

  it("never holds the way back", () => {
    const plan = new GateRoom();
    goBack(plan);
    expect(plan.do(startStep, { stepId: plan.step("Undo").id })).toMatchObject({ kind: "change" });
  });

  it("with nobody to ask and nothing to answer does not pass by itself", () => {
    const plan = new GateRoom();
    plan.do(editGate, { gateId: plan.gateId, voterRoleIds: [] }, sofia);
    expect(isReleased(plan.room, plan.gate)).toBe(false);
    plan.poll();
    expect(pollResult(plan.room, plan.gate).word).toBe("none");
    expect(isReleased(plan.room, plan.gate)).toBe(false);
  });

  it("without a director says whom to appoint, and nobody can decide", () => {
    const plan = new GateRoom();
    plan.do(assignRole, { roleId: plan.roleId("Director"), holder: null }, sofia);
    expect(noDirector(plan.room, plan.gate)).toContain("Nobody holds Director");
    expect(plan.decide("go")).toMatchObject(refused("no-director"));
  });

  it("opens when every seat says go and the director decides so", () => {
    const plan = new GateRoom().workDone().poll();
    plan.vote("Database", "go", ana);
    expect(pollResult(plan.room, plan.gate)).toMatchObject({ word: "open", goes: 1, needed: 2 });
    plan.vote("QA", "go", jonas);
    expect(pollResult(plan.room, plan.gate).word).toBe("go");
    expect(holdingGate(plan.room, plan.step("Zone a"))?.id).toBe(plan.gateId);
    plan.decide("go");
    expect(gateState(plan.room, plan.gate)).toBe("go");
    expect(plan.do(startStep, { stepId: plan.step("Zone a").id })).toMatchObject({ kind: "change" });
  });

  it("counts a go once for each person where a quorum is asked", () => {
    const plan = new GateRoom({ quorum: 2 }).hold("QA", ana).poll();
    plan.vote("Database", "go", ana);
    plan.vote("QA", "go", ana);
    expect(pollResult(plan.room, plan.gate)).toMatchObject({ goes: 1, needed: 2, word: "short" });
  });

  it("of abstentions alone is no go", () => {
    const plan = new GateRoom().poll();
    plan.vote("Database", "abstain", ana);
    plan.vote("QA", "abstain", jonas);
    expect(pollResult(plan.room, plan.gate).word).toBe("short");
    expect(plan.decide("go")).toMatchObject({ data: { needsSecond: true } });
  });

  it("stops the end of the plan where it stands there", () => {
    const plan = new GateRoom({ at: "end" });
    expect(plan.do(completePlan, { leaveOpen: true }, sofia)).toMatchObject(refused("gate"));
    plan.do(waiveGate, { gateId: plan.gateId, reason: "drill", decisionId: null }, sofia);
    plan.do(secondDecision, { decisionId: plan.gate.decisionId ?? "" }, mira);
    expect(plan.do(completePlan, { leaveOpen: true }, sofia)).toMatchObject({ kind: "change" });
  });

  it("cannot be taken out or changed once it counts", () => {
    const plan = new GateRoom().poll();
    expect(plan.do(removeGate, { gateId: plan.gateId }, sofia)).toMatchObject(refused("under-way"));
    expect(plan.do(editGate, { gateId: plan.gateId, voterRoleIds: [] }, sofia)).toMatchObject(refused("polled"));
    expect(plan.do(addCriterion, { gateId: plan.gateId, text: "Late question?" }, sofia)).toMatchObject(refused("polled"));
    plan.do(closePoll, { gateId: plan.gateId, pollId: plan.gate.pollId ?? "" }, sofia);
    expect(plan.do(editGate, { gateId: plan.gateId, quorum: 1 }, sofia)).toMatchObject({ kind: "change" });
  });

  it("does not take a quorum nobody can reach, or a place that is two", () => {
    const plan = new GateRoom();
    expect(plan.do(editGate, { gateId: plan.gateId, quorum: 3 }, sofia)).toMatchObject(refused("quorum"));
    const before = { phaseId: plan.phaseId("Switch"), stepId: plan.step("Last").id };
    expect(plan.do(addGate, { title: "Two", before }, sofia)).toMatchObject(refused("two-places"));
  });
});

describe("a gate that is saved", () => {
  const asked = (plan: GateRoom, gateId = plan.gateId) => criteriaOf(plan.room, gateId).map(({ text }) => text);
  const questionsOf = (plan: GateRoom) => criteriaOf(plan.room, plan.gateId).map(({ id, text }) => ({ id, text }));

  it("is there with its questions, in one event", () => {
    const plan = new GateRoom();
    const [seq, before] = [plan.room.seq, { phaseId: null, stepId: null }];
    const made = plan.do(addGate, { title: "Done?", before, questions: ["Backup fresh?", "Team here?"] }, sofia);
    expect(made).toMatchObject({ kind: "change", data: { title: "Done?", asks: ["Backup fresh?", "Team here?"] } });
    expect(plan.room.seq).toBe(seq + 1);
    expect(asked(plan, made.kind === "change" ? made.subject : "")).toEqual(["Backup fresh?", "Team here?"]);
  });

  it("changes its title, its place and its questions in one event; those that stay keep their answers", () => {
    const plan = new GateRoom();
    plan.do(editGate, { gateId: plan.gateId, questions: ["Fresh?", "Here?", "Told?"].map((text) => ({ id: null, text })) }, sofia);
    const [fresh, here, told] = questionsOf(plan);
    if (!fresh || !here || !told) throw new Error("there are no questions");
    for (const { id } of [fresh, told]) plan.do(answerCriterion, { criterionId: id, answer: "yes" }, ana);
    const seq = plan.room.seq;
    const questions = [fresh, { id: told.id, text: "Support told?" }, { id: null, text: "Calm?" }];
    const before = { phaseId: null, stepId: plan.step("Both").id };
    expect(plan.do(editGate, { gateId: plan.gateId, title: "Go?", before, questions }, sofia)).toMatchObject({
      data: { changed: ["title", "phaseId", "stepId"], asks: ["Support told?", "Calm?"], drops: ["Here?"] },
    });
    expect(plan.room.seq).toBe(seq + 1);
    expect(plan.gate).toMatchObject({ title: "Go?", ...before });
    expect(criteriaOf(plan.room, plan.gateId).map(({ text, answer }) => [text, answer])).toEqual([
      ["Fresh?", "yes"],
      ["Support told?", null],
      ["Calm?", null],
    ]);
    expect(plan.do(editGate, { gateId: plan.gateId, title: "Go?", before, questions: questionsOf(plan) }, sofia).kind).toBe("already");
  });

  it("is refused whole: nothing of it is written", () => {
    const plan = new GateRoom();
    const room = plan.room;
    const questions = [{ id: null, text: "Fresh?" }];
    expect(plan.do(editGate, { gateId: plan.gateId, title: "Go?", quorum: 9, questions }, sofia)).toMatchObject(refused("quorum"));
    const two = { phaseId: plan.phaseId("Switch"), stepId: plan.step("Last").id };
    expect(plan.do(addGate, { title: "Two", before: two, questions: ["Fresh?"] }, sofia)).toMatchObject(refused("two-places"));
    plan.do(addGate, { title: "Other", before: { phaseId: null, stepId: null }, questions: ["Elsewhere?"] }, sofia);
    const elsewhere = Object.values(plan.room.criteria)[0]?.id ?? null;
    const taken = [{ id: elsewhere, text: "Mine?" }];
    expect(plan.do(editGate, { gateId: plan.gateId, title: "Go?", questions: taken }, sofia)).toMatchObject(refused("not-found"));
    expect(plan.room.gates[plan.gateId]).toEqual(room.gates[plan.gateId]);
    expect(asked(plan)).toEqual([]);
  });

  it("while it is polled keeps its questions", () => {
    const plan = new GateRoom().poll();
    expect(plan.do(editGate, { gateId: plan.gateId, questions: [{ id: null, text: "Late?" }] }, sofia)).toMatchObject(refused("polled"));
  });

  it("that drops a question while the plan runs says so, and its GO takes a second person", () => {
    const plan = new GateRoom();
    plan.do(editGate, { gateId: plan.gateId, questions: [{ id: null, text: "Fresh?" }] }, sofia);
    plan.do(editGate, { gateId: plan.gateId, questions: [] }, sofia);
    expect(plan.gate.eased).toEqual([expect.stringContaining("took out the question “Fresh?”")]);
  });
});

describe("the place of a gate", () => {
  it("is before what follows, where the step it stood before is gone", () => {
    const plan = new GateRoom({ at: "step" });
    plan.do(removeStep, { stepId: plan.step("Zone b").id }, sofia);
    expect(placeOfGate(plan.room, plan.gate).step?.title).toBe("Last");
    plan.do(removeStep, { stepId: plan.step("Last").id }, sofia);
    expect(placeOfGate(plan.room, plan.gate)).toEqual({ phase: null, step: null });
  });
});

describe("a vote", () => {
  it("is given only in a role one acts in, while the poll is open", () => {
    const plan = new GateRoom();
    expect(plan.vote("Database", "go", ana)).toMatchObject(refused("not-found"));
    plan.poll();
    expect(plan.vote("Database", "go", jonas)).toMatchObject(refused("not-your-role"));
    expect(plan.vote("Director", "go", sofia)).toMatchObject(refused("no-seat"));
    plan.hold("Database", mira);
    expect(plan.vote("Database", "go", ana)).toMatchObject(refused("not-your-role"));
    expect(plan.vote("Database", "go", mira)).toMatchObject({ kind: "change" });
  });

  it("is the stand-in's while somebody stands in", () => {
    const plan = new GateRoom().poll();
    plan.do(nameStandIn, { roleId: plan.roleId("QA"), standIn: { id: "mira", name: mira.name } }, sofia);
    expect(plan.vote("QA", "go", jonas)).toMatchObject(refused("not-your-role"));
    plan.vote("QA", "go", mira);
    expect(Object.values(plan.room.votes)).toMatchObject([{ voter: { id: "mira" }, standingIn: true }]);
  });

  it("of somebody who was taken out of the workspace is nobody's any more", () => {
    const plan = new GateRoom().poll();
    plan.do(nameStandIn, { roleId: plan.roleId("Database"), standIn: { id: "jonas", name: jonas.name } }, sofia);
    plan.do(letGoOfPerson, { userId: "jonas", name: jonas.name }, { ...sofia, role: "admin" });
    expect(pollResult(plan.room, plan.gate).seats.map(({ person }) => person?.name ?? null)).toEqual(["Ana Novak", null]);
    expect(plan.vote("QA", "go", jonas)).toMatchObject({
      ...refused("not-your-role"),
      message: expect.stringContaining("a lead names somebody"),
    });
    expect(can(sofia, letGoOfPerson.may, plan.room).ok).toBe(false);
  });

  it("is given by whom a lead names, never by who names themselves", () => {
    const draft = new GateRoom().room;
    const before = { ...draft, plan: { ...draft.plan, status: "draft" as const } };
    expect(can(ana, assignRole.may, before).ok).toBe(false);
    expect(can(sofia, assignRole.may, before).ok).toBe(true);
  });

  it("of no-go needs its reason, and shows at once", () => {
    const plan = new GateRoom().poll();
    expect(plan.vote("QA", "no-go", jonas)).toMatchObject(refused("reason"));
    plan.vote("QA", "no-go", jonas, { reason: "two tests are red" });
    expect(pollResult(plan.room, plan.gate).word).toBe("no-go");
  });

  it("may change until the decision, and takes its open conditions back with it", () => {
    const plan = new GateRoom().poll();
    plan.vote("QA", "conditional", jonas, { conditions: ["backup checked"] });
    plan.vote("QA", "go", jonas);
    expect(Object.values(plan.room.conditions)).toMatchObject([{ withdrawnAt: plan.now }]);
    plan.vote("Database", "go", ana);
    plan.decide("go");
    expect(plan.vote("QA", "no-go", jonas, { reason: "late" })).toMatchObject({ ...refused("decided"), code: "conflict" });
  });

  it("after the deadline comes too late", () => {
    const plan = new GateRoom();
    plan.do(openPoll, { gateId: plan.gateId, closesAt: "2026-11-26T12:10:00.000Z" }, sofia);
    plan.now = "2026-11-26T12:10:00.001Z";
    expect(plan.vote("QA", "go", jonas)).toMatchObject(refused("closed"));
  });

  it("for an earlier poll does not count in the next one", () => {
    const plan = new GateRoom().poll();
    const first = plan.gate.pollId ?? "";
    plan.vote("QA", "go", jonas);
    plan.decide("no-go");
    plan.poll();
    const input = { gateId: plan.gateId, pollId: first, roleId: plan.roleId("QA"), vote: "go" } as const;
    expect(plan.do(castVote, input, jonas)).toMatchObject(refused("another-poll"));
    expect(pollResult(plan.room, plan.gate)).toMatchObject({ goes: 0, poll: { number: 2 } });
    expect(Object.values(plan.room.polls)).toHaveLength(2);
  });

  it("is no token's, no system's and no viewer's", () => {
    const plan = new GateRoom().poll();
    for (const action of ["gate:vote", "gate:decide", "gate:waive", "gate:poll", "gate:answer", "sign-off:sign"] as const) {
      expect(can(token, action, plan.room).ok).toBe(false);
      expect(can(vera, action, plan.room).ok).toBe(false);
    }
    expect(plan.vote("QA", "go", { ...jonas, kind: "system" })).toMatchObject(refused("not-your-role"));
  });
});

describe("a go with conditions", () => {
  const conditional = () => {
    const plan = new GateRoom().workDone().poll();
    plan.vote("Database", "go", ana);
    plan.vote("QA", "conditional", jonas, { conditions: ["backup checked"] });
    plan.decide("go");
    return plan;
  };

  it("opens the gate only when every condition is met, by its owner or a lead", () => {
    const plan = conditional();
    const [condition] = Object.values(plan.room.conditions);
    expect(gateState(plan.room, plan.gate)).toBe("conditions");
    expect(plan.do(startStep, { stepId: plan.step("Zone a").id })).toMatchObject(refused("gate"));
    expect(plan.do(meetCondition, { conditionId: condition?.id ?? "" }, ana)).toMatchObject(refused("not-yours"));
    plan.do(meetCondition, { conditionId: condition?.id ?? "", evidence: "restored on staging" }, jonas);
    expect(gateState(plan.room, plan.gate)).toBe("go");
  });
});

describe("the director's decision", () => {
  it("is the director's alone", () => {
    expect(new GateRoom().poll().decide("go", mira)).toMatchObject(refused("not-director"));
  });

  it("of go against the poll is marked and waits for a second person, who is another", () => {
    const plan = new GateRoom().workDone().poll();
    plan.vote("QA", "no-go", jonas, { reason: "red" });
    plan.decide("go");
    const decisionId = plan.gate.decisionId ?? "";
    expect(plan.room.decisions[decisionId]).toMatchObject({ needsSecond: true, against: ["QA said NO-GO", "Database has not voted"] });
    expect(gateState(plan.room, plan.gate)).toBe("second");
    expect(plan.do(secondDecision, { decisionId }, sofia)).toMatchObject(refused("same-person"));
    plan.do(secondDecision, { decisionId }, mira);
    expect(isReleased(plan.room, plan.gate)).toBe(true);
  });

  it("can be taken back while it waits, and the poll goes on", () => {
    const plan = new GateRoom().poll();
    plan.decide("go");
    plan.do(withdrawDecision, { decisionId: plan.gate.decisionId ?? "" }, sofia);
    expect(gateState(plan.room, plan.gate)).toBe("polling");
    expect(plan.vote("QA", "go", jonas)).toMatchObject({ kind: "change" });
  });

  it("to stop needs nobody else, and is marked where the poll says go", () => {
    const plan = new GateRoom().poll();
    plan.vote("Database", "go", ana);
    plan.vote("QA", "go", jonas);
    expect(plan.decide("no-go")).toMatchObject({ data: { against: "the poll says GO", needsSecond: false } });
    expect(gateState(plan.room, plan.gate)).toBe("no-go");
  });

  it("made by two at once is one decision; the other is told whose", () => {
    const plan = new GateRoom().poll();
    const seen = { gateId: plan.gateId, rationale: "x", pollId: plan.gate.pollId, decisionId: null };
    plan.do(decideGate, { ...seen, outcome: "hold" }, sofia);
    const second = plan.do(decideGate, { ...seen, outcome: "go" }, sofia);
    expect(second).toMatchObject({
      ...refused("decided"),
      code: "conflict",
      message: expect.stringContaining("Sofia Brandt has decided HOLD"),
    });
  });

  it("after a hold is made anew; after a go only a new poll asks again and closes the gate", () => {
    const plan = new GateRoom().poll();
    plan.vote("Database", "go", ana);
    plan.vote("QA", "go", jonas);
    plan.decide("hold");
    expect(gateState(plan.room, plan.gate)).toBe("hold");
    plan.decide("go");
    expect(plan.decide("no-go")).toMatchObject(refused("decided"));
    plan.poll();
    expect(isReleased(plan.room, plan.gate)).toBe(false);
    expect(Object.values(plan.room.decisions)).toHaveLength(2);
  });

  it("to reschedule ends the plan with its new T0", () => {
    const plan = new GateRoom().poll();
    const input = { gateId: plan.gateId, outcome: "reschedule", rationale: "storm", pollId: plan.gate.pollId, decisionId: null } as const;
    plan.do(decideGate, { ...input, t0: "2026-12-03T12:00:00.000Z" }, sofia);
    expect(plan.room.plan).toMatchObject({ status: "rescheduled", endReason: "storm", rescheduledTo: "2026-12-03T12:00:00.000Z" });
    expect(plan.vote("QA", "go", jonas)).toMatchObject(refused("ended"));
  });

  it("counts a question not answered yes, and answers stay as they were decided on", () => {
    const plan = new GateRoom().workDone();
    plan.do(addCriterion, { gateId: plan.gateId, text: "Backup fresh?" }, sofia);
    plan.poll();
    plan.vote("Database", "go", ana);
    plan.vote("QA", "go", jonas);
    const criterionId = Object.keys(plan.room.criteria)[0] ?? "";
    plan.do(answerCriterion, { criterionId, answer: "no", evidence: "from Monday" }, ana);
    expect(plan.decide("go")).toMatchObject({ data: { against: "“Backup fresh?” is answered no" } });
    expect(plan.do(answerCriterion, { criterionId, answer: "yes" }, ana)).toMatchObject(refused("decided"));
  });

  it("with separation of duties is not the author's nor of who did the work, unless the workspace is one person", () => {
    const plan = new GateRoom({ separation: true }).poll();
    expect(plan.decide("go")).toMatchObject(refused("barred"));
    expect(plan.decide("go", sofia, { people: 1 })).toMatchObject({ kind: "change" });
    const worked = new GateRoom({ separation: true });
    worked.do(completeStep, { stepId: worked.step("Freeze").id }, mira);
    worked.hold("Director", mira).poll();
    expect(worked.decide("go", mira)).toMatchObject({ ...refused("barred"), message: expect.stringContaining("Freeze") });
  });
});

describe("a hold of the whole deployment", () => {
  it("stops what is not begun, and lets what is in hand end", () => {
    const plan = new GateRoom({ at: "end" });
    plan.do(startStep, { stepId: plan.step("Zone a").id });
    plan.do(holdPlan, { reason: "alarm" }, jonas);
    expect(plan.room.plan.status).toBe("held");
    expect(plan.do(startStep, { stepId: plan.step("Freeze").id })).toMatchObject(refused("held"));
    expect(plan.do(completeStep, { stepId: plan.step("Zone a").id })).toMatchObject({ kind: "change" });
    expect(plan.do(holdPlan, { reason: "again" }, ana)).toMatchObject({ kind: "already", by: { name: "Jonas Ott" } });
    plan.now = "2026-11-26T12:07:00.000Z";
    expect(plan.do(resumePlan, {}, sofia)).toMatchObject({ kind: "change", data: { minutes: 7 } });
    expect(can(jonas, "plan:resume", plan.room).ok).toBe(false);
  });
});

describe("a hold", () => {
  it("gives back what it interrupted: a rollback goes on as a rollback", () => {
    const plan = new GateRoom();
    plan.room = { ...plan.room, plan: { ...plan.room.plan, status: "rolling-back" } };
    expect(plan.do(holdPlan, { reason: "look" }, ana)).toMatchObject({ kind: "change" });
    expect(plan.room.plan.status).toBe("held");
    plan.do(resumePlan, {}, sofia);
    expect(plan.room.plan.status).toBe("rolling-back");
  });
});
