import { expect, it } from "vitest";
import { readTime, typedTime } from "./time-field.tsx";

it("reads times as people type them, and types them so that they read the same", () => {
  const said: [string, unknown][] = [
    ["T-7 d 09:00", { kind: "day", days: -7, time: "09:00", end: null }],
    ["T+1 week 10:00", { kind: "day", days: 7, time: "10:00", end: null }],
    ["T-7 d", { kind: "offset", minutes: -10_080 }],
    ["T-24 h", { kind: "offset", minutes: -1440 }],
    ["T−2h", { kind: "offset", minutes: -120 }],
    ["T-30", { kind: "offset", minutes: -30 }],
    ["T+90 min", { kind: "offset", minutes: 90 }],
    ["14:30", { kind: "wall", time: "14:30", date: null }],
    ["2026-11-26 14:30", { kind: "wall", time: "14:30", date: "2026-11-26" }],
    ["Day 3 17:00", { kind: "day", days: 2, time: "17:00", end: null }],
  ];
  for (const [typed, time] of said) {
    const read = readTime(typed);
    expect(read, typed).toEqual(time);
    expect(readTime(typedTime(read ?? null)), typed).toEqual(time);
  }
  for (const none of ["soon", "T-7 d 25:00", "T-99999 weeks", "tomorrow 9"]) expect(readTime(none), none).toBeUndefined();
});
