import type { PlanTime } from "#lib/domain/fields.ts";

type Timed = { at: PlanTime | null; durationMin: number | null; durationMax: number | null };

/** The time and length of a piece as the reader understands them in parentheses: `13:00`, `T-30 min`, `30-45 min`. */
export function writtenTimes({ at, durationMin, durationMax }: Timed): string[] {
  const length = durationMin === null || at?.kind === "window" ? [] : [lengthText(durationMin, durationMax ?? durationMin)];
  return [...(at ? [timeText(at)] : []), ...length];
}

function timeText(at: PlanTime): string {
  if (at.kind === "offset") return `T${at.minutes < 0 ? "-" : "+"}${amountText(Math.abs(at.minutes))}`;
  const clock = at.kind === "wall" ? at.time : `${at.start} - ${at.end}`;
  return at.date ? `${at.date} ${clock}` : clock;
}

/** In the largest unit that leaves nothing over. */
function amountText(minutes: number): string {
  if (minutes === 0) return "0";
  const [amount, unit] = minutes % 1440 === 0 ? [minutes / 1440, "day"] : minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "min"];
  return `${amount} ${unit}${amount === 1 || unit === "min" ? "" : "s"}`;
}

function lengthText(min: number, max: number): string {
  return min === max ? `${min} min` : `${min}-${max} min`;
}
