import { expect, it } from "vitest";
import { dayOf } from "./days.ts";

const now = Date.parse("2026-11-26T12:17:00.000Z");

it("the days of the parts page can be, by the rules of the product", () => {
  const [calm, dense] = [dayOf("calm", now), dayOf("dense", now)];
  expect(calm.room.plan.status).toBe("running");
  expect(dense.room.plan.status).toBe("held");
  expect(new Set(Object.values(dense.room.steps).map(({ status }) => status))).toEqual(
    new Set(["todo", "doing", "done", "skipped", "failed"]),
  );
});
