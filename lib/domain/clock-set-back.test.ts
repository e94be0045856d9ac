import { expect, test } from "vitest";
import { lastCall } from "./gates/asked-of.ts";
import { decideGate } from "./gates/decisions.ts";
import { addGate } from "./gates/edit-gates.ts";
import { heldMs } from "./holds/status.ts";
import { holdPlan, resumePlan } from "./holds/verbs.ts";
import { planProgress } from "./schedule/progress.ts";
import { coveredDigest } from "./sign-offs/content.ts";
import { signOffStatuses } from "./sign-offs/status.ts";
import { addSignOff, sign, withdrawSignature } from "./sign-offs/verbs.ts";
import { projectStatus } from "./status-page/projection.ts";
import { postUpdate } from "./status-page/verbs.ts";
import { completeStep, startStep } from "./steps/work.ts";
import { GateRoom } from "./testing/gate.ts";
import { ana, jonas, sofia } from "./testing/people.ts";

/** A running plan at noon, and what sets its clock two hours back. */
function atNoon(plan = new GateRoom()) {
  const back = () => {
    plan.now = "2026-11-26T10:00:00.000Z";
  };
  return { plan, back };
}

test("a signature withdrawn and given again counts, whatever the clock says", () => {
  const { plan, back } = atNoon();
  const statement = "I approve this plan.";
  const covers = { phaseId: null, basis: "plan" as const };
  plan.do(addSignOff, { roleId: plan.roleId("QA"), gateId: null, ...covers, statement }, sofia);
  const [signOffId = ""] = Object.keys(plan.room.signOffs);
  const put = () =>
    plan.do(sign, { signOffId, digest: coveredDigest(plan.room, covers), statement }, jonas, { proof: { at: plan.now, by: "password" } });
  put();
  const [signatureId = ""] = Object.keys(plan.room.signatures);
  expect(plan.do(withdrawSignature, { signatureId, reason: "A word was wrong" }, jonas).kind).toBe("change");
  back();
  expect(put().kind).toBe("change");
  expect(signOffStatuses(plan.room)[0]?.state).toBe("signed");
  expect(put().kind).toBe("already");
});

test("the last call is the one that was made last", () => {
  const { plan, back } = atNoon();
  const at = { phaseId: null, stepId: null };
  plan.do(
    addGate,
    { title: "End?", before: at, voterRoleIds: [], directorRoleId: plan.roleId("Director"), quorum: null, separation: false },
    sofia,
  );
  const decide = (gateId: string) =>
    plan.do(decideGate, { gateId, outcome: "no-go", rationale: "Not now", pollId: null, decisionId: null }, sofia);
  const [first = "", second = ""] = Object.keys(plan.room.gates);
  expect(decide(first).kind).toBe("change");
  back();
  expect(decide(second).kind).toBe("change");
  expect(lastCall(plan.room)?.gate.id).toBe(second);
});

test("stakeholders read what was said last at the top", () => {
  const { plan, back } = atNoon();
  plan.do(postUpdate, { headline: "First" }, sofia);
  back();
  plan.do(postUpdate, { headline: "Second" }, sofia);
  expect(projectStatus(plan.room, Date.parse(plan.now)).updates.map(({ headline }) => headline)).toEqual(["Second", "First"]);
});

test("no length is negative", () => {
  const { plan, back } = atNoon();
  const stepId = plan.step("Freeze").id;
  plan.do(startStep, { stepId }, ana);
  plan.do(holdPlan, { reason: "Look" }, ana);
  back();
  expect(plan.do(resumePlan, {}, sofia)).toMatchObject({ kind: "change", data: { minutes: 0 } });
  plan.do(completeStep, { stepId }, ana);
  expect(heldMs(plan.room, Date.parse(plan.now))).toBe(0);
  for (const { actualStart, actualEnd, forecast } of planProgress(plan.room, Date.parse(plan.now)).phases) {
    expect((actualEnd ?? 0) - (actualStart ?? 0)).toBeGreaterThanOrEqual(actualEnd === null ? Number.NEGATIVE_INFINITY : 0);
    expect((forecast.end ?? 0) - (forecast.start ?? 0)).toBeGreaterThanOrEqual(0);
  }
});
