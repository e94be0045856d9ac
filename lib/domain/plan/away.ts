import type { PlanTime } from "../kernel/fields.ts";
import { dateAfter, dateIn } from "../schedule/zone-time.ts";
import type { Plan } from "./rows.ts";

const dayMs = 86_400_000;

/**
 * How far another run is from this one: in ms, and in days of the plan's zone; 0 while one of the two has no T0. With its T0, where that is
 * known, and when it is made, in epoch ms.
 */
export type Away = { ms: number; days: number; known: boolean; t0: number | null; now: number };

/** How far a run from another T0 (ISO 8601), made at `now` (epoch ms), is from this one. */
export function awayFrom({ t0: before, zone }: Pick<Plan, "t0" | "zone">, t0: string | null, now: number): Away {
  if (before === null || t0 === null) return { ms: 0, days: 0, known: false, t0: t0 === null ? null : Date.parse(t0), now };
  const [from, to] = [Date.parse(before), Date.parse(t0)];
  const midnight = (at: number) => Date.parse(`${dateIn(at, zone)}T00:00Z`);
  return { ms: to - from, days: Math.round((midnight(to) - midnight(from)) / dayMs), known: true, t0: to, now };
}

/** A day that a time names goes along with T0; what counts from T0 does so by itself. */
export const moved = <T extends PlanTime | null>(at: T, { days }: Away): T => {
  if (at === null || (at.kind !== "wall" && at.kind !== "window") || at.date === null) return at;
  const date = dateAfter(at.date, days);
  return isWritten(date) ? { ...at, date } : at;
};

/** An instant (ISO 8601) as far away as T0 is. */
export function movedInstant(at: string, { ms }: Away): string {
  const after = new Date(Date.parse(at) + ms).toISOString();
  return isWritten(after) ? after : at;
}

/** Whether it is in one of the years that have four digits: what would be beyond them stays where it was. */
const isWritten = (time: string): boolean => /^\d{4}-/.test(time);
