import { describe, expect, it } from "vitest";
import type { DraftStep } from "../document/draft.ts";
import { addMessage } from "../messages/edit.ts";
import { editPhase } from "../phases/verbs.ts";
import { addRole, assignRole } from "../roles/edit-roles.ts";
import { addShift } from "../shifts/verbs.ts";
import { assignStep } from "../steps/edit.ts";
import { completeStep, startStep } from "../steps/work.ts";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { comingDue, remindersOf } from "./due.ts";

const t0 = "2026-11-26T12:00:00.000Z";
const at = (minutes: number) => Date.parse(t0) + minutes * 60_000;

/** Steps at 10 and 30 minutes after T0, Ana’s, and a deadline 20 minutes after it. */
function running() {
  const draft = draftOf({ Prepare: ["a", "b"] });
  const timed = (step: DraftStep): DraftStep => ({
    ...step,
    at: { kind: "offset", minutes: step.title === "a" ? 10 : 30 },
    durationMax: 5,
  });
  const test = new TestRoom({ ...draft, phases: draft.phases.map((phase) => ({ ...phase, steps: phase.steps.map(timed) })) }, { t0 });
  test.do(addRole, { title: "Lead" }, sofia);
  const roleId = Object.keys(test.room.roles)[0] ?? "";
  test.do(assignRole, { roleId, holder: { id: ana.userId, name: ana.name } }, sofia);
  test.do(editPhase, { phaseId: test.phaseId("Prepare"), deadline: { kind: "offset", minutes: 20 }, roleId }, sofia);
  for (const title of ["a", "b"]) test.do(assignStep, { stepId: test.step(title).id, assignee: { id: ana.userId, name: ana.name } }, sofia);
  test.now = t0;
  test.start();
  const told = (minutes: number) => remindersOf(test.room, ana.userId, at(minutes), 5).map(({ text }) => text);
  return { test, roleId, told };
}

describe("what is due", () => {
  it("comes the soonest first: steps that have not begun, and deadlines", () => {
    const { test } = running();
    expect(comingDue(test.room, at(0)).map(({ title }) => title)).toEqual(["a", "Deadline of Prepare", "b"]);
    expect(comingDue(test.room, at(10)).map(({ title }) => title)).toEqual(["Deadline of Prepare", "b"]);
  });

  it("is what is to be said as well", () => {
    const { test } = running();
    const offset = { kind: "offset", minutes: 15 } as const;
    test.do(addMessage, { title: "Progress update", body: "We are on our way.", at: offset }, sofia);
    expect(comingDue(test.room, at(10)).map(({ kind, title }) => [kind, title])).toEqual([
      ["message", "Progress update"],
      ["deadline", "Deadline of Prepare"],
      ["step", "b"],
    ]);
  });

  it("is told to whoever does it before its time, at it, and once it is late; to nobody else", () => {
    const { test, told } = running();
    expect(told(4)).toEqual([]);
    expect(told(5)).toEqual(["“a” is due in 5 min, at 12:10"]);
    expect(told(10)).toEqual(["“a” is due now, at 12:10"]);
    expect(told(12)).toEqual(["“a” is late: it was due at 12:10"]);
    expect(told(72)).not.toContain("“a” is late: it was due at 12:10");
    expect(remindersOf(test.room, sofia.userId, at(12), 5)).toEqual([]);
    test.now = new Date(at(12)).toISOString();
    test.do(startStep, { stepId: test.step("a").id });
    expect(told(13)).toEqual([]);
    expect(told(18)).toEqual(["“a” takes longer than planned: +1 min", "Prepare: 2 open, 2 min left"]);
    test.do(completeStep, { stepId: test.step("a").id });
    expect(told(21)).toEqual(["Prepare: 1 open, 1 min over"]);
  });

  it("keeps its key for as long as it is the same thing", () => {
    const { test } = running();
    const keys = (minutes: number) => remindersOf(test.room, ana.userId, at(minutes), 5).map(({ key }) => key);
    expect(keys(5)).toEqual(keys(9));
    expect(keys(12)).toEqual(keys(13));
    expect(keys(5)).not.toEqual(keys(12));
  });

  it("waits in the quiet hours of a shift", () => {
    const { test, roleId, told } = running();
    const [from, to] = [new Date(at(-60)).toISOString(), new Date(at(600)).toISOString()];
    test.do(addShift, { roleId, person: { id: ana.userId, name: ana.name }, from, to, quiet: { from: "11:00", to: "12:07" } }, sofia);
    expect(told(6)).toEqual([]);
    expect(told(7)).toEqual(["“a” is due in 3 min, at 12:10"]);
  });
});
