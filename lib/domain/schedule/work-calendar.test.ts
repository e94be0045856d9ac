import { describe, expect, it } from "vitest";
import { parseTime } from "../../runbook/values/parse-time.ts";
import { planTimeText } from "./format-time.ts";
import { alone, movedOver, plannedAt } from "./planned-time.ts";
import { calendarText, idleBetween, isSameCalendar, usualCalendar, weekText, workdayAfter } from "./work-calendar.ts";

const holidays = {
  week: [1, 2, 3, 4, 5],
  daysOff: [
    { date: "2026-12-25", title: "Christmas Day" },
    { date: "2026-12-26", title: "Boxing Day" },
    { date: "2027-01-01", title: "New Year" },
  ],
};
const gulf = { week: [7, 1, 2, 3, 4], daysOff: [] };

describe("a working day", () => {
  it.each([
    ["the one before a Monday is Friday", "2026-11-30", -1, "2026-11-27", usualCalendar],
    ["the one after a Friday is Monday", "2026-11-27", 1, "2026-11-30", usualCalendar],
    ["the one before a Sunday is Friday", "2026-11-29", -1, "2026-11-27", usualCalendar],
    ["the one after a Saturday is Monday", "2026-11-28", 1, "2026-11-30", usualCalendar],
    ["five are a week", "2026-11-26", -5, "2026-11-19", usualCalendar],
    ["none is the day itself, even a Sunday", "2026-11-29", 0, "2026-11-29", usualCalendar],
    ["holidays are stepped over", "2026-12-24", 1, "2026-12-28", holidays],
    ["a holiday on a weekend costs nothing more", "2026-12-28", -2, "2026-12-23", holidays],
    ["over the turn of the year", "2027-01-04", -3, "2026-12-29", holidays],
    ["a week from Sunday to Thursday", "2026-11-26", 1, "2026-11-29", gulf],
    ["over a leap day", "2028-02-28", 2, "2028-03-01", usualCalendar],
    ["over a change of the clocks", "2027-03-26", 1, "2027-03-29", usualCalendar],
    ["a thousand", "2026-11-26", -1000, "2023-01-26", usualCalendar],
  ])("%s", (_name, date, count, expected, calendar) => {
    expect(workdayAfter(date, count, calendar)).toBe(expected);
  });

  it("comes as far after as it was before", () => {
    for (let count = 1; count < 60; count++) {
      const before = workdayAfter("2027-01-04", -count, holidays);
      expect(workdayAfter(before, count, holidays)).toBe("2027-01-04");
    }
  });
});

it.each([
  ["2026-11-27", "2026-11-30", "the weekend", holidays],
  ["2026-11-23", "2026-11-27", null, holidays],
  ["2026-12-24", "2026-12-28", "the weekend and Christmas Day", holidays],
  ["2026-12-22", "2027-01-05", "2 weekends, Christmas Day and New Year", holidays],
  ["2026-11-30", "2026-11-27", "the weekend", holidays],
])("between %s and %s lies %s", (from, to, said, calendar) => {
  expect(idleBetween(from, to, calendar)).toBe(said);
});

it("is told in words", () => {
  expect(
    [
      [1, 2, 3, 4, 5],
      [7, 1, 2, 3, 4],
      [1, 3, 5],
      [6, 7],
      [1, 2, 3, 4, 5, 6, 7],
    ].map(weekText),
  ).toEqual(["Mon–Fri", "Sun–Thu", "Mon, Wed, Fri", "Sat, Sun", "every day"]);
  expect([usualCalendar, holidays].map(calendarText)).toEqual(["Mon–Fri", "Mon–Fri, 3 days off"]);
  expect(isSameCalendar(holidays, { ...holidays, week: [5, 4, 3, 2, 1] })).toBe(true);
  expect(isSameCalendar(holidays, usualCalendar)).toBe(false);
});

describe("a time that counts working days", () => {
  const frame = { zone: "Europe/Berlin", calendar: holidays };
  // Monday, 28 December 2026, 10:00.
  const t0 = Date.parse("2026-12-28T09:00:00Z");

  it.each([
    ["T-3 working days", "T−3 working days", "2026-12-22T09:00:00.000Z", "the weekend and Christmas Day"],
    ["1 business day before go-live", "T−1 working day", "2026-12-24T09:00:00.000Z", "the weekend and Christmas Day"],
    ["2 working days after", "T+2 working days", "2026-12-30T09:00:00.000Z", null],
    ["T-1 working days 16:30", "T−1 working day 16:30", "2026-12-24T15:30:00.000Z", "the weekend and Christmas Day"],
    ["5 Arbeitstage vorher", "T−5 working days", "2026-12-18T09:00:00.000Z", "2 weekends and Christmas Day"],
  ])("is read, told and planned: %s", (written, text, planned, over) => {
    const at = parseTime(written, null);
    if (!at) throw new Error(`${written} is not read`);
    expect(planTimeText(at)).toBe(text);
    expect(parseTime(text.replace("−", "-"), null)).toEqual(at);
    expect(new Date(plannedAt(at, t0, frame, alone)).toISOString()).toBe(planned);
    expect(movedOver(at, t0, frame)).toBe(over);
  });

  it("is a day of the calendar where it names none of work", () => {
    const at = parseTime("T-3 days", null);
    expect(at).toEqual({ kind: "offset", minutes: -4320 });
    expect(movedOver(at, t0, frame)).toBeNull();
  });
});
