import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dateTimeText } from "#lib/domain/schedule/format-time.ts";
import { schedule } from "#lib/domain/schedule/schedule.ts";
import { countsWeeks } from "#lib/domain/schedule/weeks.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { sharedFiles, skipped } from "#lib/testing/shared.ts";
import { draftFrom } from "./testing.ts";

const [file] = sharedFiles("seeds", /^004.*\.txt$/);

describe.skipIf(file === undefined)(`a rollout in weeks ${skipped}`, () => {
  it("begins each week on its Monday at the hour of the first, over a change of the clocks as well", () => {
    const room = new TestRoom(draftFrom(readFileSync(file ?? "", "utf8")), {
      t0: "2027-03-01T08:00:00.000Z",
      zone: "Europe/Berlin",
    }).room;
    const planned = schedule(room).phases;
    const weeks = phasesOf(room).flatMap((phase) => {
      const at = planned.get(phase.id);
      return phase.at?.kind === "offset" && at?.start && at.end ? [[phase.title, at.start, at.end] as const] : [];
    });
    const day = (at: number) => dateTimeText(at, "Europe/Berlin");
    expect(weeks.slice(0, 4).map(([title, start, end]) => `${title}: ${day(start)} – ${day(end)}`)).toEqual([
      "Phase 1: Internal Testing: Mon 1 Mar 2027, 09:00 – Mon 8 Mar 2027, 09:00",
      "Phase 2: Beta Testing: Mon 8 Mar 2027, 09:00 – Mon 22 Mar 2027, 09:00",
      "Phase 3: Gradual Rollout: Mon 22 Mar 2027, 09:00 – Mon 5 Apr 2027, 09:00",
      "Phase 4: Full Release: Mon 5 Apr 2027, 09:00 – Mon 12 Apr 2027, 09:00",
    ]);
    expect(countsWeeks(phasesOf(room).map(({ at, durationMax }) => ({ at, minutes: durationMax })))).toBe(true);
  });
});
