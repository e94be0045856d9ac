import { publicPart } from "../kernel/collection.ts";
import { type PlanWindow, plans } from "../plan/rows.ts";
import { isUnderWay } from "../plan/statuses.ts";
import type { PlanRoom } from "../room.ts";
import { minutesText, momentText } from "./format-time.ts";
import { type PlanProgress, planProgress } from "./progress.ts";

const minuteMs = 60_000;

/** What of the work is outside the plan's window: `minutes` says by how much, never less than one. */
export type OutsideWindow = { what: "too-short" | "begins-before" | "ends-after" | "forecast-after" | "gone"; minutes: number };

/**
 * What of the work does not fit the plan's window at `now` (epoch ms), by the plan before the start and by the forecast once it runs. What is prepared
 * before the work or watched after it is not held against it. Empty where the plan has no window, or all fits.
 */
export function outsideWindow(room: PlanRoom, now: number, progress: PlanProgress = planProgress(room, now)): OutsideWindow[] {
  const { window, workEndedAt, endedAt } = room.plan;
  if (!window || workEndedAt || endedAt) return [];
  const [opens, closes] = [Date.parse(window.start), Date.parse(window.end)];
  const over = (what: OutsideWindow["what"], ms: number): OutsideWindow[] =>
    ms >= minuteMs ? [{ what, minutes: Math.floor(ms / minuteMs) }] : [];
  const { plannedEnd, forecastEnd } = progress;
  if (isUnderWay(room.plan)) return forecastEnd === null ? [] : over("forecast-after", forecastEnd - closes);
  if (now >= closes) return over("gone", Math.max(minuteMs, now - closes));
  const start = workStart(progress);
  if (start === null || plannedEnd === null) return [];
  // What is longer than the window fits nowhere in it: where it stands is the lesser trouble.
  const short = over("too-short", plannedEnd - start - (closes - opens));
  return short.length > 0 ? short : [...over("begins-before", opens - start), ...over("ends-after", plannedEnd - closes)];
}

/** When the work itself is meant to begin (epoch ms): the first phase that is no preparation, where there is one. */
function workStart({ phases }: PlanProgress): number | null {
  const forward = phases.filter(({ phase }) => phase.kind !== "rollback");
  const work = forward.filter(({ phase }) => phase.kind !== "prepare" && phase.kind !== "watch" && phase.kind !== "after-care");
  const starts = (work.length > 0 ? work : forward).flatMap(({ planned }) => planned?.start ?? []);
  return starts.length > 0 ? Math.min(...starts) : null;
}

/** The window as people read it: `13:00 – 17:00`, with its days where they are others than today; `beside` in epoch ms. */
export const windowText = ({ start, end }: Pick<PlanWindow, "start" | "end">, zone: string, beside: number): string =>
  `${momentText(start, zone, beside)} – ${momentText(end, zone, start)}`;

/** What is outside the window as a sentence; `beside` (epoch ms) is the moment the reader knows. */
export function outsideSentence({ what, minutes }: OutsideWindow, window: PlanWindow, zone: string, beside: number): string {
  const name = window.published ? "the published window" : "the window";
  const length = minutesText(minutes);
  switch (what) {
    case "too-short":
      return `By the plan the work takes ${length} longer than ${name}, ${windowText(window, zone, beside)}.`;
    case "begins-before":
      return `The work begins ${length} before ${name} opens at ${momentText(window.start, zone, beside)}.`;
    case "ends-after":
      return `The work ends ${length} after ${name} closes at ${momentText(window.end, zone, beside)}.`;
    case "forecast-after":
      return `The end is forecast ${length} after ${name} closes at ${momentText(window.end, zone, beside)}.`;
    case "gone":
      return `${name.replace("t", "T")} has closed at ${momentText(window.end, zone, beside)}, and the work has not begun.`;
  }
}

/** The window as people outside may know it: one that was not published is nobody's but the plan's. */
export function publishedWindow(room: PlanRoom): { start: string; end: string } | null {
  const { window } = publicPart(plans, room.plan);
  return window?.published ? { start: window.start, end: window.end } : null;
}
