import { expect, it } from "vitest";
import { planTimeText } from "./format-time.ts";
import { alone, plannedAt, windowMinutes } from "./planned-time.ts";
import { usualCalendar } from "./work-calendar.ts";

const on = (days: number, time: string, end: string | null = null) => ({ kind: "day", days, time, end }) as const;
const planned = (t0: string, at: ReturnType<typeof on>, zone = "Europe/Berlin") =>
  new Date(plannedAt(at, Date.parse(t0), { zone, calendar: usualCalendar }, alone)).toISOString();

it("a day with a clock time counts calendar days in the plan's zone, over both changes of the clocks", () => {
  expect(planned("2026-11-26T22:30:00Z", on(0, "09:00"))).toBe("2026-11-26T08:00:00.000Z");
  expect(planned("2026-11-26T23:30:00Z", on(0, "09:00"))).toBe("2026-11-27T08:00:00.000Z");
  expect(planned("2026-10-24T10:00:00Z", on(1, "09:00"))).toBe("2026-10-25T08:00:00.000Z");
  expect(planned("2026-03-28T10:00:00Z", on(1, "02:30"))).toBe("2026-03-29T01:00:00.000Z");
  expect(planned("2028-03-01T10:00:00Z", on(-1, "18:00"))).toBe("2028-02-29T17:00:00.000Z");
});

it("a day with a clock time is told as documents tell it", () => {
  expect([on(0, "09:00"), on(2, "17:00", "18:30"), on(-1, "18:00")].map(planTimeText)).toEqual([
    "Day 1 09:00",
    "Day 3 17:00–18:30",
    "Day −1 18:00",
  ]);
  expect(windowMinutes(on(2, "23:00", "00:30"))).toBe(90);
});

it("an offset counts real hours, a day calendar days, over both changes of the clocks", () => {
  const before = (t0: string, minutes: number) =>
    new Date(
      plannedAt({ kind: "offset", minutes }, Date.parse(t0), { zone: "Europe/Berlin", calendar: usualCalendar }, alone),
    ).toISOString();
  // At 03:30 on the day that has no 02:30: two hours before, clocks show 00:30.
  expect(before("2027-03-28T01:30:00Z", -120)).toBe("2027-03-27T23:30:00.000Z");
  expect(before("2027-10-31T02:30:00Z", -120)).toBe("2027-10-31T00:30:00.000Z");
  expect(planned("2027-03-29T07:00:00Z", on(-2, "09:00"))).toBe("2027-03-27T08:00:00.000Z");
  expect(planned("2027-11-01T08:00:00Z", on(-2, "09:00"))).toBe("2027-10-30T07:00:00.000Z");
});

it("a clock time on the last evening of the year 9999 is on New Year's Day where it is that already", () => {
  const [last, zone] = [Date.parse("9999-12-31T23:59:59.999Z"), "Europe/Berlin"];
  const wall = plannedAt({ kind: "wall", time: "13:00", date: null }, last, { zone, calendar: usualCalendar }, alone);
  expect(new Date(wall).toISOString()).toBe("+010000-01-01T12:00:00.000Z");
  expect(plannedAt(on(1, "09:00"), last, { zone, calendar: usualCalendar }, alone)).toBe(Date.parse("+010000-01-02T08:00:00.000Z"));
});

it("weeks and days keep the time of the clock over a change of it, hours do not", () => {
  const after = (minutes: number, t0 = "2027-03-22T08:00:00Z") =>
    new Date(
      plannedAt({ kind: "offset", minutes }, Date.parse(t0), { zone: "Europe/Berlin", calendar: usualCalendar }, alone),
    ).toISOString();
  // Monday 09:00, and the clocks go forward on the Sunday.
  expect(after(7 * 1440)).toBe("2027-03-29T07:00:00.000Z");
  expect(after(14 * 1440)).toBe("2027-04-05T07:00:00.000Z");
  expect(after(7 * 1440 - 60)).toBe("2027-03-29T07:00:00.000Z");
  expect(after(-7 * 1440, "2027-11-02T08:00:07Z")).toBe("2027-10-26T07:00:07.000Z");
});
