import type { LengthCounts, PlanTime } from "#lib/domain/kernel/fields.ts";
import { dayText, planTimeText, workdaysOf } from "#lib/domain/schedule/format-time.ts";
import { windowMinutes } from "#lib/domain/schedule/planned-time.ts";

type Timed = { at: PlanTime | null; durationMin: number | null; durationMax: number | null; lengthCounts?: LengthCounts };

/** The time and length of a piece as the reader understands them in parentheses: `13:00`, `T-30 min`, `30-45 min`. */
export function writtenTimes({ at, durationMin, durationMax, lengthCounts = null }: Timed): string[] {
  const length =
    durationMin === null || windowMinutes(at) !== null ? [] : [amountText(durationMin, durationMax ?? durationMin, lengthCounts)];
  return [...(at ? [timeText(at)] : []), ...length];
}

/** A time as the reader understands it. */
export function timeText(at: PlanTime): string {
  if (at.kind !== "wall" && at.kind !== "window" && at.counts) return planTimeText(at).replace("−", "-").replace("–", " - ");
  if (at.kind === "offset") return at.minutes === 0 ? "T+0" : `T${at.minutes < 0 ? "-" : "+"}${amountText(Math.abs(at.minutes))}`;
  if (at.kind === "day") return `${dayText(at.days).replace("−", "-")} ${at.time}${at.end ? ` - ${at.end}` : ""}`;
  const clock = at.kind === "wall" ? at.time : `${at.start} - ${at.end}`;
  return at.date ? `${at.date} ${clock}` : clock;
}

const units: [minutes: number, one: string, more: string][] = [
  [10_080, "week", "weeks"],
  [1_440, "day", "days"],
  [60, "hour", "hours"],
];

/** In the largest unit that leaves nothing over; an hour is sixty minutes to whoever reads a plan. */
export function amountText(min: number, max = min, counts: LengthCounts = null): string {
  if (counts) return `${min === max ? "" : `${min / 1440}-`}${workdaysOf(max)}`;
  const [per, one, more] = units.find(([minutes]) => max > 60 && min % minutes === 0 && max % minutes === 0) ?? [1, "min", "min"];
  return `${min === max ? "" : `${min / per}-`}${max / per} ${max === per ? one : more}`;
}
