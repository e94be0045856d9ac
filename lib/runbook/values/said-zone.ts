import { dateAfter } from "#lib/domain/schedule/zone-time.ts";
import type { PlanTime } from "./parse-time.ts";

/** Hours from UTC. What two countries call by one name (IST, CST, BST in Dhaka) is not guessed. */
const hours: Readonly<Record<string, number>> = {
  ...{ UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 1, CET: 1, MEZ: 1, CEST: 2, MESZ: 2, EET: 2, EEST: 3, MSK: 3 },
  ...{ EST: -5, EDT: -4, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, BRT: -3, ART: -3 },
  ...{ WIB: 7, SGT: 8, HKT: 8, AWST: 8, JST: 9, KST: 9, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 },
};
const beside =
  /\d{1,2}(?:[:.h]\d{2})? ?(?:[ap]\.?m\.?)? ?\(?(UTC|GMT|Z|WES?T|CES?T|MES?Z|EES?T|MSK|E[SD]T|CDT|M[SD]T|P[SD]T|BRT|ART|WIB|SGT|HKT|AWST|JST|KST|AE[SD]T|NZ[SD]T)(?: ?([-+−]) ?(\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\d])/u;

/** How many minutes the zone said beside the first time of a text is ahead of UTC; null where none is said. */
function minutesSaid(text: string): number | null {
  const [, name = "", sign, more, minutes] = beside.exec(text) ?? [];
  const known = hours[name];
  if (known === undefined) return null;
  const extra = Number(more ?? 0) * 60 + Number(minutes ?? 0);
  return known * 60 + (sign === "+" || sign === undefined ? extra : -extra);
}

/** A clock time in the plan’s zone, where the text beside it names another one: `10:00 EST` is 16:00 in Berlin. */
export function inPlanZone(at: PlanTime, text: string, plan: { date: string; zone: string }): PlanTime {
  if (at.kind === "offset") return at;
  const said = minutesSaid(text);
  const date = at.kind === "day" ? dateAfter(plan.date, at.days) : (at.date ?? plan.date);
  // “EST” in July means New York all the same: a zone that is the plan’s own at some time of the year is the plan’s.
  if (said === null || ["01-15", "07-15"].some((day) => minutesAhead(new Date(`${date.slice(0, 4)}-${day}T12:00Z`), plan.zone) === said))
    return at;
  const there = (clock: string) => localIn(new Date(Date.parse(`${date}T${clock}:00Z`) - said * 60_000), plan.zone);
  if (at.kind === "day") {
    const on = there(at.time);
    return { kind: "day", days: daysBetween(plan.date, on.date), time: on.clock, end: at.end && there(at.end).clock };
  }
  const first = there(at.kind === "wall" ? at.time : at.start);
  const on = first.date === plan.date ? at.date && first.date : first.date;
  return at.kind === "wall"
    ? { kind: "wall", time: first.clock, date: on }
    : { kind: "window", start: first.clock, end: there(at.end).clock, date: on };
}

const dayMs = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs);

function localIn(instant: Date, zone: string): { date: string; clock: string } {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const [date = "", clock = ""] = format.format(instant).split(" ");
  return { date, clock };
}

function minutesAhead(instant: Date, zone: string): number {
  const { date, clock } = localIn(instant, zone);
  return (Date.parse(`${date}T${clock}:00Z`) - instant.getTime()) / 60_000;
}
