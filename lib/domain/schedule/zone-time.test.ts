import { describe, expect, it } from "vitest";
import { dateAfter, dateIn, instantOf, wallTime } from "./zone-time.ts";

describe("the instant of a date and a time in a zone", () => {
  it.each([
    ["a plain winter time", "2026-11-26", "13:00", "Europe/Berlin", "2026-11-26T12:00:00.000Z"],
    ["a plain summer time", "2026-07-01", "13:00", "Europe/Berlin", "2026-07-01T11:00:00.000Z"],
    ["UTC", "2026-11-26", "00:00", "UTC", "2026-11-26T00:00:00.000Z"],
    ["a time left out: the first instant after the gap", "2027-03-28", "02:30", "Europe/Berlin", "2027-03-28T01:00:00.000Z"],
    ["just before the gap", "2027-03-28", "01:59", "Europe/Berlin", "2027-03-28T00:59:00.000Z"],
    ["just after the gap", "2027-03-28", "03:00", "Europe/Berlin", "2027-03-28T01:00:00.000Z"],
    ["a time that happens twice: the first", "2027-10-31", "02:30", "Europe/Berlin", "2027-10-31T00:30:00.000Z"],
    ["just after the repeated hour", "2027-10-31", "03:00", "Europe/Berlin", "2027-10-31T02:00:00.000Z"],
    ["a half-hour gap", "2027-10-03", "02:15", "Australia/Lord_Howe", "2027-10-02T15:30:00.000Z"],
    ["a half hour that happens twice", "2027-04-04", "01:45", "Australia/Lord_Howe", "2027-04-03T14:45:00.000Z"],
    ["a quarter-hour zone", "2026-11-26", "13:00", "Asia/Kathmandu", "2026-11-26T07:15:00.000Z"],
    ["across the date line", "2026-11-26", "01:00", "Pacific/Kiritimati", "2026-11-25T11:00:00.000Z"],
  ])("%s", (_name, date, clock, zone, iso) => {
    expect(new Date(instantOf(date, clock, zone)).toISOString()).toBe(iso);
  });

  it.each([
    ["2026-11-26T23:30:00.000Z", "Europe/Berlin", "2026-11-27"],
    ["2026-11-26T23:30:00.000Z", "UTC", "2026-11-26"],
    ["2026-11-26T02:00:00.000Z", "America/New_York", "2026-11-25"],
  ])("the date at %s in %s", (iso, zone, date) => {
    expect(dateIn(Date.parse(iso), zone)).toBe(date);
  });
});

// A day on which the clocks go forward, and one on which they go back, in zones of both halves of the earth: what is left out, what happens twice.
describe.each([
  ["Europe/Berlin", "2027-03-28", "02:30", "2027-03-28T01:00:00.000Z", "2027-10-31", "02:30", "2027-10-31T00:30:00.000Z", 60],
  ["Europe/London", "2027-03-28", "01:30", "2027-03-28T01:00:00.000Z", "2027-10-31", "01:30", "2027-10-31T00:30:00.000Z", 60],
  ["America/New_York", "2027-03-14", "02:30", "2027-03-14T07:00:00.000Z", "2027-11-07", "01:30", "2027-11-07T05:30:00.000Z", 60],
  ["America/Los_Angeles", "2027-03-14", "02:30", "2027-03-14T10:00:00.000Z", "2027-11-07", "01:30", "2027-11-07T08:30:00.000Z", 60],
  ["Australia/Sydney", "2027-10-03", "02:30", "2027-10-02T16:00:00.000Z", "2027-04-04", "02:30", "2027-04-03T15:30:00.000Z", 60],
  ["Australia/Lord_Howe", "2027-10-03", "02:15", "2027-10-02T15:30:00.000Z", "2027-04-04", "01:45", "2027-04-03T14:45:00.000Z", 30],
])("clocks in %s", (zone, gapDay, gap, after, backDay, twice, first, minutes) => {
  const minute = 60_000;
  const clockOf = (at: number) => {
    const { hour, minute } = wallTime(at, zone);
    return hour * 60 + minute;
  };

  it("leave times out, which become the moment after", () => {
    const at = Date.parse(after);
    expect(new Date(instantOf(gapDay, gap, zone)).toISOString()).toBe(after);
    expect(clockOf(at) - clockOf(at - minute)).toBe(minutes + 1);
    expect([dateIn(at - minute, zone), dateIn(at, zone)]).toEqual([gapDay, gapDay]);
  });

  it("show times twice, of which the first counts", () => {
    const at = Date.parse(first);
    expect(new Date(instantOf(backDay, twice, zone)).toISOString()).toBe(first);
    expect(clockOf(at + minutes * minute)).toBe(clockOf(at));
    expect(dateIn(at + minutes * minute, zone)).toBe(backDay);
  });

  it("make a day shorter, and another longer", () => {
    const day = (date: string) => (instantOf(dateAfter(date, 1), "00:00", zone) - instantOf(date, "00:00", zone)) / minute;
    expect([day(gapDay), day(backDay)]).toEqual([1440 - minutes, 1440 + minutes]);
  });
});

it.each([
  ["2028-02-28", 1, "2028-02-29"],
  ["2028-03-01", -1, "2028-02-29"],
  ["2027-02-28", 1, "2027-03-01"],
  ["2100-02-28", 1, "2100-03-01"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-11-26", 5, "2026-12-01"],
])("%s and %i days is %s", (date, days, after) => {
  expect(dateAfter(date, days)).toBe(after);
});

it("reads fractions of a millisecond, and clocks before there were zones", () => {
  expect(wallTime(Date.parse("2026-11-26T12:00:00.000Z") + 0.7, "Europe/Berlin")).toMatchObject({ hour: 13, minute: 0, second: 0 });
  expect(wallTime(Date.parse("1880-01-01T00:00:00.000Z"), "Europe/Berlin")).toMatchObject({ hour: 0, minute: 53, second: 28 });
});
