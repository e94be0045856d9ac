import { expect, it } from "vitest";
import { quietUntil } from "./quiet-hours.ts";

const until = (quietFrom: string | null, quietTo: string | null, at: string, zone = "Europe/Berlin") => {
  const end = quietUntil({ quietFrom, quietTo }, Date.parse(at), zone);
  return end === null ? null : new Date(end).toISOString();
};

it.each([
  ["in the evening", "22:00", "07:00", "2026-11-26T21:30:00.000Z", "2026-11-27T06:00:00.000Z"],
  ["after midnight", "22:00", "07:00", "2026-11-27T02:00:00.000Z", "2026-11-27T06:00:00.000Z"],
  ["at their first minute", "22:00", "07:00", "2026-11-26T21:00:00.000Z", "2026-11-27T06:00:00.000Z"],
  ["at their end", "22:00", "07:00", "2026-11-27T06:00:00.000Z", null],
  ["at noon", "22:00", "07:00", "2026-11-26T11:00:00.000Z", null],
  ["within a day", "12:00", "13:00", "2026-11-26T11:30:00.000Z", "2026-11-26T12:00:00.000Z"],
  ["across the night the clocks go on", "22:00", "07:00", "2027-03-27T22:00:00.000Z", "2027-03-28T05:00:00.000Z"],
  ["without any", null, null, "2026-11-26T21:30:00.000Z", null],
])("quiet hours %s", (_name, from, to, at, end) => {
  expect(until(from, to, at)).toBe(end);
});
