import type { Finding, Phase } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule, Said } from "./rule.ts";
import { stepsIn } from "./walk.ts";

/** What is prepared before the window, or watched after it, is not held against it. */
const work: readonly Phase["kind"][] = ["deploy", "verify", "rollout"];
const day = 1440;

export const workOutsideWindow: Rule = {
  rule: "work-outside-window",
  level: "error",
  means: "A step of the work is timed before or after the window that the document gives the plan.",
  example:
    "# Move\n\n**Maintenance window:** 02:00 – 04:00 UTC\n\n## Switch over\n\n- [ ] 02:10 - Stop the jobs\n- [ ] 04:30 - Switch the traffic\n",
  check(said) {
    const { window } = said;
    if (!window) return [];
    const found: Finding[] = [];
    for (const phase of said.phases.filter(({ kind }) => work.includes(kind)))
      for (const { title, at, line } of stepsOf(phase)) {
        const minute = minuteOf(at, said);
        if (minute === null || isInside(minute, window)) continue;
        found.push({
          ...{ rule: workOutsideWindow.rule, level: workOutsideWindow.level, line },
          message: `${quote(title)} is at ${clockOf(minute)}, outside the window ${window.start}–${window.end} of the plan (line ${window.line}); correct one of them.`,
        });
      }
    return found;
  },
};

type Timed = { title: string; at: Phase["start"]; line: number };

const stepsOf = (phase: Phase): Timed[] => [
  { title: phase.title, at: phase.start, line: phase.line },
  ...stepsIn(phase.steps),
  ...phase.phases.flatMap(stepsOf),
];

/** The minute of the day at which something is, where it is on a day the window is on; null where nobody can tell. */
function minuteOf(at: Phase["start"], { window, start, date }: Said): number | null {
  if (at === null || window === null || at.kind === "day") return null;
  if (at.kind === "offset") {
    // Days away from T0 are said to be elsewhere on purpose.
    if (start === null || at.counts || Math.abs(at.minutes) >= day) return null;
    return (minutes(start) + at.minutes + day) % day;
  }
  const days = [window.date ?? date, window.endDate].filter((each) => each !== null);
  if (at.date !== null && days.length > 0 && !days.includes(at.date)) return null;
  return minutes(at.kind === "wall" ? at.time : at.start);
}

function isInside(minute: number, window: { start: string; end: string }): boolean {
  const [opens, closes] = [minutes(window.start), minutes(window.end)];
  return opens < closes ? minute >= opens && minute <= closes : minute >= opens || minute <= closes;
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(":").map(Number);
  return hours * 60 + rest;
}

const clockOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
