import { describe, expect, it } from "vitest";
import { sharesIn, stageIn } from "./stage.ts";

const minutes = (count: number) => ({ minMinutes: count, maxMinutes: count });
const stage = (percent: number, cohort = "", soak: number | null = null, from: number | null = null) => ({
  percent,
  cohort,
  from: from === null ? null : minutes(from),
  soak: soak === null ? null : minutes(soak),
});

describe("reading a stage of a rollout", () => {
  it.each([
    ["Hour 0-4: Own staff (2% of users)", stage(2, "Own staff", 240, 0)],
    ["Hour 4-8: Everybody (100% rollout)", stage(100, "Everybody", 240, 240)],
    ["Canary deployment (10% traffic)", stage(10, "Canary")],
    ["Stage 2: General availability (100% traffic)", stage(100, "General availability")],
    ["Increase rollout to 30% after 12 hours", stage(30, "", 720)],
    ["Last increase to 100% after 2 days", stage(100, "", 2880)],
    ["Deploy to production with 15% rollout", stage(15)],
    ["[ ] 40% progressive rollout", stage(40)],
    ["100% deployment", stage(100)],
    ["Complete 100% rollout", stage(100)],
    ["Stage 1: 5%", stage(5)],
    ["T+1h: 25% of users", stage(25, "users", null, 60)],
    ["Beta users (10%)", stage(10, "Beta users")],
    ["Canary 10% (30 min)", stage(10, "", 30)],
    ["Ausrollen auf 20 % der Nutzer", stage(20, "Nutzer")],
  ])("%s", (text, expected) => {
    expect(stageIn(text)).toEqual(expected);
  });

  it.each([
    "1% → 5%",
    "Unit tests passing (100% coverage)",
    "Error rate < 1%",
    "Maintain 100% backward compatibility",
    "50% metrics green (2 minutes)",
    "Canary metrics green",
    "CPU 70%",
    "99.9% uptime",
    "30% off",
    "20% of active users edit lists within first month",
    "Roll back if more than 5% of requests fail",
    "",
  ])("finds none in “%s”", (text) => {
    expect(stageIn(text)).toBeNull();
  });
});

describe("reading the shares of a rollout", () => {
  it.each([
    ["5% → 20% → 100% rollout", [5, 20, 100]],
    ["1% → 5%", [1, 5]],
    ["5% of user base, then 20%, then 100%", [5, 20, 100]],
    ["Roll out to 10% of users", [10]],
    ["Uptime 99% to 99.9%", []],
    ["Error rate between 1% and 5%", []],
  ])("%s", (text, expected) => {
    expect(sharesIn(text)).toEqual(expected);
  });
});
