import { describe, expect, it } from "vitest";
import { readingFrom } from "../testing.ts";

const timesOf = (text: string) => readingFrom(text).phases.flatMap(({ start, steps }) => [start, ...steps.map(({ at }) => at)]);

describe("times that need more than their line", () => {
  it("are converted where another zone is said beside them, onto another day where it must be", () => {
    expect(
      timesOf("# Two\n\n**Date:** 2027-02-03\n**Time zone:** Asia/Tokyo\n\n## Do\n- [ ] 20:00 UTC Open\n- [ ] 14:00 UTC-8 Tell\n").slice(1),
    ).toEqual([
      { kind: "wall", time: "05:00", date: "2027-02-04" },
      { kind: "wall", time: "07:00", date: "2027-02-04" },
    ]);
  });

  it("stay where the zone is the plan's own by the name of another season, or one that two countries share", () => {
    const own = "# One\n\n**Date:** 2027-07-03\n**Time zone:** America/New_York\n\n## Do\n- [ ] 10:00 EST Open\n- [ ] 11:00 IST Tell\n";
    expect(timesOf(own).slice(1)).toEqual(["10:00", "11:00"].map((time) => ({ kind: "wall", time, date: null })));
  });

  it("of a morning's preparation stay on the plan's day", () => {
    const day = "# Day\n\n**Date:** 2027-02-03\n\n## Preparation (06:00 - 07:00)\n- [ ] Tell\n\n## Switch (07:30 - 08:00)\n- [ ] Switch\n";
    expect(readingFrom(day)).toMatchObject({ date: "2027-02-03", phases: [{ start: { date: null } }, { start: { date: null } }] });
  });
});
