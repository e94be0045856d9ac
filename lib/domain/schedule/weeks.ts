import type { PlanTime } from "../kernel/fields.ts";
import { dateAfter, dateIn, isoOf } from "./zone-time.ts";

const weekMinutes = 7 * 24 * 60;

/** What is asked of a phase to see whether it is weeks of the plan. */
type Stretch = { at: PlanTime | null; minutes: number | null };

/** Whether a plan counts in weeks: several of its phases are whole weeks that begin so many weeks after T0, as “Week 2-3” is. */
export const countsWeeks = (phases: readonly Stretch[]): boolean =>
  phases.filter(
    ({ at, minutes }) =>
      at?.kind === "offset" && at.minutes >= 0 && isWeeks(at.minutes) && minutes !== null && minutes > 0 && isWeeks(minutes),
  ).length > 1;

const isWeeks = (minutes: number): boolean => minutes % weekMinutes === 0;

/** Where work of a week begins. */
const morning = "09:00";

/** When week 1 begins (ISO 8601) if it is the week of `now` (epoch ms), or so many weeks later: on its Monday. Null beyond the years there are. */
export function firstMonday(now: number, zone: string, weeksLater: number): string | null {
  const today = dateIn(now, zone);
  const { dayOfWeek } = Temporal.PlainDate.from(today);
  return isoOf(dateAfter(today, 1 - dayOfWeek + 7 * weeksLater), morning, zone);
}
