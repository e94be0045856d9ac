import type { PlanSummary } from "#lib/domain/plan/summary.ts";
import { clockText, dateText, minutesText, msOf } from "#lib/domain/schedule/format-time.ts";

const minuteMs = 60_000;

/** When a plan is, in the words a list needs: the moment, and how far away or how long it took. */
export function planWhen(plan: PlanSummary, now: number): { main: string; beside: string | null } {
  const { startedAt, endedAt, t0, zone } = plan;
  // Counted from T0, as the clock of the war room is, whenever somebody pressed the button.
  const from = t0 ?? startedAt;
  if (!from) return { main: "no date yet", beside: null };
  const main = `${dateText(from, zone)} ${clockText(from, zone)}`;
  if (startedAt && endedAt) return { main, beside: length(startedAt, endedAt) };
  const away = msOf(from) - now;
  if (startedAt) return { main, beside: `T${away > 0 ? "−" : "+"}${minutesText(away / minuteMs)}` };
  if (endedAt || away < 0) return { main, beside: null };
  return { main, beside: `in ${length(now, from)}` };
}

const length = (from: string | number, to: string | number) => minutesText(Math.max(0, msOf(to) - msOf(from)) / minuteMs);
