import { describe, expect, it } from "vitest";
import { readTitle } from "../steps/read-title.ts";
import { timeText } from "../told/written-time.ts";
import { parseTime } from "./parse-time.ts";

const day = (days: number, time: string, end: string | null = null) => ({ kind: "day", days, time, end });

describe("a clock time on a day counted from T0's", () => {
  it.each([
    ["Day 1 - 9:00 AM", day(0, "09:00")],
    ["Day 3, 17:00", day(2, "17:00")],
    ["Day 3 at 5 PM", day(2, "17:00")],
    ["Tag 2, 14.30 Uhr", day(1, "14:30")],
    ["Jour 2 à 14h30", day(1, "14:30")],
    ["Day -1 18:00 - 19:00", day(-1, "18:00", "19:00")],
    ["D-1, 18:00", day(-1, "18:00")],
    ["T-2 days, 09:00", day(-2, "09:00")],
    ["2 days before go-live at 09:00", day(-2, "09:00")],
  ])("is read: %s", (text, at) => expect(parseTime(text, null)).toEqual(at));

  it.each(["Day 3", "Day 3 10 servers", "Day 2 8h shift", "Release 3, 17:00", "Hour 24 - 9:00", "T-30 18:00"])("is none: %s", (text) =>
    expect(parseTime(text, null)?.kind).not.toBe("day"),
  );

  it("leaves a title, with the length where it is a window", () => {
    expect(readTitle("Day 3 - 17:00-18:30: Look at it", null)).toMatchObject({
      title: "Look at it",
      at: day(2, "17:00", "18:30"),
      durationMin: 90,
    });
    expect(readTitle("Look at it (Day 3, 5 PM)", null)).toMatchObject({ title: "Look at it", at: day(2, "17:00") });
    // A whole day stays one.
    expect(readTitle("Day 3: Look at it", null)).toMatchObject({
      title: "Look at it",
      at: { kind: "offset", minutes: 2880 },
      durationMin: 1440,
    });
  });

  it("is written as it is read", () => {
    for (const text of ["Day 1 09:00", "Day 3 17:00 - 18:30", "Day -1 18:00"]) {
      const at = parseTime(text, null);
      expect(at && timeText(at)).toBe(text);
    }
  });
});

describe("working days", () => {
  it.each([
    ["T-minus 20 working days", -20],
    ["T-5 business days", -5],
    ["5 working days before go-live", -5],
    ["10 Arbeitstage vorher", -10],
    ["3 jours ouvrés avant", -3],
    ["3 días hábiles antes", -3],
  ])("are counted by a calendar: %s", (text, days) =>
    expect(parseTime(text, null)).toEqual({ kind: "offset", minutes: days * 1440, counts: "workdays" }),
  );

  it("are on a clock time where one is said", () => {
    expect(parseTime("3 business days before go-live at 09:00", null)).toEqual({
      kind: "day",
      days: -3,
      time: "09:00",
      end: null,
      counts: "workdays",
    });
  });

  it("are no words of the title: the value says them", () => {
    expect(readTitle("Triage (T-20 working days)", null)).toMatchObject({ title: "Triage", at: { minutes: -28_800, counts: "workdays" } });
    expect(readTitle("T-5 working days: Freeze", null)).toMatchObject({ title: "Freeze", at: { minutes: -7200, counts: "workdays" } });
    expect(readTitle("T-5 days: Freeze", null)).toMatchObject({ title: "Freeze", at: { minutes: -7200 } });
  });
});
