import { expect } from "vitest";
import type { Case } from "../told.ts";

/** Times: offsets, clocks, days and lengths. */
export const times: Readonly<Record<string, Case>> = {
  "20-bare-t-days.md": {
    kind: "T-14 counts days where the text speaks of days",
    is: ({ reading }) => {
      const starts = reading.phases.map(({ start }) => (start?.kind === "offset" ? start.minutes : null));
      expect(starts[0]).toBe(-20_160);
      expect(starts).toContain(-7 * 1440);
      expect(starts).toContain(4 * 1440);
    },
  },
  "22-name-looks-like-offset.md": {
    kind: "a name with a letter and a number is no time",
    is: ({ all }) => {
      expect(all.map(({ at }) => at)).toEqual([null, null, null]);
      for (const [index, name] of ["W-92", "D-12", "H-7"].entries()) expect(all[index]?.title).toContain(name);
    },
  },
  "23-clock-offset-windows.md": {
    kind: "windows of offsets with hours and minutes",
    is: ({ reading }) => {
      expect(reading.phases.map(({ start }) => start)).toEqual([-30, 0, 60].map((minutes) => ({ kind: "offset", minutes })));
      expect(reading.phases.map(({ duration }) => duration?.minMinutes)).toEqual([30, 30, 10]);
      expect(reading.phases.map(({ title }) => title).join()).not.toContain("(");
    },
  },
  "24-launch-date-beside-document-date.md": {
    kind: "the launch's date wins over the document's",
    is: ({ reading }) => expect(reading.date).toBe("2025-10-28"),
  },
  "26-launch-minus-column.md": {
    kind: "a deadline column holds times",
    is: ({ all }) => {
      expect(all.map(({ at }) => at)).toEqual([-10, -9, -1].map((days) => ({ kind: "offset", minutes: days * 1440 })));
      expect(all.map(({ owner }) => owner)).toEqual(["Ann", "Bo", "Bo"]);
    },
  },
  "27-day-and-clock.md": {
    kind: "a day and a clock time",
    is: ({ reading }) => {
      expect(reading.phases.map(({ title }) => title)).toEqual(["Switch on for 5%", "Look at it"]);
      expect(JSON.stringify(reading.phases.map(({ start }) => start))).toMatch(/09:00.*17:00/);
    },
  },
  "30-duration-label-is-the-soak.md": {
    kind: "what is labelled as a stage's length is its length",
    is: ({ reading }) => {
      expect(reading.rollout.map(({ percent }) => percent)).toEqual([5, 25, 100]);
      expect(reading.rollout.slice(0, 2).map(({ soak }) => soak?.minMinutes)).toEqual([4320, 10_080]);
    },
  },
};
