import { afterEach, expect, test, vi } from "vitest";
import type { Command } from "../domain/command.ts";
import { completeStep } from "../domain/steps/work.ts";
import { ana, draftOf } from "../domain/testing/people.ts";
import { TestRoom } from "../domain/testing/room.ts";
import { overlay } from "./overlay.ts";

afterEach(() => vi.restoreAllMocks());

test("a verb with a mistake in it takes nothing off the screen but itself", () => {
  const { room } = new TestRoom(draftOf({ Deploy: ["One", "Two"] })).start();
  const [one = "", two = ""] = Object.keys(room.steps);
  const tick = (stepId: string): Command => ({ id: `tick-${stepId}`, verb: "completeStep", input: { stepId }, seen: room.seq });
  vi.spyOn(completeStep, "decide").mockImplementationOnce(() => {
    throw new TypeError("a mistake");
  });
  const shown = overlay(room, [tick(one), tick(two)], ana, "2026-11-26T12:00:00.000Z");
  expect([shown.room.steps[one]?.status, shown.room.steps[two]?.status]).toEqual(["todo", "done"]);
});
