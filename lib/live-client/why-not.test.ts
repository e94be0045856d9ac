import { expect, test } from "vitest";
import { completeStep } from "../domain/steps/work.ts";
import { ana, draftOf } from "../domain/testing/people.ts";
import { TestRoom } from "../domain/testing/room.ts";
import { whyNot } from "./why-not.ts";

const now = "2026-11-26T12:00:00.000Z";

test("what a step does not allow is known before the reason is written", () => {
  const server = new TestRoom(draftOf({ Deploy: ["One", "Two"] })).start();
  const [one = ""] = Object.keys(server.room.steps);
  const fail = (actor = ana) => whyNot(server.room, actor, "failStep", { stepId: one, reason: "…" }, now);
  expect(fail()).toBeNull();
  expect(fail({ ...ana, role: "viewer" })).toMatch(/./);
  server.do(completeStep, { stepId: one }, ana);
  expect(fail()).toBe("“One” is done. Reopen it first.");
});
