import { describe, expect, it } from "vitest";
import { draftOf } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { chartRanges, chartSpan } from "./chart.ts";

const now = Date.parse("2031-03-01T12:00:00.000Z");
const { room } = new TestRoom(draftOf({ Deploy: ["Switch"] }));
const withPlan = (part: object) => ({ ...room, plan: { ...room.plan, t0: null, endedAt: null, ...part } });

describe("what a chart shows", () => {
  it("is never more than 720 points, of lengths that people count in", () => {
    const t0 = new Date(now - 400 * 86_400_000).toISOString();
    const spans = chartRanges.map((range) => chartSpan(withPlan({ t0 }), range, now));
    expect(spans.map((span) => span?.seconds)).toEqual([2, 10, 120, 900, 3600, 86_400]);
    for (const span of spans) if (span) expect((span.to - span.from) / 1000 / span.seconds).toBeLessThanOrEqual(720);
  });

  it("ends with the plan, and begins at T0 once that has come", () => {
    const endedAt = "2031-02-01T12:00:00.000Z";
    expect(chartSpan(withPlan({ endedAt }), "2h", now)).toMatchObject({ to: Date.parse(endedAt) });
    expect(chartSpan(withPlan({ t0: "2031-03-01T13:00:00.000Z" }), "t0", now)).toBeNull();
    expect(chartSpan(withPlan({}), "t0", now)).toBeNull();
    expect(chartSpan(withPlan({ t0: "2031-03-01T11:00:00.000Z" }), "t0", now)).toMatchObject({ from: now - 3_600_000, seconds: 5 });
  });
});
