import { describe, expect, it } from "vitest";
import { durationsIn } from "./durations.ts";

const found: [string, [number, number, string][]][] = [
  ["Copy the data (10 min)", [[10, 10, "length"]]],
  ["Takes 1h 30m", [[90, 90, "length"]]],
  ["Takes 15 min - 2 hours", [[15, 120, "length"]]],
  ["Minor Alerts (45-minute Response)", [[45, 45, "response"]]],
  ["Respond within 15 min", [[15, 15, "response"]]],
  ["Report every 5 minutes", [[5, 5, "recurrence"]]],
  ["Grow to 30% after 12 hours", [[720, 720, "soak"]]],
  ["Soak 30 min", [[30, 30, "soak"]]],
  ["Wait at least 10 minutes", [[10, 10, "soak"]]],
  ["Monitor for 5-10 minutes", [[5, 10, "soak"]]],
  ["24-hour watch period", [[1440, 1440, "soak"]]],
  [
    "Saves > 5 seconds for 3 minutes",
    [
      [1 / 12, 1 / 12, "length"],
      [3, 3, "window"],
    ],
  ],
  ["Announce 1 hour before", [[60, 60, "lead"]]],
  ["T-3 days, then half an hour", [[30, 30, "length"]]],
  [
    "Nach 2 Stunden, vorher 30 Minuten warten",
    [
      [120, 120, "soak"],
      [30, 30, "length"],
    ],
  ],
  ["limits: cpu=100m, memory 256M", []],
  ["Week 3 of 5", []],
];

describe("finding lengths of time", () => {
  it.each(found)("%s", (text, expected) => {
    expect(durationsIn(text).map(({ minMinutes, maxMinutes, meaning }) => [minMinutes, maxMinutes, meaning])).toEqual(expected);
  });
});
