import { describe, expect, it } from "vitest";
import { parseSpan, takeSpan } from "./span.ts";

const hour = 60;
const day = 24 * hour;
const week = 7 * day;

describe("reading a stretch of the plan", () => {
  it.each([
    ["Week 1", 0, week],
    ["Week 2-3", week, 2 * week],
    ["weeks 2 to 4", week, 3 * week],
    ["Week 7+", 6 * week, null],
    ["Day 3", 2 * day, day],
    ["Day 0", 0, day],
    ["Day -2", -2 * day, null],
    ["Month 1", 0, 30 * day],
    ["Hour 6-12", 6 * hour, 6 * hour],
    ["Hour 6", 6 * hour, null],
    ["First 24 hours", 0, day],
    ["First Week", 0, week],
    ["Erste 24 Stunden", 0, day],
    ["Semaine 2", week, week],
    ["T+0 - T+15", 0, 15],
    ["2-3 weeks before go-live", -3 * week, week],
  ])("%s", (text, minutes, length) => {
    expect(parseSpan(text)).toEqual({ at: { kind: "offset", minutes }, minutes: length });
  });

  it.each(["Week", "Phase 2", "Week 3-2", "Hour 6:30", "weekly", ""])("finds none in “%s”", (text) => {
    expect(parseSpan(text)).toBeNull();
  });

  it("splits it off a title", () => {
    expect(takeSpan("Day 3: Move")).toEqual({ span: { at: { kind: "offset", minutes: 2 * day }, minutes: day }, rest: "Move" });
    expect(takeSpan("Day 3 is long")).toBeNull();
  });
});
