import { describe, expect, it } from "vitest";
import { system } from "../kernel/permissions.ts";
import { metricsOf } from "../metrics/samples.ts";
import { addMetric, editMetric } from "../metrics/verbs.ts";
import { openDecision } from "../rollback/status.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { ruleOf, thresholdState, thresholdsOf, thresholdText } from "./status.ts";
import { acknowledgeBreach, addThreshold, noteBreach, noteCalm, silenceThreshold } from "./verbs.ts";

function withThreshold(more: object = {}) {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
  plan.do(addMetric, { title: "Error rate", unit: "%", baseline: 2 }, sofia);
  const metricId = metricsOf(plan.room)[0]?.id ?? "";
  plan.do(addThreshold, { metricId, comparator: ">", limit: 5, seconds: 300, ...more } as never, sofia);
  const only = () => {
    const [first] = thresholdsOf(plan.room);
    if (!first) throw new Error("there is no threshold");
    return first;
  };
  const breach = (at: number) => plan.do(noteBreach, { thresholdId: only().threshold.id, at: timeOf(at), cause: [[at, 6]] }, system);
  const timeOf = (at: number) => new Date(at).toISOString();
  return { plan, metricId, only, breach, timeOf, thresholdId: only().threshold.id };
}

describe("a breach", () => {
  it("is told once, asks whether to roll back where the threshold says so, and leaves the question open when it is over", () => {
    const { plan, only, breach, timeOf, thresholdId } = withThreshold({ opensDecision: true, responseMinutes: 5 });
    plan.start();
    const at = Date.parse(plan.now) + 1000;
    expect(breach(at)).toMatchObject({ kind: "change" });
    expect(breach(at)).toMatchObject({ kind: "already" });
    expect(openDecision(plan.room)).toMatchObject({ cause: { kind: "threshold", text: "Error rate above 5 % for 5 min" }, outcome: null });
    expect(only().threshold.cause).toEqual([[at, 6]]);
    expect(plan.do(acknowledgeBreach, { thresholdId }, ana)).toMatchObject({ kind: "change" });
    expect(plan.do(noteCalm, { thresholdId, at: timeOf(at + 1000) }, system)).toMatchObject({ kind: "change" });
    expect(breach(at)).toMatchObject({ kind: "already" });
    expect(openDecision(plan.room)).not.toBeNull();
    expect(breach(at + 5000)).toMatchObject({ kind: "change" });
    expect(only().threshold.ackedBy).toBeNull();
  });

  it("opens no decision where the threshold does not say so, and is none before the plan has started", () => {
    const { plan, breach } = withThreshold();
    expect(breach(Date.parse(plan.now))).toMatchObject({ kind: "refusal", reason: "not-started" });
    plan.start();
    breach(Date.parse(plan.now));
    expect(openDecision(plan.room)).toBeNull();
  });

  it("is not taken on, and nothing is silenced, by a command that waited for a connection: it was about another breach", () => {
    const { plan, breach, thresholdId } = withThreshold();
    plan.start();
    breach(Date.parse(plan.now) + 1000);
    plan.madeAt = new Date(Date.parse(plan.now) - 60_000).toISOString();
    expect(plan.do(acknowledgeBreach, { thresholdId }, ana)).toMatchObject({ kind: "refusal", reason: "waited" });
    expect(plan.do(silenceThreshold, { thresholdId, minutes: 15, reason: "It restarts." }, sofia)).toMatchObject({ reason: "waited" });
  });

  it("is not told while its threshold is silenced, which somebody does with a reason and until when", () => {
    const { plan, only, breach, thresholdId } = withThreshold();
    plan.start().do(silenceThreshold, { thresholdId, minutes: 15, reason: "The pool restarts." }, sofia);
    expect(breach(Date.parse(plan.now))).toMatchObject({ kind: "refusal", reason: "silenced" });
    const standing = { state: "breached", since: 0, until: null } as const;
    expect(thresholdState(only().threshold, standing, false, Date.parse(plan.now))).toBe("silenced");
    plan.do(silenceThreshold, { thresholdId, minutes: 0, reason: "It has restarted." }, sofia);
    expect(breach(Date.parse(plan.now))).toMatchObject({ kind: "change" });
  });
});

describe("a threshold", () => {
  it("makes sense, or is refused with the reason", () => {
    const { plan, metricId } = withThreshold();
    const add = (more: object) => plan.do(addThreshold, { metricId, comparator: ">", limit: 5, ...more } as never, sofia);
    expect(add({ kind: "n-of-m", n: 6, m: 5 })).toMatchObject({ kind: "refusal", reason: "senseless" });
    for (const kind of ["sum", "average", "p95", "maximum", "rate"])
      expect(add({ kind, seconds: 0 }), kind).toMatchObject({ kind: "refusal", reason: "senseless" });
    expect(add({ comparator: "±" })).toMatchObject({ kind: "refusal", message: expect.stringContaining("Say that it is relative") });
    expect(add({ clear: 7 })).toMatchObject({ kind: "refusal", reason: "senseless" });
    expect(add({ clear: 3 })).toMatchObject({ kind: "change" });
  });

  it("that is relative is so much away from the baseline, and nobody can tell without one", () => {
    const { plan, metricId, only } = withThreshold({ relative: true, limit: 10 });
    const before = only();
    expect(ruleOf(before.threshold, before.metric)?.limit).toBeCloseTo(2.2);
    expect(thresholdText(before.threshold, "%")).toBe("more than 10 % above baseline for 5 min");
    plan.do(editMetric, { metricId, baseline: null }, sofia);
    const { threshold, metric } = only();
    expect(ruleOf(threshold, metric)).toBeNull();
    expect(thresholdState(threshold, undefined, false, 0)).toBe("no-data");
  });

  it("of a metric that says nothing has no data, whatever was judged before", () => {
    const { only } = withThreshold();
    expect(thresholdState(only().threshold, { state: "ok" }, true, 0)).toBe("no-data");
  });
});
