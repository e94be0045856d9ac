import { describe, expect, it } from "vitest";
import { schedule } from "../schedule/schedule.ts";
import { editStep } from "../steps/edit.ts";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { setPlanCalendar } from "./calendar.ts";

/** A step three working days before Monday, 28 December 2026. */
function plan() {
  const test = new TestRoom(draftOf({ Prepare: ["tell the users"] }), { t0: "2026-12-28T09:00:00.000Z" });
  test.now = "2026-11-26T12:00:00.000Z";
  test.do(editStep, { stepId: test.step("tell the users").id, at: { kind: "offset", minutes: -4320, counts: "workdays" } });
  return test;
}
const day = (test: TestRoom) => new Date(schedule(test.room).steps.get(test.step("tell the users").id) ?? 0).toISOString().slice(0, 10);
const calendar = { week: [1, 2, 3, 4, 5], daysOff: [{ date: "2026-12-25", title: "Christmas Day" }] };

describe("the working days of a plan", () => {
  it("move what counts them, and nothing else is worked out for them", () => {
    const test = plan();
    expect(day(test)).toBe("2026-12-23");
    expect(test.do(setPlanCalendar, { calendar }, sofia)).toMatchObject({ kind: "change", data: { text: "Mon–Fri, 1 day off" } });
    expect(day(test)).toBe("2026-12-22");
    expect(test.do(setPlanCalendar, { calendar: { ...calendar, week: [1, 2, 3, 4] } }, sofia).kind).toBe("change");
    expect(day(test)).toBe("2026-12-22");
  });

  it("are said once", () => {
    const test = plan();
    test.do(setPlanCalendar, { calendar }, sofia);
    expect(test.do(setPlanCalendar, { calendar: { ...calendar, week: [5, 4, 3, 2, 1] } }, sofia).kind).toBe("already");
  });

  it("are at least one, and no week has an eighth day", () => {
    for (const week of [[], [0], [8], [1, 1]])
      expect(setPlanCalendar.input.safeParse({ calendar: { week, daysOff: [] } }).success, String(week)).toBe(false);
  });
});
