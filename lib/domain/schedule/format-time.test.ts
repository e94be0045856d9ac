import { describe, expect, it } from "vitest";
import {
  agoText,
  clockText,
  dateText,
  dateTimeText,
  driftText,
  elapsedText,
  minutesText,
  momentsText,
  momentText,
  secondsText,
  spanText,
  tClock,
} from "./format-time.ts";

const t0 = "2026-11-26T12:00:00.000Z";
const later = (seconds: number) => Date.parse(t0) + seconds * 1000;

describe("time as people read it", () => {
  it("shows an instant in a zone", () => {
    expect(clockText(t0, "Europe/Berlin")).toBe("13:00");
    expect(clockText("2026-11-26T23:00:00.000Z", "Europe/Berlin")).toBe("00:00");
    expect(secondsText(later(18.9), "America/New_York")).toBe("07:00:18");
    expect(dateText(t0, "Europe/Berlin")).toBe("Thu 26 Nov 2026");
    expect(dateText("2026-09-01T00:00:00.000Z", "UTC")).toBe("Tue 1 Sep 2026");
    expect(dateTimeText(t0, "UTC")).toBe("Thu 26 Nov 2026, 12:00");
  });

  it.each([
    [0, "T+", "00:00:00"],
    [-2538, "T−", "00:42:18"],
    [2538, "T+", "00:42:18"],
    [86_400 + 7384, "T+", "1d 02:03:04"],
    [-86_400, "T−", "1d 00:00:00"],
  ])("counts %i s from T0", (seconds, sign, digits) => {
    expect(tClock(later(seconds), t0)).toEqual({ sign, digits });
  });

  it.each([
    [-5, "0:00"],
    [372_000, "6:12"],
    [3_753_000, "1:02:33"],
  ])("elapsed %i ms", (ms, text) => expect(elapsedText(ms)).toBe(text));

  it.each([
    [0, "0 min"],
    [8, "8 min"],
    [60, "1 h"],
    [80, "1 h 20 min"],
    [240, "4 h"],
    [250, "4 h 10 min"],
    [1440, "1 d"],
    [3060, "2 d 3 h"],
  ])("%i minutes", (minutes, text) => expect(minutesText(minutes)).toBe(text));

  it.each([
    [null, null, null],
    [8, null, "8 min"],
    [null, 8, "8 min"],
    [15, 20, "15–20 min"],
    [60, 240, "4 h"],
  ])("a span of %o to %o", (min, max, text) => expect(spanText(min, max)).toBe(text));

  it.each([
    [12, "+12 min"],
    [-3, "−3 min"],
    [0.2, "on time"],
    [75, "+1 h 15 min"],
  ])("a drift of %d", (minutes, text) => expect(driftText(minutes)).toBe(text));

  it.each([
    [0.5, "now"],
    [3, "3 s ago"],
    [300, "5 min ago"],
    [7200, "2 h ago"],
    [86_400 * 4, "4 d ago"],
  ])("%d s ago", (seconds, text) => expect(agoText(t0, later(seconds))).toBe(text));
});

describe("a moment beside another", () => {
  const now = "2026-11-26T22:10:00.000Z";
  it.each([
    ["2026-11-26T23:50:00.000Z", "UTC", "23:50"],
    ["2026-11-27T00:52:00.000Z", "UTC", "27 Nov 00:52"],
    ["2026-11-25T13:00:00.000Z", "UTC", "25 Nov 13:00"],
    ["2027-01-02T09:00:00.000Z", "UTC", "2 Jan 2027 09:00"],
    // In Berlin it is the 26th, 23:10, and the other moment past midnight.
    ["2026-11-26T23:50:00.000Z", "Europe/Berlin", "27 Nov 00:50"],
  ])("says the day where it is another: %s in %s is %s", (at, zone, text) => {
    expect(momentText(at, zone, now)).toBe(text);
  });

  it("says the day of an end once", () => {
    expect(momentsText("2026-11-27T22:00:00.000Z", "2026-11-27T23:00:00.000Z", "UTC", now)).toBe("27 Nov 22:00 – 23:00");
    expect(momentsText("2026-11-26T23:00:00.000Z", "2026-11-27T01:00:00.000Z", "UTC", now)).toBe("23:00 – 27 Nov 01:00");
  });
});
