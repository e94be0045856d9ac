import { expect, test } from "vitest";
import { nextClock } from "./next-clock.ts";

const now = Date.parse("2026-11-26T12:42:00.000Z");

test.each([
  ["a time still to come is today's", "14:05", "2026-11-26T13:05:00.000Z"],
  ["a time that has passed is tomorrow's", "00:30", "2026-11-26T23:30:00.000Z"],
  ["this very minute is tomorrow's", "13:42", "2026-11-27T12:42:00.000Z"],
  ["nothing typed is no time", "", null],
])("%s", (_, clock, at) => {
  expect(nextClock(clock, "Europe/Berlin", now)).toBe(at);
});
