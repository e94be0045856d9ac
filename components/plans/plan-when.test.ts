import { expect, test } from "vitest";
import type { PlanSummary } from "#lib/domain/plan/summary.ts";
import { planWhen } from "./plan-when.ts";

const at = (clock: string) => `2026-11-28T${clock}:00.000Z`;
const plan = (said: Partial<PlanSummary>) => ({ t0: at("10:00"), startedAt: null, endedAt: null, zone: "UTC", ...said }) as PlanSummary;
const whenAt = (clock: string, said: Partial<PlanSummary>) => planWhen(plan(said), Date.parse(at(clock)));

test("a plan that runs is counted from its T0, as the war room's clock is, whenever it was started", () => {
  expect(whenAt("10:44", { startedAt: at("10:41") })).toEqual({ main: "Sat 28 Nov 2026 10:00", beside: "T+44 min" });
  expect(whenAt("09:30", { startedAt: at("08:00") }).beside).toBe("T−30 min");
});

test("a plan to come says how far away it is, one that ended how long it took, one of the past nothing", () => {
  expect(whenAt("09:00", {}).beside).toBe("in 1 h");
  expect(whenAt("15:00", { startedAt: at("10:05"), endedAt: at("12:05") }).beside).toBe("2 h");
  expect(whenAt("15:00", {}).beside).toBeNull();
  expect(planWhen(plan({ t0: null }), 0)).toEqual({ main: "no date yet", beside: null });
});
