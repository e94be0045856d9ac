import { describe, expect, it } from "vitest";
import type { Readings } from "../kernel/readings.ts";
import { addMetric } from "../metrics/verbs.ts";
import { GateRoom } from "../testing/gate.ts";
import { ana, jonas, sofia } from "../testing/people.ts";
import { againstGo } from "./against.ts";
import { numberAsked } from "./answers.ts";
import { addCriterion, answerCriterion } from "./criteria.ts";
import { decideGate } from "./decisions.ts";

/** A gate that asks for a number, all of whose seats say go; `read` says what was measured last, a minute ago where nothing else is said. */
function asking(text = "Error rate < 0.1 %") {
  const plan = new GateRoom({ at: "end" });
  plan.do(addMetric, { title: "Error rate", unit: "%", silentMinutes: 5 }, sofia);
  plan.do(addCriterion, { gateId: plan.gateId, text }, sofia);
  const [metricId = ""] = Object.keys(plan.room.metrics);
  const [criterionId = ""] = Object.keys(plan.room.criteria);
  const read = (value: number, minutesAgo = 1): Readings => ({
    series: { [metricId]: { last: [Date.parse(plan.now) - minutesAgo * 60_000, value] } },
    standings: {},
  });
  const said = (readings?: Readings) =>
    againstGo(plan.room, plan.gate, Date.parse(plan.now), readings)
      .filter(({ kind }) => kind === "no" || kind === "unanswered")
      .map(({ text }) => text);
  return { plan, criterionId, read, said };
}

describe("a question that names a metric and a limit", () => {
  it("is answered by the number, and never while that says nothing", () => {
    const { read, said } = asking();
    expect(said(read(0.04))).toEqual([]);
    expect(said(read(0.1))).toEqual(["“Error rate < 0.1 %” does not hold: 0.1 %"]);
    expect(said(read(0.04, 6))).toEqual(["“Error rate < 0.1 %” is not answered: silent, last 0.04 %"]);
    expect(said()).toEqual(["“Error rate < 0.1 %” is not answered: never measured"]);
  });

  it("is answered by no person", () => {
    const { plan, criterionId } = asking();
    expect(plan.do(answerCriterion, { criterionId, answer: "yes" }, ana)).toMatchObject({ kind: "refusal", reason: "of-metric" });
  });

  it("keeps what the number said when it was decided", () => {
    const { plan, criterionId, read, said } = asking();
    plan.poll();
    plan.vote("Database", "go", ana);
    plan.vote("QA", "go", jonas);
    const call = { gateId: plan.gateId, outcome: "hold", rationale: "Wait", pollId: plan.gate.pollId, decisionId: null } as const;
    plan.do(decideGate, call, sofia, { readings: read(0.3) });
    expect(plan.room.criteria[criterionId]).toMatchObject({ answer: "no", evidence: "0.3 %", answeredBy: null });
    expect(said(read(0.01))).toEqual(["“Error rate < 0.1 %” does not hold: 0.3 %"]);
  });

  it("may say it in the words and in the unit of people", () => {
    const { plan } = asking();
    const of = (text: string) => numberAsked(plan.room, text)?.goal ?? null;
    expect(of("Is the error rate at or below 1 percent?")).toEqual({ comparator: "<=", limit: 1 });
    expect(of("Error rate is under 0,5%")).toEqual({ comparator: "<", limit: 0.5 });
    expect(of("Error rate < 5 ms")).toBeNull();
    expect(of("Error rate < 1 % for 30 minutes")).toBeNull();
    expect(of("Queue < 100")).toBeNull();
    expect(of("Is the error rate fine?")).toBeNull();
  });
});
