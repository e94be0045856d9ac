import type { PlanTime } from "#lib/domain/kernel/fields.ts";
import { dateAfter } from "#lib/domain/schedule/zone-time.ts";
import { parseTime } from "../values/parse-time.ts";
import { weekdayNames } from "../words/weekdays.ts";
import type { TreePhase } from "./tree.ts";

const begins = weekdayNames.map((names) => new RegExp(`^(?:(?:on|am|le|el|op) )?(?:${names})(?!\\p{L})`, "iu"));

/** The day of the week a title begins with, Sunday 0; -1 where it begins with none, or says a date of its own. */
const weekdayOf = (title: string): number => (/\d{4}|\d{1,2}[./]\d{1,2}/.test(title) ? -1 : begins.findIndex((names) => names.test(title)));

/**
 * “Friday evening”, “Saturday”, “Sunday” around a launch on a Saturday: the dates that the phases are on, in their order. Phases above the
 * launch’s own day are before it, those below it after it; without a phase of that day the nearest one is meant, which three days either way
 * tell. Other phases have none.
 */
export function datesOfWeekdays(phases: readonly TreePhase[], date: string): Map<TreePhase, string> {
  const launch = new Date(`${date}T00:00Z`).getUTCDay();
  const named = phases.flatMap((phase) => {
    const weekday = weekdayOf(phase.title);
    return weekday < 0 ? [] : [{ phase, weekday }];
  });
  const own = named.findIndex(({ weekday }) => weekday === launch);
  return new Map(
    named.map(({ phase, weekday }, at) => {
      const on = (weekday - launch + 7) % 7;
      const before = own < 0 ? on > 3 : at < own;
      const days = at === own ? 0 : before ? on - 7 : on;
      return [phase, dateAfter(date, days)];
    }),
  );
}

/** “Monday 08:30”: the clock time behind the day; null for any other title. */
export function clockOfWeekday(title: string): Extract<PlanTime, { kind: "wall" | "window" }> | null {
  const weekday = weekdayOf(title);
  const rest = weekday < 0 ? "" : title.replace(begins[weekday] ?? "", "").replace(/^[\s,]+(?:at |um |om |à |a las |às )?/iu, "");
  const at = rest === "" ? null : parseTime(rest, null);
  return at?.kind === "wall" || at?.kind === "window" ? at : null;
}
