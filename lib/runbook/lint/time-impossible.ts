import type { Finding } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";
import { phasesIn, stepsOf } from "./walk.ts";

/** A title that begins with a time, or has one in parentheses: what stayed in the words could not be read as one. */
const leading = /^\(?(\d{1,2}):(\d{2})(?![\d:.])(?=\)? ?(?:[-–—|]|: |$))/;
const inside = /\((\d{1,2}):(\d{2}) ?(?:[-–—]|to|bis) ?(\d{1,2}):(\d{2})\)/;
/** “24:30 Call”, “Call (13:75)”: nothing but their place says that they are times, so only what is near one is told. */
const alone = /^(\d{2}):(\d{2}) (?=\p{L})|\((\d{1,2}):(\d{2})\)/u;
/** “(by 25:00)” */
const deadline =
  /\((?:[^()]{0,40}[, ])?(?:by|before|until|till|due:?|deadline:?|bis|vor|avant|antes|até|hasta) (?:at )?(\d{1,2}):(\d{2})(?![\d:])/iu;
/** What is said of a time beside a label: “Start: 25:00”, “Window: 22:00 – 26:00”. */
const timeLabel =
  /(?<!\p{L})(?:time|start|begin|end|window|when|due|deadline|until|from|uhrzeit|beginn|ende|fenster|frist|heure|début|fin|fenêtre|hora|inicio|início|ventana|janela)/iu;
const clocks = /(?<![\d:.])(\d{1,2}):(\d{2})(?![\d:]|\.\d)/g;
const isoDate = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/;

export const timeImpossible: Rule = {
  rule: "time-impossible",
  level: "error",
  means: "What stands where a time or a date does is none: “25:00”, “13:75”, 30 February.",
  example: "# Move\n\n**Time zone:** UTC\n\n## Switch over\n\n- [ ] 13:00 - Stop the jobs\n- [ ] 25:00 - Switch the traffic\n",
  check(said) {
    const found: Finding[] = [];
    const tell = (line: number, message: string) => found.push({ rule: timeImpossible.rule, level: timeImpossible.level, line, message });
    const tellOf = (line: number, wrong: string) =>
      tell(
        line,
        wrong === "24:00"
          ? "“24:00” is read as no time: write 00:00 and the day after."
          : `${quote(wrong)} is no time of a day, so it stays in the words; write one from 00:00 to 23:59.`,
      );
    const look = ({ title, line }: { title: string; line: number }) => {
      const wrong = impossibleIn(title.slice(0, 300));
      if (wrong) tellOf(line, wrong);
    };
    for (const { phase } of phasesIn(said.phases)) look(phase);
    for (const { step } of stepsOf(said)) look(step);
    for (const { name, value, line } of said.facts) {
      const date = isoDate.exec(value.slice(0, 200));
      const wrong = timeLabel.test(name)
        ? [...value.slice(0, 200).matchAll(clocks)].find(([, hour = "", minute = ""]) => !isClock(hour, minute))
        : null;
      if (wrong) tellOf(line, wrong[0]);
      if (date && !isDay(date)) tell(line, `${quote(date[0])} is no day of the calendar; correct it.`);
    }
    return found;
  },
};

/** The first time of a title that no clock shows. */
function impossibleIn(title: string): string | null {
  const [, hour, minute] = leading.exec(title) ?? [];
  if (hour !== undefined && minute !== undefined && !isClock(hour, minute)) return `${hour}:${minute}`;
  const [, first, second, third = first, fourth = second] = alone.exec(title) ?? [];
  // “50:50” is a share.
  if (third !== undefined && fourth !== undefined && !isClock(third, fourth) && (Number(third) < 30 || Number(fourth) > 59))
    return `${third}:${fourth}`;
  const [, late, over60] = deadline.exec(title) ?? [];
  if (late !== undefined && over60 !== undefined && !isClock(late, over60)) return `${late}:${over60}`;
  const [, from = "0", past = "0", to = "0", over = "0"] = inside.exec(title) ?? [];
  if (!isClock(from, past)) return `${from}:${past}`;
  return isClock(to, over) ? null : `${to}:${over}`;
}

const isClock = (hour: string, minute: string): boolean => Number(hour) < 24 && Number(minute) < 60;

function isDay([, year, month, day]: readonly string[]): boolean {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
}
