import { describe, expect, it } from "vitest";
import { can } from "../access.ts";
import type { Actor } from "../kernel/permissions.ts";
import { ana, draftOf, jonas, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { assignStep, editStep } from "./edit.ts";
import { environmentIn, environmentOf } from "./environment.ts";
import { fillBlank } from "./fill-blanks.ts";
import { confirmStep } from "./second.ts";
import { completeStep, reopenStep, skipStep, startStep } from "./work.ts";

/** A running plan in which “Drop” needs a second person. */
function running() {
  const test = new TestRoom(draftOf({ Clean: ["Look", "Drop"] }));
  test.do(editStep, { stepId: test.step("Drop").id, second: true }, sofia);
  test.start();
  return { test, stepId: test.step("Drop").id };
}

describe("a step that a second person confirms", () => {
  it("is done only once somebody else has confirmed it, and both are on record", () => {
    const { test, stepId } = running();
    test.do(startStep, { stepId }, ana);
    expect(test.do(completeStep, { stepId }, ana)).toMatchObject({ kind: "refusal", reason: "second" });
    expect(test.do(confirmStep, { stepId }, ana)).toMatchObject({ kind: "refusal", reason: "own" });
    expect(test.do(confirmStep, { stepId }, jonas)).toMatchObject({ kind: "change", data: { title: "Drop" } });
    expect(test.do(confirmStep, { stepId }, sofia)).toMatchObject({ kind: "already", by: { name: jonas.name } });
    expect(test.do(completeStep, { stepId }, ana).kind).toBe("change");
    expect(test.step("Drop")).toMatchObject({ status: "done", finishedBy: { id: ana.userId }, confirmedBy: { id: jonas.userId } });
  });

  it("is not ticked by the one who confirmed it, whoever had it", () => {
    const { test, stepId } = running();
    test.do(confirmStep, { stepId }, jonas);
    expect(test.do(completeStep, { stepId }, jonas)).toMatchObject({ kind: "refusal", reason: "second" });
    expect(test.do(completeStep, { stepId }, ana).kind).toBe("change");
  });

  it("is confirmed by nobody who has it in hand, and by no token", () => {
    const { test, stepId } = running();
    test.do(assignStep, { stepId, assignee: { id: jonas.userId, name: jonas.name } }, sofia);
    expect(test.do(confirmStep, { stepId }, jonas)).toMatchObject({ kind: "refusal", reason: "own" });
    const token: Actor = { ...ana, kind: "token", id: "token", scopes: ["plan:read", "plan:write", "step:work"] };
    expect(can(token, "step:confirm", test.room)).toMatchObject({ ok: false });
  });

  it("asks again once its words or commands are others, or it was opened again", () => {
    const { test, stepId } = running();
    const confirmed = () => test.step("Drop").confirmedBy !== null;
    test.do(confirmStep, { stepId }, jonas);
    test.do(editStep, { stepId, durationMax: 5 }, sofia);
    expect(confirmed()).toBe(true);
    test.do(editStep, { stepId, commands: [{ language: "sql", text: "DROP TABLE other;" }] }, sofia);
    expect(confirmed()).toBe(false);
    test.do(confirmStep, { stepId }, jonas);
    test.do(completeStep, { stepId }, ana);
    test.do(reopenStep, { stepId }, ana);
    expect(confirmed()).toBe(false);
  });

  it("asks again once a blank of its command is filled or filled otherwise: that is another command", () => {
    const { test, stepId } = running();
    test.do(editStep, { stepId, commands: [{ language: "sql", text: "DROP TABLE <old name>;" }] }, sofia);
    test.do(editStep, { stepId: test.step("Look").id, second: true, commands: [{ language: "sql", text: "SELECT 1;" }] }, sofia);
    test.do(confirmStep, { stepId }, jonas);
    test.do(confirmStep, { stepId: test.step("Look").id }, jonas);
    expect(test.do(fillBlank, { gap: "<old name>", value: "old" })).toMatchObject({ kind: "change", data: { unconfirmed: ["Drop"] } });
    expect(test.step("Drop")).toMatchObject({ confirmedBy: null, confirmedAt: null });
    expect(test.step("Look").confirmedBy).not.toBeNull();
    test.do(confirmStep, { stepId }, jonas);
    expect(test.do(fillBlank, { gap: "<old name>", value: "older" })).toMatchObject({ kind: "change", data: { unconfirmed: ["Drop"] } });
    test.do(confirmStep, { stepId }, jonas);
    test.do(completeStep, { stepId }, ana);
    test.do(fillBlank, { gap: "<old name>", value: "oldest" });
    expect(test.step("Drop")).toMatchObject({ status: "done", confirmedBy: { id: jonas.userId } });
  });

  it("can be left out by one person, and one that needs nobody is not confirmed", () => {
    const { test, stepId } = running();
    expect(test.do(confirmStep, { stepId: test.step("Look").id }, jonas)).toMatchObject({ kind: "refusal", reason: "one-person" });
    expect(test.do(skipStep, { stepId, reason: "not today" }, ana).kind).toBe("change");
  });
});

describe("where a step runs", () => {
  it.each([
    ["kubectl --context prod-eu delete pod x", "production"],
    ["git push staging main", "staging"],
    ["dropdb ledger_preprod", "pre-production"],
    ["ssh pre-prod rm -rf /srv", "pre-production"],
    ["rm -rf .next", null],
    ["copy from staging to production", null],
    ["Produktivsystem leeren", "production"],
    ["run it on the QA environment", "test"],
    ["the product of productivity", null],
  ])("“%s” speaks of %s", (text, environment) => {
    expect(environmentIn(text)).toBe(environment);
  });

  it("is what its commands say, else its words, its phase or its plan", () => {
    const test = new TestRoom(draftOf({ "Clean up staging": ["Drop", "Wipe production"] }));
    expect(environmentOf(test.room, test.step("Drop"))).toBe("staging");
    expect(environmentOf(test.room, test.step("Wipe production"))).toBe("production");
    const commands = [{ language: "sh", text: "rm -rf /mnt/dev/data" }];
    test.do(editStep, { stepId: test.step("Drop").id, commands }, sofia);
    expect(environmentOf(test.room, test.step("Drop"))).toBe("development");
  });
});
