import { undelivered } from "../deliverables/status.ts";
import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { endOf, longOf } from "../schedule/length.ts";
import type { TimeFrame } from "../schedule/planned-time.ts";
import { isOver, watchesOf, watchProgress } from "../watches/slots.ts";
import { type CareCheck, careChecks } from "./rows.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** `to-come`: its time has not come. `due`: it has. `overdue`: a day ago, or as long ago as it was put off where that is less. */
export type CareState = "to-come" | "due" | "overdue" | NonNullable<CareCheck["verdict"]>;

/** The after-care checks still there: by when they are due, then in order. What only waits for the end of the work counts from it. */
export function careOf(room: PlanRoom): readonly CareCheck[] {
  const at = (check: CareCheck) => dueOf(check, 0, room.plan) ?? Number.POSITIVE_INFINITY;
  return all(room, careChecks).toSorted((a, b) => at(a) - at(b));
}

/** Those without a verdict. */
export const openCare = (room: PlanRoom): readonly CareCheck[] => careOf(room).filter(({ verdict }) => verdict === null);

/** When a check is due, in epoch ms, where the work ends at `end`; null where nothing says. Working days are the plan’s. */
export function dueOf({ dueAt, ...after }: Pick<CareCheck, "dueAt"> & After, end: number | null, frame: TimeFrame): number | null {
  if (dueAt) return Date.parse(dueAt);
  return end === null ? null : dueAfter(after, end, frame);
}

type After = Pick<CareCheck, "afterMinutes" | "afterCounts">;

/** When it is due so long after the end of the work (epoch ms); null where it names no length. */
export const dueAfter = ({ afterMinutes, afterCounts }: After, end: number, frame: TimeFrame): number | null =>
  afterMinutes === null ? null : endOf(end, longOf(afterMinutes, afterCounts), frame);

/** How a check stands at `now` (epoch ms). Before the work is done nothing is due that has no date of its own. */
export function careState(check: CareCheck, now: number): CareState {
  if (check.verdict) return check.verdict;
  const due = check.dueAt ? Date.parse(check.dueAt) : null;
  if (due === null || now < due) return "to-come";
  const grace = check.afterMinutes ? Math.min(dayMs, check.afterMinutes * minuteMs) : dayMs;
  return now >= due + grace ? "overdue" : "due";
}

/** One thing that keeps a plan open after its work: what, and what would settle it. */
export type Keeper = { kind: "watch" | "missed-slot" | "open" | "undelivered"; id: string; title: string; settled: string };

/**
 * What keeps a plan open at `now` (epoch ms) though its work is done: checks that are still repeated, times nobody looked at and nobody
 * said why, after-care checks without a verdict, and what was not delivered.
 */
export function keepsOpen(room: PlanRoom, now: number): Keeper[] {
  const watched = watchesOf(room).map((watch) => watchProgress(room, watch, now));
  return [
    ...watched
      .filter(({ watch }) => watch.startedAt !== null && !isOver(room, watch, now))
      .map(
        ({ watch }): Keeper => ({ kind: "watch", id: watch.id, title: watch.title, settled: "until it is over, or ended with a reason" }),
      ),
    ...watched
      .filter(({ unexplained }) => unexplained > 0)
      .map(
        ({ watch, unexplained }): Keeper => ({
          ...{ kind: "missed-slot", id: watch.id, settled: "a word why nobody looked" },
          title: `${watch.title}, missed ${unexplained === 1 ? "once" : `${unexplained} times`}`,
        }),
      ),
    ...openCare(room).map(
      ({ id, title, kind }): Keeper => ({
        ...{ kind: "open", id, title },
        settled: kind === "action" ? "done, or a reason why not" : "a verdict, or why it is not measured",
      }),
    ),
    ...undelivered(room).map(
      ({ id, title }): Keeper => ({ kind: "undelivered", id, title, settled: "delivered, or waived with a reason" }),
    ),
  ];
}
