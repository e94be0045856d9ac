import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn, stepsOf } from "./walk.ts";

/** A title that begins with a time, or has one in parentheses: what stayed in the words could not be read as one. */
const leading = /^\(?(\d{1,2}):(\d{2})(?![\d:.])(?=\)? ?(?:[-–—|]|: |$))/;
const inside = /\((\d{1,2}):(\d{2}) ?(?:[-–—]|to|bis) ?(\d{1,2}):(\d{2})\)/;
const isoDate = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/;

export const timeImpossible: Rule = {
  rule: "time-impossible",
  level: "error",
  means: "What stands where a time or a date does is none: “25:00”, “13:75”, 30 February.",
  example: "# Move\n\n**Time zone:** UTC\n\n## Switch over\n\n- [ ] 13:00 - Stop the jobs\n- [ ] 25:00 - Switch the traffic\n",
  check(said) {
    const found: Finding[] = [];
    const tell = (line: number, message: string) => found.push({ rule: timeImpossible.rule, level: timeImpossible.level, line, message });
    const look = ({ title, line }: { title: string; line: number }) => {
      const wrong = impossibleIn(title.slice(0, 300));
      if (wrong === "24:00") tell(line, "“24:00” is read as no time: write 00:00 and the day after.");
      else if (wrong) tell(line, `${quote(wrong)} is no time of a day, so it stays in the words; write one from 00:00 to 23:59.`);
    };
    for (const { phase } of phasesIn(said.phases)) look(phase);
    for (const { step } of stepsOf(said)) look(step);
    for (const { value, line } of said.facts) {
      const date = isoDate.exec(value.slice(0, 200));
      if (date && !isDay(date)) tell(line, `${quote(date[0])} is no day of the calendar; correct it.`);
    }
    return found;
  },
};

/** The first time of a title that no clock shows. */
function impossibleIn(title: string): string | null {
  const [, hour, minute] = leading.exec(title) ?? [];
  if (hour !== undefined && minute !== undefined && !isClock(hour, minute)) return `${hour}:${minute}`;
  const [, from = "0", past = "0", to = "0", over = "0"] = inside.exec(title) ?? [];
  if (!isClock(from, past)) return `${from}:${past}`;
  return isClock(to, over) ? null : `${to}:${over}`;
}

const isClock = (hour: string, minute: string): boolean => Number(hour) < 24 && Number(minute) < 60;

function isDay([, year, month, day]: readonly string[]): boolean {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
}
