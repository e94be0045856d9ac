import { describe, expect, test } from "vitest";
import { addCareCheck } from "../after-care/verbs.ts";
import { holdPlan } from "../holds/verbs.ts";
import { applyChange } from "../kernel/change.ts";
import { completePlan, startPlan } from "../plan/start-and-end.ts";
import type { PlanVerb } from "../plan/verb.ts";
import { createPlan } from "../plan/verbs.ts";
import { emptyPlanRoom, type PlanRoom } from "../room.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { endText, projectStatus } from "./projection.ts";
import { sayImpact } from "./verbs.ts";

const canary = "CANARY-8f3a";
const noon = Date.parse("2026-11-26T12:00:00.000Z");

function act(room: PlanRoom, verb: PlanVerb, input: unknown): PlanRoom {
  let ids = 0;
  const newId = () => `${canary}-id-${room.seq}-${ids++}`;
  const decision = verb.decide(room, verb.input.parse(input), {
    actor: { ...sofia, name: canary },
    now: "2026-11-26T12:00:00.000Z",
    seq: room.seq + 1,
    newId,
    facts: {},
  });
  if (decision.kind !== "change") throw new Error(decision.message);
  return applyChange(room, { seq: room.seq + 1, rows: decision.rows });
}

function secretive(): PlanRoom {
  const draft = draftOf({ [`${canary} phase`]: [`${canary} step`], Second: ["b"] });
  const note = { text: canary, line: 1, endLine: 1 };
  const filled = {
    ...draft,
    notes: [note],
    roles: [{ title: canary, namedAs: canary, line: 1, endLine: 1 }],
    phases: draft.phases.map((phase) => ({
      ...phase,
      objective: canary,
      notes: [note],
      steps: phase.steps.map((step) => ({ ...step, owner: canary, commands: [{ language: "sh", text: canary }], notes: [note] })),
    })),
  };
  const input = {
    workspaceId: canary,
    slug: canary.toLowerCase(),
    title: "Public title",
    t0: null,
    zone: "UTC",
    draft: filled,
    document: { name: canary, mediaType: canary, size: 1, sha256: "a".repeat(64) },
  };
  return act(act(emptyPlanRoom(canary), createPlan, input), startPlan, {});
}

describe("what stakeholders are shown", () => {
  test("holds nothing of a plan whose every private field carries a mark", () => {
    expect(JSON.stringify(projectStatus(secretive(), noon))).not.toContain(canary);
  });

  test("is over when the work is, and nothing of what is asked afterwards", () => {
    const asked = act(secretive(), addCareCheck, { title: `${canary} rate`, target: canary, afterMinutes: 1440 });
    const done = act(asked, completePlan, { leaveOpen: true });
    expect(done.plan).toMatchObject({ status: "after-care", endedAt: null });
    const status = projectStatus(done, noon);
    expect(status).toMatchObject({ state: "completed", endedAt: "2026-11-26T12:00:00.000Z", phase: null });
    expect(JSON.stringify(status)).not.toContain(canary);
  });

  test("is exactly these fields", () => {
    const status = projectStatus(secretive(), noon);
    expect(Object.keys(status).sort()).toEqual([
      "closed",
      "endedAt",
      "expectedEnd",
      "files",
      "heldSince",
      "impact",
      "latestEnd",
      "nextUpdate",
      "phase",
      "phases",
      "plannedEnd",
      "rehearsal",
      "rescheduledTo",
      "rollout",
      "startedAt",
      "state",
      "t0",
      "title",
      "total",
      "updates",
      "window",
      "zone",
    ]);
    expect(status.phases.map((phase) => Object.keys(phase).sort())).toEqual([
      ["publicTitle", "state"],
      ["publicTitle", "state"],
    ]);
  });

  test("counts phases and steps without naming them", () => {
    expect(projectStatus(secretive(), noon)).toMatchObject({
      state: "under way",
      phase: 1,
      closed: 0,
      total: 2,
      phases: [
        { publicTitle: null, state: "doing" },
        { publicTitle: null, state: "todo" },
      ],
    });
  });

  test("says that it is on hold and that it was rescheduled, never why or by whom", () => {
    const held = act(secretive(), holdPlan, { reason: canary });
    expect(projectStatus(held, noon)).toMatchObject({ state: "on hold", phase: 1, heldSince: "2026-11-26T12:00:00.000Z" });
    const moved = {
      ...held,
      plan: { ...held.plan, status: "rescheduled" as const, endReason: canary, rescheduledTo: "2026-12-03T12:00:00.000Z" },
    };
    expect(projectStatus(moved, noon)).toMatchObject({ state: "rescheduled", phase: null, rescheduledTo: "2026-12-03T12:00:00.000Z" });
    expect(JSON.stringify([projectStatus(held, noon), projectStatus(moved, noon)])).not.toContain(canary);
  });

  test("says what it means for them, in the words of the team", () => {
    const said = act(secretive(), sayImpact, { impact: "Statements are read-only." });
    expect(projectStatus(said, noon).impact).toBe("Statements are read-only.");
  });

  test("promises no minute: the expected end is told to the next five, and not at all once the plan goes back", () => {
    const draft = draftOf({ Deploy: ["Switch"] });
    const timed = draft.phases.map((phase) => ({
      ...phase,
      at: { kind: "offset" as const, minutes: 0 },
      durationMin: 42,
      durationMax: 42,
    }));
    const { room } = new TestRoom({ ...draft, phases: timed }, { t0: "2026-11-26T12:00:00.000Z" }).start();
    expect(projectStatus(room, noon)).toMatchObject({
      plannedEnd: "2026-11-26T12:42:00.000Z",
      expectedEnd: "2026-11-26T12:45:00.000Z",
    });
    expect(endText(projectStatus(room, noon), noon)).toBe("12:45");
    // What earlier runs took tells how far it may slip.
    const learned = { runs: 4, p50: 42, p90: 61 };
    const steps = Object.fromEntries(Object.entries(room.steps).map(([id, step]) => [id, { ...step, learned }]));
    const known = projectStatus({ ...room, steps }, noon);
    expect(known).toMatchObject({ expectedEnd: "2026-11-26T12:45:00.000Z", latestEnd: "2026-11-26T13:05:00.000Z" });
    expect(endText(known, noon)).toBe("12:45 – 13:05");
    const back = { ...room, plan: { ...room.plan, status: "rolling-back" as const } };
    expect(projectStatus(back, noon)).toMatchObject({ state: "rolling back", expectedEnd: null });
  });
});
