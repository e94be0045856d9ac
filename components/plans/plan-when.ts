import type { PlanSummary } from "#lib/domain/plan/summary.ts";
import { clockText, dateText, minutesText, msOf } from "#lib/domain/schedule/format-time.ts";

const minuteMs = 60_000;

/** When a plan is, in the words a list needs: the moment, and how far away or how long it took. */
export function planWhen(plan: PlanSummary, now: number): { main: string; beside: string | null } {
  const { startedAt, endedAt, t0, zone } = plan;
  const from = startedAt ?? t0;
  if (!from) return { main: "no date yet", beside: null };
  const main = `${dateText(from, zone)} ${clockText(from, zone)}`;
  if (startedAt && endedAt) return { main, beside: length(startedAt, endedAt) };
  if (startedAt) return { main, beside: `${length(startedAt, now)} in` };
  const away = msOf(from) - now;
  if (endedAt || away < 0) return { main, beside: null };
  return { main, beside: `in ${length(now, from)}` };
}

const length = (from: string | number, to: string | number) => minutesText(Math.max(0, msOf(to) - msOf(from)) / minuteMs);
