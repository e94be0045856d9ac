import { describe, expect, it } from "vitest";
import { dueOf } from "#lib/domain/after-care/status.ts";
import { addCareCheck, editCareCheck } from "#lib/domain/after-care/verbs.ts";
import { editPhase } from "#lib/domain/phases/verbs.ts";
import { setPlanCalendar } from "#lib/domain/plan/calendar.ts";
import { completePlan } from "#lib/domain/plan/start-and-end.ts";
import { spanText } from "#lib/domain/schedule/format-time.ts";
import { lateMinutes } from "#lib/domain/schedule/late.ts";
import { planProgress } from "#lib/domain/schedule/progress.ts";
import { schedule } from "#lib/domain/schedule/schedule.ts";
import { usualCalendar } from "#lib/domain/schedule/work-calendar.ts";
import { editStep } from "#lib/domain/steps/edit.ts";
import { completeStep, startStep } from "#lib/domain/steps/work.ts";
import { sofia } from "#lib/domain/testing/people.ts";
import { RevisedPlan } from "#lib/domain/testing/revised.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { read } from "./read.ts";
import { parseDuration } from "./values/parse-duration.ts";
import { planMarkdown } from "./write/plan-markdown.ts";
import { lostOnTheWay } from "./write/testing.ts";

const day = 1440;

describe("a length in working days", () => {
  it.each([
    ["3 working days", [3, 3]],
    ["3 work days", [3, 3]],
    ["3 workdays", [3, 3]],
    ["5 business days", [5, 5]],
    ["2-3 business days", [2, 3]],
    ["one working day", [1, 1]],
    ["Duration: 4 weekdays", [4, 4]],
    ["~ 10 Arbeitstage", [10, 10]],
    ["2 werkdagen", [2, 2]],
    ["3 jours ouvrés", [3, 3]],
    ["3 días hábiles", [3, 3]],
    ["2 dias úteis", [2, 2]],
  ])("is read: %s", (text, [least = 0, most = 0]) => {
    expect(parseDuration(text)).toEqual({ durationMin: least * day, durationMax: most * day, lengthCounts: "workdays" });
  });

  it.each(["3 days", "3 hours", "1 week"])("is none: %s", (text) => {
    expect(parseDuration(text)).not.toHaveProperty("lengthCounts");
  });
});

/** A Thursday, at nine. */
const t0 = "2026-11-26T09:00:00.000Z";
const text = `# Move

## Prepare (4 business days)

- [ ] Ask around
- [ ] Order it

## Deploy

- [ ] Move the archive (3 working days)
- [ ] Compare the sums (30 min)

## Watch

| Task | Duration |
|---|---|
| Look at the queue | 2 work days |

## Success criteria after 2 working days

- [ ] Nobody has complained
`;
const made = (document = text) => new TestRoom(read(document).draft, { t0, zone: "UTC" });

describe("a plan with such lengths", () => {
  it("keeps them as working days, and says so", () => {
    const { room } = made();
    const said = [...Object.values(room.phases), ...Object.values(room.steps)]
      .filter(({ lengthCounts }) => lengthCounts)
      .map(({ title, durationMin, durationMax, lengthCounts }) => [title, spanText(durationMin, durationMax, lengthCounts)]);
    expect(said).toEqual([
      ["Prepare", "4 working days"],
      ["Move the archive", "3 working days"],
      ["Look at the queue", "2 working days"],
    ]);
    expect(Object.values(room.careChecks)).toMatchObject([{ afterMinutes: 2 * day, afterCounts: "workdays" }]);
  });

  it("is planned over weekends and days off", () => {
    const test = made();
    const planned = () =>
      [...schedule(test.room).phases.values()]
        .slice(0, 2)
        .map(({ start, end }) => [start, end].map((at) => new Date(at ?? 0).toISOString()));
    // Thursday to Wednesday, then to Monday.
    expect(planned()).toEqual([
      [t0, "2026-12-02T09:00:00.000Z"],
      ["2026-12-02T09:00:00.000Z", "2026-12-07T09:30:00.000Z"],
    ]);
    test.do(setPlanCalendar, { calendar: { ...usualCalendar, daysOff: [{ date: "2026-12-01", title: "Inventory" }] } }, sofia);
    expect(planned()[0]?.[1]).toBe("2026-12-03T09:00:00.000Z");
  });

  it("is forecast from where a step really begins: one that begins on a Friday ends on Wednesday", () => {
    const test = made("# Move\n\n## Deploy\n\n- [ ] Move the archive (3 working days)\n- [ ] Compare the sums (30 min)\n");
    test.now = t0;
    test.start();
    const end = () => new Date(planProgress(test.room, Date.parse(test.now)).forecastEnd ?? 0).toISOString();
    expect(end()).toBe("2026-12-01T09:30:00.000Z");
    test.now = "2026-11-27T09:00:00.000Z";
    expect(end()).toBe("2026-12-02T09:30:00.000Z");
    test.do(startStep, { stepId: test.step("Move the archive").id });
    test.now = "2026-11-30T12:00:00.000Z";
    expect(end()).toBe("2026-12-02T09:30:00.000Z");
  });

  it("is late once its working days are over, and not over a weekend", () => {
    const test = made("# Move\n\n## Deploy\n\n- [ ] Move the archive (1 working day)\n");
    test.now = "2026-11-27T09:00:00.000Z";
    test.start();
    test.do(startStep, { stepId: test.step("Move the archive").id });
    const late = (at: string) => lateMinutes(test.room, test.step("Move the archive"), Date.parse(at));
    expect([late("2026-11-29T09:00:00.000Z"), late("2026-11-30T09:00:00.000Z"), late("2026-11-30T09:10:00.000Z")]).toEqual([0, 0, 10]);
  });

  it("dates its after-care by working days from the end of the work", () => {
    const test = made();
    test.now = "2026-11-27T15:00:00.000Z";
    test.start();
    for (const { id } of Object.values(test.room.steps)) test.do(completeStep, { stepId: id });
    test.do(completePlan, { leaveOpen: true }, sofia);
    const [check] = Object.values(test.room.careChecks);
    expect(check?.dueAt).toBe("2026-12-01T15:00:00.000Z");
    test.do(editCareCheck, { checkId: check?.id ?? "", afterCounts: null }, sofia);
    expect(Object.values(test.room.careChecks)[0]?.dueAt).toBe("2026-11-29T15:00:00.000Z");
    test.do(addCareCheck, { title: "Ask again", afterMinutes: day, afterCounts: "workdays" }, sofia);
    expect(Object.values(test.room.careChecks).find(({ title }) => title === "Ask again")?.dueAt).toBe("2026-11-30T15:00:00.000Z");
  });

  it("is written, and read again, as the same", () => {
    const { room } = made();
    expect(lostOnTheWay(room)).toEqual([]);
    expect(planMarkdown(room)).toContain("Move the archive (3 working days)");
  });

  it("is compared by them: three days are not three working days", () => {
    const plan = new RevisedPlan((words) => read(words).draft, text);
    expect(plan.said(text)).toEqual([]);
    const next = text.replace("(3 working days)", "(3 days)").replace("after 2 working days", "after 3 working days");
    expect(plan.said(next).filter((each) => !/notes/.test(each))).toEqual([
      "step “Move the archive” length: 3 working days → 3 d",
      "care “Nobody has complained” asked: after 2 working days → after 3 working days",
    ]);
    plan.revise(next);
    expect(Object.values(plan.room.steps).find(({ title }) => title === "Move the archive")).toMatchObject({ lengthCounts: null });
    expect(Object.values(plan.room.careChecks)).toMatchObject([{ afterMinutes: 3 * day, afterCounts: "workdays" }]);
  });

  it("is given by hand, in whole days alone", () => {
    const test = made();
    const { id } = test.step("Compare the sums");
    const said = (minutes: number) =>
      test.do(editStep, { stepId: id, durationMin: minutes, durationMax: minutes, lengthCounts: "workdays" }, sofia);
    expect(said(90)).toMatchObject({ kind: "refusal", reason: "part-of-day" });
    expect(said(2 * day)).toMatchObject({ kind: "change" });
    const [phaseId = ""] = Object.keys(test.room.phases);
    expect(test.do(editPhase, { phaseId, durationMax: 100 }, sofia)).toMatchObject({ kind: "refusal", reason: "part-of-day" });
    expect(test.do(addCareCheck, { title: "x", afterMinutes: 60, afterCounts: "workdays" }, sofia)).toMatchObject({
      reason: "part-of-day",
    });
  });

  it("without a known start has them as they are", () => {
    const { room } = made();
    const [check] = Object.values(room.careChecks);
    expect(check && dueOf(check, null, room.plan)).toBeNull();
  });
});
