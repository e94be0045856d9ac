import { all } from "../kernel/room.ts";
import { rolesOf } from "../roles/acting.ts";
import type { Role } from "../roles/rows.ts";
import type { PlanRoom } from "../room.ts";
import { schedule } from "../schedule/schedule.ts";
import { dateAfter, dateIn, instantOf } from "../schedule/zone-time.ts";
import type { Watch } from "../watches/rows.ts";
import { endOf, watchesOf } from "../watches/slots.ts";
import { type Shift, shifts } from "./rows.ts";

/** A time in which nobody has a role that the roster covers, in epoch ms. `open`: there is a shift, and nobody in it. */
export type Gap = { from: number; to: number; open: boolean };

/** The shifts of one role, the earliest first, and how they stand. */
export type Roster = {
  role: Role;
  shifts: readonly Shift[];
  /** Whose time it is; null where it is nobody's. */
  now: Shift | null;
  /** The shift that comes after it, or comes first. */
  next: Shift | null;
  gaps: readonly Gap[];
};

const ms = (at: string) => Date.parse(at);

/** The shifts of the plan by role, for every role that has any; `now` in epoch ms. */
export function rosters(room: PlanRoom, now: number): Roster[] {
  const live = all(room, shifts);
  if (live.length === 0) return [];
  return rolesOf(room).flatMap((role): Roster[] => {
    const own = live.filter((shift) => shift.roleId === role.id).sort((a, b) => ms(a.from) - ms(b.from) || ms(a.to) - ms(b.to));
    if (own.length === 0) return [];
    const on = own.filter((shift) => ms(shift.from) <= now && now < ms(shift.to));
    // Where two overlap, whoever came last has it.
    return [
      { role, shifts: own, now: on.at(-1) ?? null, next: own.find(({ from }) => ms(from) > now) ?? null, gaps: gapsIn(room, role, own) },
    ];
  });
}

/** What of the time from the first shift to the last is nobody's: and of what the role watches or will watch, where that begins before or ends later. */
function gapsIn(room: PlanRoom, role: Role, own: readonly Shift[]): Gap[] {
  const watched = watchesOf(room).flatMap((watch) => (watch.roleId === role.id ? (spanOf(room, watch) ?? []) : []));
  const gaps: Gap[] = own.flatMap((shift) => (shift.person ? [] : [{ from: ms(shift.from), to: ms(shift.to), open: true }]));
  let covered = Math.min(ms(own[0]?.from ?? ""), ...watched.map(({ from }) => from));
  for (const shift of own) {
    if (ms(shift.from) > covered) gaps.push({ from: covered, to: ms(shift.from), open: false });
    covered = Math.max(covered, ms(shift.to));
  }
  const end = Math.max(...watched.map(({ to }) => to), Number.NEGATIVE_INFINITY);
  if (end > covered) gaps.push({ from: covered, to: end, open: false });
  return gaps.sort((a, b) => a.from - b.from);
}

/** When a check to repeat goes on, in epoch ms: as it does, or as its phase is planned; null where its end is not known. */
function spanOf(room: PlanRoom, watch: Watch): { from: number; to: number } | null {
  if (watch.startedAt) {
    const to = endOf(room, watch);
    return to === null ? null : { from: ms(watch.startedAt), to };
  }
  const from = schedule(room).phases.get(watch.phaseId ?? "")?.start ?? null;
  return from === null || watch.forMinutes === null || watch.endedAt ? null : { from, to: from + watch.forMinutes * 60_000 };
}

/** Whether it is one of the quiet hours of a shift at `now` (epoch ms), by the clock of the plan. */
export function isQuiet({ quiet }: Pick<Shift, "quiet">, zone: string, now: number): boolean {
  if (!quiet) return false;
  const today = dateIn(now, zone);
  // Those of last night may go on until this morning.
  return [dateAfter(today, -1), today].some((date) => {
    const [from, to] = [instantOf(date, quiet.from, zone), instantOf(quiet.to <= quiet.from ? dateAfter(date, 1) : date, quiet.to, zone)];
    return from <= now && now < to;
  });
}
