import { describe, expect, it } from "vitest";
import { can } from "../access.ts";
import type { VoteWord } from "../gates/rows.ts";
import type { Actor } from "../kernel/permissions.ts";
import type { Facts } from "../kernel/verb.ts";
import { cancelPlan, completePlan } from "../plan/start-and-end.ts";
import { moveT0 } from "../plan/when.ts";
import { assignRole } from "../roles/edit-roles.ts";
import { acceptHandover, declineHandover, nameStandIn, offerHandover } from "../roles/handover.ts";
import { openItems } from "../roles/hang-on.ts";
import { editStep } from "../steps/edit.ts";
import { completeStep, reopenStep } from "../steps/work.ts";
import { GateRoom } from "../testing/gate.ts";
import { ana, jonas, mira, sofia, vera } from "../testing/people.ts";
import { coveredChanges, coveredDigest } from "./content.ts";
import { signOffStatuses } from "./status.ts";
import { addSignOff, editSignOff, removeSignOff, sign, withdrawSignature } from "./verbs.ts";

const statement = "I approve this plan.";
const refused = (reason: string) => ({ kind: "refusal", reason });

/** A running plan with a sign-off of QA (Jonas), and what it takes to sign it. */
function signing(more: { gate?: boolean; separation?: boolean; basis?: "plan" | "outcome"; phase?: string } = {}) {
  const plan = new GateRoom({ at: "end", separation: more.separation ?? false });
  const covers = { phaseId: more.phase ? plan.phaseId(more.phase) : null, basis: more.basis ?? ("plan" as const) };
  plan.do(addSignOff, { roleId: plan.roleId("QA"), gateId: more.gate ? plan.gateId : null, ...covers, statement }, sofia);
  const signOffId = Object.keys(plan.room.signOffs)[0] ?? "";
  const fresh = (): Facts => ({ proof: { at: plan.now, by: "password" } });
  const shown = () => ({ signOffId, digest: coveredDigest(plan.room, covers), statement });
  const put = (actor: Actor = jonas, facts: Facts = fresh(), input = shown()) => plan.do(sign, input, actor, facts);
  return { plan, signOffId, shown, put, state: () => signOffStatuses(plan.room)[0]?.state };
}

describe("a signature", () => {
  it("records who, in which role, when, what was said and a digest of what it covers", () => {
    const { plan, put, shown, state } = signing();
    put();
    expect(Object.values(plan.room.signatures)).toMatchObject([
      {
        ...{ signer: { id: "jonas", name: "Jonas Ott" }, roleTitle: "QA", standingIn: false, at: plan.now, zone: "UTC" },
        ...{ statement, covers: "the whole plan, as written", digest: shown().digest, provedBy: "password" },
      },
    ]);
    expect(state()).toBe("signed");
  });

  it("turns stale with any word it covers, and is good again when the word is back", () => {
    const { plan, put, state } = signing();
    put();
    const stepId = plan.step("Freeze").id;
    plan.do(editStep, { stepId, title: "Freeze all" }, sofia);
    expect(state()).toBe("stale");
    plan.do(editStep, { stepId, title: "Freeze" }, sofia);
    expect(state()).toBe("signed");
    plan.do(moveT0, { t0: "2026-11-27T12:00:00.000Z", reason: "Later" }, sofia);
    expect(state()).toBe("stale");
    expect(put()).toMatchObject({ kind: "change" });
    expect(state()).toBe("signed");
  });

  it("of the plan as written does not mind ticks and holders; of how it went it does", () => {
    const written = signing();
    written.put();
    written.plan.do(completeStep, { stepId: written.plan.step("Freeze").id });
    written.plan.do(assignRole, { roleId: written.plan.roleId("Database"), holder: null }, sofia);
    expect(written.state()).toBe("signed");
    const outcome = signing({ basis: "outcome" });
    outcome.plan.do(completeStep, { stepId: outcome.plan.step("Freeze").id });
    outcome.put();
    outcome.plan.do(reopenStep, { stepId: outcome.plan.step("Freeze").id });
    expect(outcome.state()).toBe("stale");
  });

  it("of one phase does not mind the others", () => {
    const { plan, put, state } = signing({ phase: "Switch" });
    put();
    plan.do(editStep, { stepId: plan.step("Freeze").id, title: "Freeze all" }, sofia);
    expect(state()).toBe("signed");
  });

  it("missing or stale speaks against a go of its gate", () => {
    const { plan, put } = signing({ gate: true });
    plan.workDone().poll();
    for (const [role, actor] of [
      ["Database", ana],
      ["QA", jonas],
    ] as const)
      plan.vote(role, "go" satisfies VoteWord, actor);
    expect(plan.decide("go")).toMatchObject({ data: { against: "the signature of QA is missing" } });
    plan.poll();
    plan.vote("Database", "go", ana);
    plan.vote("QA", "go", jonas);
    put();
    expect(plan.decide("go")).toMatchObject({ data: { needsSecond: false } });
  });

  it("survives the start that set T0", () => {
    const before = signing();
    expect(before.plan.room.plan.t0).toBe(before.plan.room.plan.startedAt);
    const unset = { ...before.plan.room, plan: { ...before.plan.room.plan, t0: null, startedAt: null } };
    expect(coveredDigest(unset, { phaseId: null, basis: "plan" })).toBe(before.shown().digest);
  });

  it("says what of it changed", () => {
    const { plan } = signing();
    const before = plan.room;
    plan.do(editStep, { stepId: plan.step("Freeze").id, title: "Freeze all" }, sofia);
    expect(coveredChanges(before, plan.room, { phaseId: null, basis: "plan" })).toEqual([{ label: "“Freeze all”", kind: "changed" }]);
  });
});

describe("nobody signs", () => {
  const token: Actor = { ...jonas, kind: "token", id: "t", role: "lead", scopes: ["plan:read", "plan:write", "step:work"] };

  it("by an API token, or as a viewer", () => {
    const { plan } = signing();
    expect(can(token, "sign-off:sign", plan.room).ok).toBe(false);
    expect(can({ ...vera, id: "jonas", userId: "jonas" }, "sign-off:sign", plan.room).ok).toBe(false);
  });

  const cases: [string, (at: ReturnType<typeof signing>) => unknown, string][] = [
    ["as a token whose owner holds the role", ({ put }) => put(token), "not-your-role"],
    ["as the system", ({ put }) => put({ ...jonas, kind: "system" }), "not-your-role"],
    ["for a role of somebody else", ({ put }) => put(ana), "not-your-role"],
    ["as a lead for somebody else", ({ put }) => put(sofia), "not-your-role"],
    [
      "in a role one has lost",
      ({ plan, put }) => {
        plan.hold("QA", mira);
        return put();
      },
      "not-your-role",
    ],
    [
      "while somebody stands in",
      ({ plan, put }) => {
        plan.do(nameStandIn, { roleId: plan.roleId("QA"), standIn: { id: "mira", name: mira.name } }, sofia);
        return put();
      },
      "not-your-role",
    ],
    [
      "for a role nobody holds",
      ({ plan, put }) => {
        plan.do(assignRole, { roleId: plan.roleId("QA"), holder: null }, sofia);
        return put();
      },
      "not-your-role",
    ],
    ["without a proof of who it is", ({ put }) => put(jonas, {}), "proof-needed"],
    [
      "with a proof older than five minutes",
      ({ put, plan }) => put(jonas, { proof: { at: new Date(Date.parse(plan.now) - 300_001).toISOString(), by: "password" } }),
      "proof-needed",
    ],
    [
      "with a proof from the future",
      ({ put, plan }) => put(jonas, { proof: { at: new Date(Date.parse(plan.now) + 1000).toISOString(), by: "provider" } }),
      "proof-needed",
    ],
    [
      "what changed while it was read",
      ({ plan, put, shown }) => {
        const seen = shown();
        plan.do(editStep, { stepId: plan.step("Freeze").id, title: "Freeze all" }, sofia);
        return put(jonas, { proof: { at: plan.now, by: "password" } }, seen);
      },
      "content-changed",
    ],
    [
      "a made-up digest",
      ({ put, shown, plan }) => put(jonas, { proof: { at: plan.now, by: "password" } }, { ...shown(), digest: "0".repeat(64) }),
      "content-changed",
    ],
    [
      "other words than the plan asks for",
      ({ put, shown, plan }) => put(jonas, { proof: { at: plan.now, by: "password" } }, { ...shown(), statement: "I do not." }),
      "content-changed",
    ],
    [
      "what was taken out of the plan",
      ({ plan, put, signOffId }) => {
        plan.do(removeSignOff, { signOffId }, sofia);
        return put();
      },
      "not-found",
    ],
    [
      "what never was",
      ({ put, shown, plan }) => put(jonas, { proof: { at: plan.now, by: "password" } }, { ...shown(), signOffId: "x" }),
      "not-found",
    ],
    [
      "for a plan that was cancelled",
      ({ plan, put }) => {
        plan.do(cancelPlan, { reason: "storm" }, sofia);
        return put();
      },
      "ended",
    ],
  ];

  it.each(cases)("%s", (_, attempt, reason) => {
    const at = signing();
    expect(attempt(at)).toMatchObject(refused(reason));
    expect(at.plan.room.signatures).toEqual({});
  });

  it("twice: the second is told who has and when", () => {
    const { put, plan } = signing();
    put();
    expect(put()).toMatchObject({ kind: "already", by: { name: "Jonas Ott" }, at: plan.now });
  });

  it("for a gate with separation of duties, having written the plan or worked before it", () => {
    const { plan, put } = signing({ gate: true, separation: true });
    plan.do(completeStep, { stepId: plan.step("Freeze").id }, jonas);
    expect(put()).toMatchObject(refused("barred"));
    plan.hold("QA", mira);
    expect(put(mira)).toMatchObject({ kind: "change" });
    expect(signing({ gate: true, separation: true }).put(jonas)).toMatchObject({ kind: "change" });
  });

  it("but a plan that was completed is still signed for", () => {
    const { plan, put } = signing({ basis: "outcome" });
    plan.poll();
    plan.vote("Database", "go", ana);
    plan.vote("QA", "go", jonas);
    plan.decide("go");
    plan.do(completePlan, { leaveOpen: true }, sofia);
    expect(put()).toMatchObject({ kind: "change" });
  });
});

describe("a signature given", () => {
  it("is withdrawn by its signer or a lead, for a reason, and stays in the record", () => {
    const { plan, put, state } = signing();
    put();
    const signatureId = Object.keys(plan.room.signatures)[0] ?? "";
    expect(plan.do(withdrawSignature, { signatureId, reason: "wrong file" }, ana)).toMatchObject(refused("not-yours"));
    expect(() => plan.do(withdrawSignature, { signatureId, reason: "  " }, jonas)).toThrow();
    plan.do(withdrawSignature, { signatureId, reason: "wrong file" }, jonas);
    expect(plan.do(withdrawSignature, { signatureId, reason: "again" }, sofia)).toMatchObject({ kind: "already" });
    expect(state()).toBe("open");
    plan.now = "2026-11-26T12:01:00.000Z";
    put();
    const again = Object.keys(plan.room.signatures).find((id) => id !== signatureId) ?? "";
    plan.do(withdrawSignature, { signatureId: again, reason: "wrong again" }, sofia);
    // Nothing given before comes back with it.
    expect(state()).toBe("open");
    expect(plan.room.signatures[signatureId]).toMatchObject({ withdrawnBy: { id: "jonas" }, withdrawnReason: "wrong file" });
  });

  it("keeps its sign-off in the plan and its role as it was", () => {
    const { plan, put, signOffId, state } = signing();
    put();
    expect(plan.do(removeSignOff, { signOffId }, sofia)).toMatchObject(refused("signed"));
    expect(plan.do(editSignOff, { signOffId, roleId: plan.roleId("Database") }, sofia)).toMatchObject(refused("signed"));
    plan.do(editSignOff, { signOffId, statement: "I approve it all." }, sofia);
    expect(state()).toBe("stale");
  });
});

describe("a role that is handed over", () => {
  it("stays where it is until it is accepted, and lists what waits for it", () => {
    const { plan } = signing();
    plan.poll();
    const roleId = plan.roleId("QA");
    expect(plan.do(offerHandover, { roleId, to: { id: "mira", name: mira.name } }, ana)).toMatchObject(refused("not-yours"));
    plan.do(offerHandover, { roleId, to: { id: "mira", name: mira.name }, note: "end of shift" }, jonas);
    expect(openItems(plan.room, roleId).map(({ kind }) => kind)).toEqual(["vote", "signature"]);
    expect(plan.vote("QA", "go", mira)).toMatchObject(refused("not-your-role"));
    expect(plan.do(acceptHandover, { roleId }, ana)).toMatchObject(refused("not-yours"));
    expect(plan.do(acceptHandover, { roleId }, mira)).toMatchObject({ data: { from: "Jonas Ott", open: 2 } });
    expect(plan.vote("QA", "go", mira)).toMatchObject({ kind: "change" });
    expect(plan.do(acceptHandover, { roleId }, mira)).toMatchObject({ ...refused("not-offered"), code: "conflict" });
  });

  it("may be turned down by whom it was offered to", () => {
    const { plan } = signing();
    const roleId = plan.roleId("QA");
    plan.do(offerHandover, { roleId, to: { id: "mira", name: mira.name } }, jonas);
    plan.do(declineHandover, { roleId }, mira);
    expect(plan.room.roles[roleId]).toMatchObject({ handover: null, holderId: "jonas" });
  });
});
