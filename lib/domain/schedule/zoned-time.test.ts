import { describe, expect, it } from "vitest";
import { dateIn, instantOf } from "./zoned-time.ts";

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
