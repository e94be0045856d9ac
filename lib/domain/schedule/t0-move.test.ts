import { describe, expect, it } from "vitest";
import type { PlanDraft } from "../document/draft.ts";
import { startPlan } from "../plan/start-and-end.ts";
import { moveT0 } from "../plan/when.ts";
import { addRole } from "../roles/edit-roles.ts";
import { addShift } from "../shifts/verbs.ts";
import { postUpdate } from "../status-page/verbs.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addWatch } from "../watches/edit-watches.ts";
import { criticalSteps } from "./critical.ts";
import { startOutlook, t0Move } from "./t0-move.ts";

const noon = "2026-11-26T12:00:00.000Z";
const at = (iso: string) => Date.parse(iso);
const offset = (minutes: number) => ({ kind: "offset" as const, minutes });

function timed(): PlanDraft {
  const draft = draftOf({ Deploy: ["Switch", "Check"], Verify: ["Look"] });
  const [deploy, verify] = draft.phases;
  if (!deploy || !verify) throw new Error("two phases");
  const steps = deploy.steps.map((step, index) => ({ ...step, at: offset(index * 10), durationMin: 10, durationMax: 10 }));
  const look = verify.steps.map((step) => ({
    ...step,
    at: { kind: "wall" as const, time: "18:00", date: "2026-11-26" },
    durationMin: 5,
    durationMax: 5,
  }));
  return {
    ...draft,
    phases: [
      { ...deploy, steps },
      { ...verify, steps: look },
    ],
  };
}

describe("moving T0", () => {
  it("shows every time that moves, and what has a day of its own and stays", () => {
    const { room } = new TestRoom(timed(), { t0: noon, zone: "UTC" });
    const { moved, fixed, late } = t0Move(room, "2026-11-26T14:00:00.000Z", at(noon));
    expect(moved.filter(({ kind }) => kind === "step").map(({ title, from, to }) => [title, from, to])).toEqual([
      ["Switch", at(noon), at("2026-11-26T14:00:00.000Z")],
      ["Check", at("2026-11-26T12:10:00.000Z"), at("2026-11-26T14:10:00.000Z")],
    ]);
    expect(fixed).toContainEqual({ kind: "step", title: "Look", at: at("2026-11-26T18:00:00.000Z"), why: "clock-time" });
    expect(late).toBe(0);
  });

  it("leaves out what is done, and names what stakeholders have read", () => {
    const plan = new TestRoom(timed(), { t0: noon, zone: "UTC" }).start();
    plan.do(completeStep, { stepId: plan.step("Switch").id }, ana);
    plan.do(postUpdate, { headline: "We begin at noon." }, sofia);
    const { moved, fixed } = t0Move(plan.room, "2026-11-26T13:00:00.000Z", at(noon));
    expect(moved.map(({ title }) => title)).not.toContain("Switch");
    expect(fixed).toMatchObject([{ why: "clock-time" }, { kind: "update", title: "We begin at noon.", why: "announced" }]);
  });

  it("moves the checks to repeat of a phase with it, and names the shifts that stay", () => {
    const plan = new TestRoom(timed(), { t0: noon, zone: "UTC" });
    plan.do(addWatch, { phaseId: plan.phaseId("Deploy"), title: "Error rate", everyMinutes: 5, forMinutes: 60 }, sofia);
    plan.do(addRole, { title: "Watch lead" }, sofia);
    const [roleId = ""] = Object.keys(plan.room.roles);
    plan.do(addShift, { roleId, person: null, from: noon, to: "2026-11-26T20:00:00.000Z" }, sofia);
    const { moved, fixed } = t0Move(plan.room, "2026-11-26T14:00:00.000Z", at(noon));
    expect(moved).toContainEqual(
      expect.objectContaining({ kind: "watch", title: "Error rate", from: at(noon) + 5 * 60_000, to: at(noon) + 125 * 60_000 }),
    );
    expect(fixed).toContainEqual({ kind: "shift", title: "Watch lead, nobody yet", at: at(noon), why: "rostered" });
  });

  it("says how many steps would be late at once", () => {
    const { room } = new TestRoom(timed(), { t0: noon, zone: "UTC" });
    expect(t0Move(room, "2026-11-25T12:00:00.000Z", at(noon)).late).toBe(2);
  });

  it("asks why once the plan runs, and may tell stakeholders in the same change", () => {
    const plan = new TestRoom(timed(), { t0: noon, zone: "UTC" }).start();
    const t0 = "2026-11-26T13:00:00.000Z";
    expect(plan.do(moveT0, { t0 }, sofia)).toMatchObject({ kind: "refusal", reason: "no-reason" });
    plan.do(moveT0, { t0, reason: "The backup took longer.", announce: "We begin at 13:00." }, sofia);
    expect(plan.room.plan.t0).toBe(t0);
    expect(Object.values(plan.room.updates).map(({ headline, body }) => [headline, body])).toEqual([["We begin at 13:00.", null]]);
  });
});

describe("the start", () => {
  it("says of a T0 what is due first, when the plan ends, and what is late at once", () => {
    const { room } = new TestRoom(timed(), { t0: noon, zone: "UTC" });
    expect(startOutlook(room, noon, at(noon))).toMatchObject({ firstDue: { title: "Switch", at: at(noon) }, late: 0 });
    expect(startOutlook(room, "2025-03-01T12:00:00.000Z", at(noon)).late).toBe(2);
  });

  it.each([
    [undefined, "2025-03-01T12:00:00.000Z", "2025-03-01T12:00:00.000Z"],
    [undefined, null, noon],
    ["now", "2025-03-01T12:00:00.000Z", noon],
    ["2026-12-01T12:00:00.000Z", noon, "2026-12-01T12:00:00.000Z"],
  ] as const)("with %s counts a plan of %s from %s", (t0, stood, counted) => {
    const plan = new TestRoom(timed(), { t0: stood, zone: "UTC" });
    plan.now = noon;
    plan.do(startPlan, t0 ? { t0 } : {}, sofia);
    expect(plan.room.plan).toMatchObject({ t0: counted, status: "running" });
  });
});

describe("what the end hangs on", () => {
  it("is the open steps of the phases that wait for one another, and none that waits for its own time", () => {
    const chained = draftOf({ Prepare: ["a"], Deploy: ["b", "c"], Verify: ["d"] });
    const plan = new TestRoom(chained, { t0: noon, zone: "UTC" }).start();
    plan.now = noon;
    plan.do(completeStep, { stepId: plan.step("a").id }, ana);
    const titles = (ids: readonly string[]) => ids.map((id) => plan.room.steps[id]?.title);
    expect(titles(criticalSteps(plan.room, at(noon)))).toEqual(["b", "c", "d"]);

    const timely = new TestRoom(timed(), { t0: noon, zone: "UTC" }).start();
    expect(criticalSteps(timely.room, at(noon)).map((id) => timely.room.steps[id]?.title)).toEqual(["Look"]);
  });
});
