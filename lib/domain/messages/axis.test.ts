import { expect, it } from "vitest";
import { axisOf } from "./axis.ts";

const minute = 60_000;
const day = 1440 * minute;

it("shows days before, minutes of the work, and days after on one line", () => {
  const { place, ticks } = axisOf(0, [-7 * day, 10 * minute, 2 * 60 * minute, 7 * day]);
  expect([place(-7 * day), place(0), place(7 * day)]).toEqual([0, 0.5, 1]);
  // Two hours of work take a sixth of it, and are in their order.
  expect(place(120 * minute) - place(0)).toBeGreaterThan(0.15);
  expect(place(10 * minute)).toBeGreaterThan(place(0));
  expect(ticks.map(({ label }) => label)).toEqual(["−7 d", "−1 d", "−4 h", "−1 h", "T0", "+1 h", "+4 h", "+1 d", "+7 d"]);
});

it("stands when there is one instant only, and keeps everything on it", () => {
  const { place, ticks } = axisOf(1000, []);
  expect(place(1000)).toBe(0);
  expect(place(Number.MAX_SAFE_INTEGER)).toBe(1);
  expect(ticks).toEqual([{ at: 1000, label: "T0" }]);
});
