import { expect, it } from "vitest";
import { addCheck } from "../checks/edit-checks.ts";
import { judgeCheck } from "../checks/results.ts";
import { openIncident } from "../incidents/verbs.ts";
import { startPlan } from "../plan/start-and-end.ts";
import { projectStatus } from "../status-page/projection.ts";
import { completeStep, startStep } from "../steps/work.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addWatch } from "../watches/edit-watches.ts";
import { addMessage } from "./edit.ts";
import { fillMessage } from "./fill.ts";
import { sendMessage } from "./sending.ts";
import { suggestionFor } from "./suggested.ts";
import { gapsOf } from "./written.ts";

function told(body: string) {
  const plan = new TestRoom(draftOf({ Copy: ["One", "Two", "Three"] }));
  plan.do(startPlan, {}, sofia);
  plan.do(addMessage, { title: "Numbers", body, channels: [{ id: "ops", name: "ops" }] }, sofia);
  const [messageId = ""] = Object.keys(plan.room.messages);
  const message = () => plan.room.messages[messageId] ?? expect.unreachable();
  const gaps = () => gapsOf(plan.room, message(), Date.parse(plan.now));
  const fill = (said: object) => plan.do(fillMessage, { messageId, gap: gaps()[0]?.gap ?? "", fact: null, value: null, ...said }, sofia);
  return { plan, messageId, gaps, fill, send: () => plan.do(sendMessage, { messageId }, sofia) };
}

it("a count that a person types is sent with where it was read, and not without", () => {
  const { fill, gaps, send } = told("[X of Y users migrated].");
  expect(fill({ value: "812 of 1,000 users migrated" })).toMatchObject({ reason: "no-source", message: expect.stringContaining("where") });
  expect(send()).toMatchObject({ reason: "open-fields", message: expect.stringContaining("[X of Y users migrated]") });
  fill({ value: "812 of 1,000 users migrated", source: "the table of accounts, 14:02" });
  expect(gaps()[0]).toMatchObject({ source: "the table of accounts, 14:02" });
  expect(send()).toMatchObject({
    data: {
      body: "812 of 1,000 users migrated.",
      facts: [{ source: "the table of accounts, 14:02", value: "812 of 1,000 users migrated" }],
    },
  });
});

it("a count that was typed before counts asked for their source waits for it", () => {
  const { plan, messageId, gaps } = told("[X of Y users migrated].");
  const fields = [{ gap: "[X of Y users migrated]", fact: null, value: "812 of 1,000" }];
  const message = plan.room.messages[messageId] ?? expect.unreachable();
  expect(gapsOf(plan.room, { ...message, fields }, Date.parse(plan.now))[0]).toMatchObject({ value: null });
  expect(gaps()).toHaveLength(1);
});

it("counts of the run keep the words around them", () => {
  const { plan, fill, gaps } = told("[X of Y checks failed]");
  expect(suggestionFor(plan.room, gaps()[0] ?? expect.unreachable(), false)).toEqual({ fact: "checks-failed" });
  fill({ fact: "checks-failed" });
  // A plan without checks has no count of them, which is not zero.
  expect(gaps()[0]?.value).toBeNull();
  plan.do(addCheck, { title: "It answers", expected: "yes" }, sofia);
  plan.do(addCheck, { title: "It is fast", expected: "yes" }, sofia);
  const [checkId = ""] = Object.keys(plan.room.checks);
  plan.do(judgeCheck, { checkId, verdict: "fail", note: "It did not." }, sofia);
  expect(gaps()[0]?.value).toBe("1 of 2 checks failed");
});

it("open issues and the steps of one phase are counts as well", () => {
  const issues = told("[N issues open]");
  expect(suggestionFor(issues.plan.room, issues.gaps()[0] ?? expect.unreachable(), false)).toEqual({ fact: "incidents-open" });
  issues.plan.do(openIncident, { title: "It is slow" }, sofia);
  issues.fill({ fact: "incidents-open" });
  expect(issues.gaps()[0]?.value).toBe("1 issues open");
  const steps = told("[X of Y steps copied]");
  const [phaseId = ""] = Object.keys(steps.plan.room.phases);
  steps.plan.do(completeStep, { stepId: steps.plan.step("One").id }, sofia);
  steps.fill({ fact: "phase-steps", phaseId });
  expect(steps.gaps()[0]?.value).toBe("1 of 3 steps copied");
});

it("a phase tells how far it is and how long it took; what is said when it is done is about it, and the whole run is about all", () => {
  const { plan, fill, gaps } = told("Share: [X]%");
  const [phaseId = ""] = Object.keys(plan.room.phases);
  plan.do(completeStep, { stepId: plan.step("One").id }, sofia);
  fill({ fact: "phase-percent", phaseId });
  expect(gaps()[0]?.value).toBe("33 %");
  const lasted = told("Duration: 3 minutes");
  const gap = lasted.gaps()[0] ?? expect.unreachable();
  expect(suggestionFor(lasted.plan.room, gap, false)).toEqual({ fact: "duration-actual" });
  expect(suggestionFor(lasted.plan.room, gap, false, phaseId)).toEqual({ fact: "phase-length", phaseId });
  lasted.fill({ fact: "phase-length", phaseId });
  // Before it begins that is what it is to take; while it goes on nobody knows.
  expect(lasted.gaps()[0]?.value).toBe("15 min");
  for (const title of ["One", "Two", "Three"]) {
    lasted.plan.do(startStep, { stepId: lasted.plan.step(title).id }, sofia);
    expect(lasted.gaps()[0]?.value).toBeNull();
    lasted.plan.now = new Date(Date.parse(lasted.plan.now) + 4 * 60_000).toISOString();
    lasted.plan.do(completeStep, { stepId: lasted.plan.step(title).id }, sofia);
  }
  expect(lasted.gaps()[0]?.value).toBe("12 min");
});

it("counts steps as the list of plans and the status page do: a check to repeat is none", () => {
  const { plan, fill, gaps } = told("[X of Y steps]");
  const [phaseId = ""] = Object.keys(plan.room.phases);
  plan.do(addWatch, { phaseId, title: "Error rate", everyMinutes: 5, forMinutes: 60 }, sofia);
  fill({ fact: "steps-of" });
  expect(gaps()[0]?.value).toBe("0 of 3 steps");
  expect(projectStatus(plan.room, Date.parse(plan.now))).toMatchObject({ closed: 0, total: 3 });
});
