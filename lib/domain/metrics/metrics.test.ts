import { describe, expect, it } from "vitest";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { addThreshold } from "../thresholds/verbs.ts";
import { baselineFrom, metricState, metricsOf } from "./samples.ts";
import { takeSamples } from "./take-samples.ts";
import { addMetric, editMetric, removeMetric, restoreMetric, takeBaseline } from "./verbs.ts";

const now = Date.parse("2026-11-26T12:00:00Z");

function withMetric(title = "Error rate", unit = "%") {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
  plan.do(addMetric, { title, unit }, sofia);
  const [metric] = metricsOf(plan.room);
  if (!metric) throw new Error("there is no metric");
  return { plan, metric };
}

describe("a metric", () => {
  it("has a name of its own, whatever its case, also after it was taken out and put back", () => {
    const { plan, metric } = withMetric();
    expect(plan.do(addMetric, { title: "error RATE" }, sofia)).toMatchObject({ kind: "refusal", reason: "taken" });
    plan.do(removeMetric, { metricId: metric.id }, sofia);
    expect(plan.do(addMetric, { title: "error rate" }, sofia)).toMatchObject({ kind: "change" });
    expect(plan.do(restoreMetric, { metricId: metric.id }, sofia)).toMatchObject({ kind: "refusal", reason: "taken" });
  });

  it("of one name is another in each segment, and samples name it with its segment", () => {
    const { plan, metric } = withMetric();
    expect(plan.do(addMetric, { title: "Error rate", segment: "eu-west", unit: "%" }, sofia)).toMatchObject({
      kind: "change",
      data: { title: "Error rate [eu-west]" },
    });
    expect(plan.do(addMetric, { title: "error rate", segment: "EU-West" }, sofia)).toMatchObject({ kind: "refusal", reason: "taken" });
    expect(plan.do(editMetric, { metricId: metric.id, segment: "eu-west" }, sofia)).toMatchObject({ kind: "refusal", reason: "taken" });
    const west = metricsOf(plan.room)[1]?.id;
    const sent = [
      { metric: "Error rate", value: 1 },
      { metric: "error rate [EU-west]", value: 2, at: "2026-11-26T11:59:00Z" },
      { metric: "Error rate", segment: "eu-west", value: 3 },
      { metric: "Error rate", segment: "us-east", value: 4 },
    ];
    const { taken, refused } = takeSamples(plan.room, sent, now);
    expect(taken.map(({ metricId, value }) => [metricId, value])).toEqual([
      [metric.id, 1],
      [west, 2],
      [west, 3],
    ]);
    expect(refused).toMatchObject([{ index: 3 }]);
  });

  it("that is only tracked has no limits: the one is decided before the other", () => {
    const { plan, metric } = withMetric();
    plan.do(editMetric, { metricId: metric.id, trackOnly: true }, sofia);
    const limit = { metricId: metric.id, comparator: ">", limit: 5 } as const;
    expect(plan.do(addThreshold, limit, sofia)).toMatchObject({ kind: "refusal", reason: "track-only" });
    plan.do(editMetric, { metricId: metric.id, trackOnly: false }, sofia);
    expect(plan.do(addThreshold, limit, sofia)).toMatchObject({ kind: "change" });
    expect(plan.do(editMetric, { metricId: metric.id, trackOnly: true }, sofia)).toMatchObject({ kind: "refusal", reason: "limited" });
  });

  it("is edited, and at most 200 of them are in a plan", () => {
    const { plan, metric } = withMetric();
    expect(plan.do(editMetric, { metricId: metric.id, baseline: 0.04 }, sofia)).toMatchObject({ kind: "change" });
    expect(plan.do(editMetric, { metricId: metric.id, baseline: 0.04 }, sofia)).toMatchObject({ kind: "already" });
    for (let nth = 1; nth < 200; nth += 1) plan.do(addMetric, { title: `Metric ${nth}` }, sofia);
    expect(plan.do(addMetric, { title: "One more" }, sofia)).toMatchObject({ kind: "refusal", reason: "too-many" });
  });

  it("is silent by the clock alone, and one that was never measured is no other kind of fine", () => {
    const { metric } = withMetric();
    expect(metricState(metric, undefined, now)).toBe("never");
    expect(metricState(metric, [now - 5 * 60_000, 1], now)).toBe("measured");
    expect(metricState(metric, [now - 5 * 60_000 - 1, 1], now)).toBe("silent");
  });
});

describe("a baseline", () => {
  const minutesAgo = (minutes: number, value: number) => [now - minutes * 60_000, value] as const;

  it("is the median of the last minutes, which one odd sample does not move", () => {
    const points = [minutesAgo(30, 70), minutesAgo(9, 4), minutesAgo(8, 5), minutesAgo(7, 90), minutesAgo(6, 6), minutesAgo(1, 5)];
    expect(baselineFrom(points, 20, now)).toEqual({ value: 5, of: 5 });
    expect(baselineFrom(points, 6, now)).toEqual({ value: 5, of: 1 });
    expect(baselineFrom([minutesAgo(2, 4), minutesAgo(1, 5)], 20, now)).toEqual({ value: 4.5, of: 2 });
    expect(baselineFrom(points, 1, now - 3_600_000)).toBeNull();
  });

  it("is taken with who and when, keeps what it was in the record, and is nobody’s measurement once somebody wrote another", () => {
    const { plan, metric } = withMetric();
    plan.do(editMetric, { metricId: metric.id, baseline: 0.05 }, sofia);
    const values = [{ metricId: metric.id, value: 0.04 }];
    expect(plan.do(takeBaseline, { minutes: 20, values }, sofia)).toMatchObject({
      kind: "change",
      data: { minutes: 20, values: [{ title: "Error rate", unit: "%", from: 0.05, to: 0.04 }] },
    });
    expect(metricsOf(plan.room)[0]).toMatchObject({ baseline: 0.04, baselineTaken: { by: { name: sofia.name }, minutes: 20 } });
    expect(plan.do(takeBaseline, { minutes: 20, values: [...values, ...values] }, sofia)).toMatchObject({
      kind: "refusal",
      reason: "twice",
    });
    plan.do(editMetric, { metricId: metric.id, baseline: 0.1 }, sofia);
    expect(metricsOf(plan.room)[0]).toMatchObject({ baseline: 0.1, baselineTaken: null });
  });
});

describe("samples", () => {
  it("are taken or refused one by one, with the reason", () => {
    const { plan, metric } = withMetric();
    const at = (ms: number) => new Date(now + ms).toISOString();
    const sent = [
      { metric: "error rate", value: 5.6 },
      { metric: metric.id, value: 5.7, at: at(-1000) },
      { metric: "Error rate", value: "5" },
      { metric: "Error rate", value: Number.NaN },
      { metric: "Error rate", value: Number.POSITIVE_INFINITY },
      { metric: "Error rate", value: 1, at: at(120_000) },
      { metric: "Error rate", value: 1, at: at(-400 * 86_400_000) },
      { metric: "Error rate", value: 1, at: "yesterday" },
      { metric: "Error rate", value: 1, unit: "MB" },
      { metric: "Error rate", value: 1e300 },
      { metric: "Nobody", value: 1 },
      { metric: "Error rate", value: 1, more: true },
      "5",
      null,
    ];
    const { accepted, taken, refused } = takeSamples(plan.room, sent, now);
    expect(accepted).toBe(2);
    expect(taken.map(({ value }) => value)).toEqual([5.6, 5.7]);
    expect(refused.map(({ index }) => index)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(refused.find(({ index }) => index === 5)?.reason).toContain("at is 2 min in the future");
    expect(refused.find(({ index }) => index === 8)?.reason).toContain("“MB” does not fit");
  });

  it("of one time are one, the later in the list", () => {
    const { plan } = withMetric();
    const sent = [1, 2, 3].map((value) => ({ metric: "Error rate", value }));
    expect(takeSamples(plan.room, sent, now)).toMatchObject({ accepted: 3, taken: [{ value: 3 }], refused: [] });
  });
});
