import { describe, expect, it } from "vitest";
import { takeBounds } from "./bounds.ts";

const wall = (time: string, date: string | null = null) => ({ kind: "wall", time, date });

describe("the title of a phase gives up", () => {
  it.each([
    ["Pre-Deployment Tasks (Before March 5, 1:00 PM)", "Pre-Deployment Tasks", wall("13:00", "2025-03-05"), null],
    ["Preparation (by 18:00)", "Preparation", wall("18:00"), null],
    ["Preparation (done by 18:00)", "Preparation", wall("18:00"), null],
    ["Vorbereitung (bis 14:00 Uhr)", "Vorbereitung", wall("14:00"), null],
    ["Preparation (T-60, 30 min, phase owner: DBA, by 2025-03-05 13:00)", "Preparation (T-60, 30 min)", wall("13:00", "2025-03-05"), "DBA"],
    ["Preparation (phase owner: Release Lead)", "Preparation", null, "Release Lead"],
    ["Preparation (before T-30)", "Preparation", { kind: "offset", minutes: -30 }, null],
    ["Preparation (deadline: Day -1 17:00)", "Preparation", { kind: "day", days: -1, time: "17:00", end: null }, null],
  ])("what %s says of all of it", (text, title, deadline, owner) => {
    expect(takeBounds(text, "2025")).toEqual({ title, deadline, owner });
  });

  it.each([
    "Post-Launch Activities (After 3:00 PM)",
    "Preparation (before go-live)",
    "Rollout (by region)",
    "Checks (until 10% of users)",
    "Freeze (before 12:00 - 13:00)",
    "(by 18:00)",
    "Immediate Monitoring (First 24 hours)",
  ])("nothing of %s", (text) => {
    expect(takeBounds(text, "2025")).toEqual({ title: text, deadline: null, owner: null });
  });
});
