import { describe, expect, it } from "vitest";
import type { Readings } from "../kernel/readings.ts";
import { addMetric } from "../metrics/verbs.ts";
import { addStage } from "../stages/edit-stages.ts";
import { enterStage, promoteStage } from "../stages/promote-stages.ts";
import { completeStep } from "../steps/work.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addThreshold, noteBreach } from "../thresholds/verbs.ts";
import { askRollback, decideRollback } from "./decisions.ts";
import { planRollback } from "./rules.ts";
import { answeredDecisions, openDecision } from "./status.ts";
import { waysOn } from "./ways.ts";

function running() {
  const draft = draftOf({ Deploy: ["Switch", "Drop the column"], Rollback: ["Switch back", "Look"] });
  const phases = draft.phases.map((phase) => (phase.title === "Rollback" ? { ...phase, kind: "rollback" as const } : phase));
  return new TestRoom({ ...draft, phases });
}

/** The ways on of the open question, a line each. */
function ways(plan: TestRoom): Record<string, string> {
  const open = openDecision(plan.room);
  if (!open) throw new Error("nothing is asked");
  return Object.fromEntries(
    waysOn(plan.room, open, Date.parse(plan.now)).map(({ outcome, ...way }) => [
      outcome,
      [way.title, way.what, way.costs, way.loses, way.takes, way.how].join(" | "),
    ]),
  );
}

describe("the ways on from a question", () => {
  it("say what each is, costs, loses and takes; a stage before is offered only where there is one", () => {
    const plan = running().start();
    plan.do(askRollback, { reason: "Nobody can sign in." }, ana);
    const said = ways(plan);
    expect(Object.keys(said)).toEqual(["go-on", "hold", "roll-back", "fix-forward"]);
    expect(said["go-on"]).toContain("with “Deploy” | what was seen stays as it is | the plan names no point of no return | 0 min");
    expect(said.hold).toContain("the end slips a minute each minute | nothing | open");
    expect(said["roll-back"]).toBe(
      "Roll back all | 2 steps | the deployment; nothing is done that must be undone | not known: no point of no return is named | not known | never rehearsed",
    );
    expect(said["fix-forward"]).toContain("not known | never rehearsed");
  });

  it("say what is lost before and after the point of no return, and what was done", () => {
    const plan = running();
    plan.do(planRollback, { noReturnStepId: plan.step("Drop the column").id, lost: "31 drafts" }, sofia);
    plan.start();
    plan.do(completeStep, { stepId: plan.step("Switch").id });
    plan.do(askRollback, { reason: "Nobody can sign in." }, ana);
    expect(ways(plan)["go-on"]).toContain("the way back, once “Drop the column” is done");
    expect(ways(plan)["roll-back"]).toContain("with 1 step that was done | nothing; “Drop the column” is not passed");
    plan.do(completeStep, { stepId: plan.step("Drop the column").id });
    expect(ways(plan)["go-on"]).toContain("nothing more: no return is passed");
    expect(ways(plan)["roll-back"]).toContain("with 2 steps that were done | 31 drafts; no return is passed");
  });

  it("offer the stage before, with the soak that comes again", () => {
    const plan = running();
    for (const percent of [10, 50]) plan.do(addStage, { title: `${percent}`, percent, soakMinutes: 5 }, sofia);
    plan.start();
    plan.do(enterStage, {}, sofia);
    plan.now = "2026-11-26T12:06:00.000Z";
    plan.do(promoteStage, { reason: "all well" }, sofia);
    plan.do(askRollback, { reason: "Nobody can sign in." }, ana);
    expect(ways(plan)["previous-stage"]).toMatch(
      /50 % back to 10 %.* \| it soaks there again: 5 min more \| nothing; 10 % keep the change \| at once/,
    );
  });
});

describe("a question raised by a breach", () => {
  it("keeps the samples and how the other numbers stood, whatever is measured later, and the row it was decided by", () => {
    const plan = running();
    plan.do(addMetric, { title: "Error rate", unit: "%" }, sofia);
    plan.do(addMetric, { title: "p95", unit: "ms" }, sofia);
    const [errors, p95] = Object.values(plan.room.metrics);
    const limit = { metricId: errors?.id ?? "", comparator: ">" as const, limit: 5, seconds: 300, opensDecision: true };
    plan.do(addThreshold, { ...limit, level: "High", action: "Roll back" }, sofia);
    plan.start();
    const thresholdId = Object.keys(plan.room.thresholds)[0] ?? "";
    const at = Date.parse(plan.now);
    const readings: Readings = {
      series: { [errors?.id ?? ""]: { last: [at, 6.2] }, [p95?.id ?? ""]: { last: [at - 3_600_000, 312] } },
      standings: { [thresholdId]: { state: "breached" } },
    };
    const cause: [number, number][] = [
      [at - 300_000, 5.2],
      [at, 6.2],
    ];
    plan.do(noteBreach, { thresholdId, at: plan.now, cause }, undefined, { readings });
    const open = openDecision(plan.room);
    expect(open?.evidence).toEqual({ metric: "Error rate", unit: "%", rule: "above 5 % for 5 min", limit: 5, points: cause });
    expect(open?.numbers).toEqual([
      { title: "Error rate", unit: "%", value: 6.2, state: "breached" },
      { title: "p95", unit: "ms", value: null, state: "no-data" },
    ]);
    const said = { decisionId: open?.id ?? "", outcome: "go-on", rationale: "One node.", matrixRow: "High: Roll back" } as const;
    plan.do(decideRollback, said, sofia);
    expect(answeredDecisions(plan.room)[0]).toMatchObject({ outcome: "go-on", matrixRow: "High: Roll back", evidence: open?.evidence });
  });
});
