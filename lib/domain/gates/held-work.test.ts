import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLength } from "#lib/testing/long.ts";
import type { Actor } from "../kernel/permissions.ts";
import { editPhase, movePhase, removePhase, restorePhase } from "../phases/verbs.ts";
import type { PlanVerb } from "../plan/verb.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { acceptHandover, nameStandIn, offerHandover } from "../roles/handover.ts";
import { addSignOff, editSignOff, removeSignOff } from "../sign-offs/verbs.ts";
import { addStep, moveStep, removeStep, restoreStep } from "../steps/edit.ts";
import { completeStep, skipStep, startStep } from "../steps/work.ts";
import { GateRoom } from "../testing/gate.ts";
import { ana, jonas, mira, sofia } from "../testing/people.ts";
import { againstGo } from "./against.ts";
import { addCriterion, answerCriterion, editCriterion, removeCriterion } from "./criteria.ts";
import { secondDecision, waiveGate } from "./decisions.ts";
import { addGate, editGate, moveGate, removeGate } from "./edit-gates.ts";
import { holdingGate, isReleased } from "./gate-state.ts";

const heldWork = { kind: "refusal", reason: "held-work" };
const lead: Actor = sofia;

describe("one lead of a running plan does not let work past a gate", () => {
  it("by moving the gate behind it", () => {
    const plan = new GateRoom();
    for (const before of [
      { phaseId: null, stepId: null },
      { phaseId: null, stepId: plan.step("Last").id },
      { phaseId: plan.phaseId("Back"), stepId: null },
    ])
      expect(plan.do(moveGate, { gateId: plan.gateId, before }, lead)).toMatchObject(heldWork);
    const earlier = { phaseId: null, stepId: plan.step("Freeze").id };
    expect(plan.do(moveGate, { gateId: plan.gateId, before: earlier }, lead)).toMatchObject({ kind: "change" });
  });

  it("by moving the step before the gate, or into the rollback", () => {
    const plan = new GateRoom();
    for (const phase of ["Prepare", "Back"]) {
      const input = { stepId: plan.step("Last").id, phaseId: plan.phaseId(phase), parentId: null, afterId: null };
      expect(plan.do(moveStep, input, lead)).toMatchObject(heldWork);
    }
  });

  it("by moving its phase, or calling it a rollback", () => {
    const plan = new GateRoom({ at: "step" });
    plan.do(editPhase, { phaseId: plan.phaseId("Switch"), kind: "rollback" }, lead);
    expect(holdingGate(plan.room, plan.step("Last"))?.id).toBe(plan.gateId);
    const three = new GateRoom();
    expect(three.do(movePhase, { phaseId: three.phaseId("Switch"), afterId: null }, lead).kind).toBe("change");
    expect(holdingGate(three.room, three.step("Last"))?.id).toBe(three.gateId);
  });

  it("by taking the gate, its step or its phase out", () => {
    const plan = new GateRoom({ at: "step" });
    expect(plan.do(removeGate, { gateId: plan.gateId }, lead)).toMatchObject({ kind: "refusal", reason: "under-way" });
    plan.do(removeStep, { stepId: plan.step("Zone b").id }, lead);
    expect(holdingGate(plan.room, plan.step("Last"))?.id).toBe(plan.gateId);
    const before = new GateRoom();
    before.do(removePhase, { phaseId: before.phaseId("Prepare") }, lead);
    expect(holdingGate(before.room, before.step("Last"))?.id).toBe(before.gateId);
  });

  it("by taking what is held out, moving the gate, and putting it back", () => {
    const plan = new GateRoom();
    const held = plan.step("Last").id;
    for (const title of ["Both", "Last"]) plan.do(removeStep, { stepId: plan.step(title).id }, lead);
    expect(plan.do(moveGate, { gateId: plan.gateId, before: { phaseId: null, stepId: null } }, lead)).toMatchObject(heldWork);
    plan.do(restoreStep, { stepId: held }, lead);
    expect(holdingGate(plan.room, plan.step("Last"))?.id).toBe(plan.gateId);
    const whole = new GateRoom();
    whole.do(removePhase, { phaseId: whole.phaseId("Switch") }, lead);
    expect(whole.do(moveGate, { gateId: whole.gateId, before: { phaseId: null, stepId: null } }, lead)).toMatchObject(heldWork);
    whole.do(restorePhase, { phaseId: whole.phaseId("Switch") }, lead);
    expect(holdingGate(whole.room, whole.step("Last"))?.id).toBe(whole.gateId);
  });

  it.each([
    ["done", (plan: GateRoom, stepId: string) => plan.do(completeStep, { stepId, withChildren: true }, lead)],
    ["skipped", (plan: GateRoom, stepId: string) => plan.do(skipStep, { stepId, reason: "no need" }, lead)],
    ["done with its last child", (plan: GateRoom) => plan.do(completeStep, { stepId: plan.step("Zone a").id }, lead)],
  ])("by closing the step around the gate: %s", (_, act) => {
    const plan = new GateRoom({ at: "step" });
    act(plan, plan.step("Both").id);
    expect(plan.step("Zone b").status).toBe("todo");
    expect(plan.step("Both").status).toBe("todo");
  });

  it("but may do all of that once the gate was decided or waived by two", () => {
    const plan = new GateRoom();
    plan.do(waiveGate, { gateId: plan.gateId, reason: "drill", decisionId: null }, lead);
    const input = { stepId: plan.step("Last").id, phaseId: plan.phaseId("Prepare"), parentId: null, afterId: null };
    expect(plan.do(moveStep, input, lead)).toMatchObject(heldWork);
    plan.do(secondDecision, { decisionId: plan.gate.decisionId ?? "" }, mira);
    expect(plan.do(moveStep, input, lead)).toMatchObject({ kind: "change" });
  });
});

describe("a gate that asks less since the plan runs", () => {
  /** Everything that is left to ask says yes; then the director says GO. */
  function decideAlone(plan: GateRoom) {
    for (const { id } of Object.values(plan.room.criteria).filter(({ removedAt }) => !removedAt))
      plan.do(answerCriterion, { criterionId: id, answer: "yes" }, lead);
    plan.workDone();
    return plan.decide("go", lead);
  }

  const ready = () => {
    const plan = new GateRoom({ separation: true });
    plan.room = { ...plan.room, plan: { ...plan.room.plan, createdBy: { id: "somebody", name: "Somebody" }, authors: [] } };
    return plan;
  };
  const question = (plan: GateRoom) => {
    plan.do(addCriterion, { gateId: plan.gateId, text: "Backup fresh?" }, lead);
    plan.do(addCriterion, { gateId: plan.gateId, text: "Team here?" }, lead);
    return Object.keys(plan.room.criteria)[0] ?? "";
  };

  const signature = (plan: GateRoom) => {
    const asked = { gateId: plan.gateId, phaseId: null, basis: "plan", statement: "I approve." } as const;
    plan.do(addSignOff, { roleId: plan.roleId("QA"), ...asked }, lead);
    return Object.keys(plan.room.signOffs)[0] ?? "";
  };
  /** The gate polls Network, too, whose seat has been empty since before the plan began. */
  const seatNobodyHolds = (plan: GateRoom) => {
    plan.do(addRole, { title: "Network" }, lead);
    const voterRoleIds = [...plan.gate.voterRoleIds, plan.roleId("Network")];
    plan.room = { ...plan.room, gates: { [plan.gateId]: { ...plan.gate, voterRoleIds } } };
  };

  const easings: Record<string, (plan: GateRoom) => void> = {
    "took Database out of the poll": (plan) => plan.do(editGate, { gateId: plan.gateId, voterRoleIds: [] }, lead),
    "lowered how many must say GO": (plan) => plan.do(editGate, { gateId: plan.gateId, quorum: 1 }, lead),
    "made QA decide on it": (plan) => plan.do(editGate, { gateId: plan.gateId, directorRoleId: plan.roleId("QA") }, lead),
    "switched separation of duties off": (plan) => plan.do(editGate, { gateId: plan.gateId, separation: false }, lead),
    "took Database from Ana Novak": (plan) => plan.hold("Database", lead),
    "took QA from Jonas Ott": (plan) =>
      plan.do(nameStandIn, { roleId: plan.roleId("QA"), standIn: { id: lead.userId, name: lead.name } }, lead),
    "took Database from Ana Novak, who had not offered it": (plan) => {
      plan.do(offerHandover, { roleId: plan.roleId("Database"), to: { id: lead.userId, name: lead.name } }, lead);
      plan.do(acceptHandover, { roleId: plan.roleId("Database") }, lead);
    },
    "took Network, beside Director": (plan) => {
      seatNobodyHolds(plan);
      plan.hold("Network", lead);
    },
    "polled QA, too, where fewer than all must say GO": (plan) => {
      plan.do(editGate, { gateId: plan.gateId, voterRoleIds: [plan.roleId("Database")] }, lead);
      plan.room = { ...plan.room, gates: { [plan.gateId]: { ...plan.gate, quorum: 1, eased: [] } } };
      plan.do(editGate, { gateId: plan.gateId, voterRoleIds: [plan.roleId("Database"), plan.roleId("QA")] }, lead);
    },
    "changed what QA signs": (plan) => {
      plan.do(editSignOff, { signOffId: signature(plan), statement: "I was told of it." }, lead);
    },
    "changed what the signature of QA covers": (plan) => {
      plan.do(editSignOff, { signOffId: signature(plan), basis: "outcome" }, lead);
    },
    "took out the question “Backup fresh?”": (plan) => plan.do(removeCriterion, { criterionId: question(plan) }, lead),
    "changed the question “Backup fresh?”": (plan) => plan.do(editCriterion, { criterionId: question(plan), text: "Backup?" }, lead),
    "took out the signature of QA": (plan) => {
      plan.do(removeSignOff, { signOffId: signature(plan) }, lead);
    },
  };

  it.each(Object.keys(easings))("says so, and its GO takes a second person: %s", (said) => {
    const plan = ready();
    easings[said]?.(plan);
    const [first] = againstGo(plan.room, plan.gate, Date.parse(plan.now));
    expect(first).toMatchObject({ kind: "eased", text: `Sofia Brandt ${said} while the plan ran` });
  });

  it("is passed by nobody alone: emptied, and decided by whoever emptied it", () => {
    const plan = ready();
    question(plan);
    plan.do(editGate, { gateId: plan.gateId, voterRoleIds: [], separation: false }, lead);
    expect(decideAlone(plan)).toMatchObject({ kind: "change", data: { needsSecond: true } });
    expect(isReleased(plan.room, plan.gate)).toBe(false);
    plan.do(secondDecision, { decisionId: plan.gate.decisionId ?? "" }, mira);
    expect(isReleased(plan.room, plan.gate)).toBe(true);
  });

  it("is not one whose role was offered and taken, given to somebody else, or that asks more", () => {
    const plan = ready();
    plan.do(offerHandover, { roleId: plan.roleId("QA"), to: { id: mira.userId, name: mira.name } }, jonas);
    plan.do(acceptHandover, { roleId: plan.roleId("QA") }, mira);
    plan.hold("Database", jonas);
    question(plan);
    expect(plan.gate.eased).toEqual([]);
  });

  it("may be changed as one likes before the plan runs", () => {
    const plan = new GateRoom();
    plan.room = { ...plan.room, plan: { ...plan.room.plan, status: "draft", startedAt: null } };
    plan.do(editGate, { gateId: plan.gateId, voterRoleIds: [], quorum: null }, lead);
    expect(plan.gate.eased).toEqual([]);
  });
});

it("whatever one lead does, in whatever order, no step behind the gate is worked on without a second person", () => {
  type Act = (plan: GateRoom, pick: number) => unknown;
  /** As they are where nobody was named before the plan began: all but the director's. */
  const seatsEmpty = ({ room }: GateRoom) =>
    Object.fromEntries(
      Object.values(room.roles).map((role) => [role.id, role.title === "Director" ? role : { ...role, holderId: null, holderName: null }]),
    );
  const any = (list: object, pick: number) => {
    const ids = Object.keys(list);
    return ids[pick % ids.length] ?? "none";
  };
  const run = <I>(plan: GateRoom, verb: PlanVerb<I>, input: I) => plan.do(verb, input, lead);
  const acts: Act[] = [
    (plan, n) =>
      run(plan, moveStep, { stepId: any(plan.room.steps, n), phaseId: any(plan.room.phases, n >> 3), parentId: null, afterId: null }),
    (plan, n) => run(plan, movePhase, { phaseId: any(plan.room.phases, n), afterId: n % 2 ? null : any(plan.room.phases, n >> 3) }),
    (plan, n) => run(plan, editPhase, { phaseId: any(plan.room.phases, n), kind: n % 2 ? "rollback" : "deploy" }),
    (plan, n) => run(plan, removePhase, { phaseId: any(plan.room.phases, n) }),
    (plan, n) => run(plan, removeStep, { stepId: any(plan.room.steps, n) }),
    (plan, n) => run(plan, addStep, { title: "New", phaseId: any(plan.room.phases, n), parentId: null, afterId: null }),
    (plan, n) => run(plan, moveGate, { gateId: plan.gateId, before: { phaseId: n % 3 ? any(plan.room.phases, n) : null, stepId: null } }),
    (plan, n) => run(plan, moveGate, { gateId: plan.gateId, before: { phaseId: null, stepId: any(plan.room.steps, n) } }),
    (plan, n) =>
      run(plan, editGate, { gateId: plan.gateId, voterRoleIds: n % 2 ? [] : [plan.roleId("QA")], directorRoleId: any(plan.room.roles, n) }),
    (plan, n) => run(plan, editGate, { gateId: plan.gateId, quorum: 1, separation: n % 2 === 0 }),
    (plan) => run(plan, removeGate, { gateId: plan.gateId }),
    (plan) => run(plan, addGate, { title: "Mine", before: { phaseId: null, stepId: null } }),
    (plan, n) => run(plan, assignRole, { roleId: any(plan.room.roles, n), holder: n % 3 ? { id: lead.userId, name: lead.name } : null }),
    (plan, n) => run(plan, nameStandIn, { roleId: any(plan.room.roles, n), standIn: { id: lead.userId, name: lead.name } }),
    (plan, n) => run(plan, restoreStep, { stepId: any(plan.room.steps, n) }),
    (plan, n) => run(plan, restorePhase, { phaseId: any(plan.room.phases, n) }),
    (plan, n) => run(plan, skipStep, { stepId: any(plan.room.steps, n), reason: "because" }),
    (plan, n) => run(plan, offerHandover, { roleId: any(plan.room.roles, n), to: { id: lead.userId, name: lead.name } }),
    (plan, n) => run(plan, acceptHandover, { roleId: any(plan.room.roles, n) }),
    (plan) => run(plan, addRole, { title: "Mine" }),
    (plan, n) => run(plan, editGate, { gateId: plan.gateId, voterRoleIds: Object.keys(plan.room.roles), quorum: n % 2 ? 1 : null }),
    (plan) => plan.poll(),
    (plan, n) => plan.vote(n % 2 ? "QA" : "Database", "go", lead),
    (plan) => run(plan, waiveGate, { gateId: plan.gateId, reason: "because", decisionId: plan.gate.decisionId }),
    (plan) => run(plan, secondDecision, { decisionId: plan.gate.decisionId ?? "none" }),
    (plan) => plan.decide("go", lead),
    (plan) => plan.workDone(),
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat(500)), { minLength: 3, maxLength: 30 }),
      fc.boolean(),
      (chosen, empty) => {
        const plan = new GateRoom();
        if (empty) plan.room = { ...plan.room, roles: seatsEmpty(plan) };
        const held = ["Zone a", "Zone b", "Last"].map((title) => plan.step(title).id);
        for (const [act, pick] of chosen) acts[act]?.(plan, pick);
        for (const stepId of held) {
          plan.do(startStep, { stepId }, ana);
          plan.do(completeStep, { stepId, withChildren: true }, ana);
          expect(plan.room.steps[stepId]?.status).toBe("todo");
        }
      },
    ),
    { numRuns: atLength(2000, 300) },
  );
}, 300_000);
