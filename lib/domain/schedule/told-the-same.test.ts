import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "#lib/runbook/read.ts";
import { sharedFiles } from "#lib/testing/shared.ts";
import { leavesOf, phasesOf, walkPhase } from "../steps/outline.ts";
import { isClosed } from "../steps/rows.ts";
import { completeStep, startStep } from "../steps/work.ts";
import { TestRoom } from "../testing/room.ts";
import { hangingOf } from "./critical.ts";
import { lateMinutes } from "./late.ts";
import { planProgress } from "./progress.ts";

const minuteMs = 60_000;
const t0 = "2027-03-05T13:00:00.000Z";

/** What the parts of the screen ask, each by itself: header and column by `planProgress`, rows one by one, the track by phase, the API all of it. */
function told({ room }: TestRoom, now: number) {
  const minute = Math.floor(now / minuteMs) * minuteMs;
  const progress = planProgress(room, now);
  const hanging = hangingOf(room, minute);
  const rows = phasesOf(room).flatMap((phase) => walkPhase(room, phase.id));
  return { progress, hanging, lateRows: rows.filter(({ step }) => lateMinutes(room, step, minute) > 0).map(({ step }) => step.id) };
}

describe("late, next and critical are told the same everywhere (seeds; skipped without the shared folder)", () => {
  const seeds = sharedFiles("seeds", /\.txt$/);
  it.skipIf(seeds.length > 0)("there are no seeds", () => expect(seeds).toEqual([]));

  it.each(seeds.map((path) => [basename(path), path]))("of %s", (_, path) => {
    const { draft } = read(readFileSync(path, "utf8").replaceAll("2025", "2027"));
    const test = new TestRoom(draft, { t0 });
    test.now = t0;
    test.start();
    const phases = phasesOf(test.room).filter(({ kind }) => kind !== "rollback");
    const leaves = phases.flatMap(({ id }) => leavesOf(test.room, id));
    for (const [index, minutes] of [0, 1, 31, 95, 24 * 60, 9 * 24 * 60, 40 * 24 * 60].entries()) {
      const now = Date.parse(t0) + minutes * minuteMs + 20_000;
      const { progress, hanging, lateRows } = told(test, now);
      // Every late line of the column is a late row; a late row that is none there has a late one below it.
      const lines = new Set(progress.late.map(({ step }) => step.id));
      for (const id of lines) expect(lateRows).toContain(id);
      for (const id of lateRows) if (!lines.has(id)) expect(childLate(test, id, lines)).toBe(true);
      // What comes next is open, not begun, and the first of its phase.
      const open = leaves.map(({ id }) => test.room.steps[id]).filter((step) => step?.status === "todo");
      expect(progress.next.map(({ step }) => step.id)).toEqual(open.slice(0, 5).map((step) => step?.id));
      // The track marks the phases of the marked rows, and no other; what the end hangs on has no slack, and is open.
      const critical = new Set(hanging.critical);
      expect([...hanging.phases]).toEqual(
        phases.filter(({ id }) => leavesOf(test.room, id).some((step) => critical.has(step.id))).map(({ id }) => id),
      );
      for (const id of critical) {
        expect(hanging.slack.has(id)).toBe(false);
        expect(["todo", "doing", "failed"]).toContain(test.room.steps[id]?.status);
      }
      if (open.length > 0 && progress.forecastEnd !== null) expect(hanging.critical.length).toBeGreaterThan(0);
      const working = phases.filter(({ kind }) => kind !== "watch" && kind !== "after-care").flatMap(({ id }) => leavesOf(test.room, id));
      if (progress.forecastEnd !== null && working.some((step) => !isClosed(step)))
        expect(progress.forecastEnd).toBeGreaterThanOrEqual(now);
      // Then work goes on.
      test.now = new Date(now).toISOString();
      for (const step of open.slice(0, 3 + index)) if (step) test.do(completeStep, { stepId: step.id });
      const [running] = open.slice(3 + index);
      if (running) test.do(startStep, { stepId: running.id });
    }
  });
});

const childLate = (test: TestRoom, parentId: string, lines: ReadonlySet<string>): boolean =>
  Object.values(test.room.steps).some((step) => step.parentId === parentId && (lines.has(step.id) || childLate(test, step.id, lines)));
