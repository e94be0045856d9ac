import { expect, it } from "vitest";
import { countsWeeks, firstMonday } from "./weeks.ts";

const week = 7 * 1440;
const offset = (minutes: number) => ({ kind: "offset", minutes }) as const;

it.each([
  [
    "weeks one after another",
    [
      { at: offset(0), minutes: week },
      { at: offset(week), minutes: 2 * week },
    ],
    true,
  ],
  [
    "one week alone",
    [
      { at: offset(0), minutes: week },
      { at: offset(1440), minutes: 60 },
    ],
    false,
  ],
  [
    "what follows a week later",
    [
      { at: offset(0), minutes: 60 },
      { at: offset(week), minutes: 60 },
    ],
    false,
  ],
  ["clock times", [{ at: { kind: "wall", time: "09:00", date: null } as const, minutes: week }], false],
  ["nothing", [], false],
])("%s", (_name, phases, expected) => {
  expect(countsWeeks(phases)).toBe(expected);
});

it.each([
  ["on a Saturday, this week", "2026-11-28T11:00:00Z", 0, "2026-11-23T08:00:00.000Z"],
  ["on a Saturday, next week", "2026-11-28T11:00:00Z", 1, "2026-11-30T08:00:00.000Z"],
  ["on a Monday, this week", "2026-11-30T03:00:00Z", 0, "2026-11-30T08:00:00.000Z"],
  ["late on a Sunday, which is Monday in the zone", "2026-11-29T23:30:00Z", 0, "2026-11-30T08:00:00.000Z"],
  ["the week in which the clocks change", "2027-03-24T12:00:00Z", 1, "2027-03-29T07:00:00.000Z"],
])("week 1 begins %s", (_name, now, later, monday) => {
  expect(firstMonday(Date.parse(now), "Europe/Berlin", later)).toBe(monday);
});
