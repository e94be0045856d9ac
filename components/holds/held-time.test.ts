import { createElement } from "react";
import { expect, it } from "vitest";
import { wordsIn } from "#components/testing/shown-in.ts";
import { holdPlan, resumePlan } from "#lib/domain/holds/verbs.ts";
import { draftOf, sofia } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { HeldTime } from "./held-time.tsx";

it("says that the plan is on hold while it is, and that it was once it goes on", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["One"] })).start();
  const words = () => wordsIn(plan.room, createElement(HeldTime), { now: plan.now });
  expect(words()).toBe("");
  plan.do(holdPlan, { reason: "The replica lags" }, sofia);
  plan.now = "2026-11-26T12:00:04.000Z";
  expect(words()).toBe("On hold 0:04");
  plan.do(resumePlan, {}, sofia);
  plan.now = "2026-11-26T12:30:00.000Z";
  expect(words()).toBe("Was on hold 0:04");
});
