import { type StatusLook, statuses } from "#components/ui/statuses.ts";
import { clockText, dateText, dateTimeText } from "#lib/domain/schedule/format-time.ts";
import type { PublicStatus } from "#lib/domain/status-page/projection.ts";

/** The shape and tone of each public state: those of the plan in the room. */
export const publicLook: Record<PublicStatus["state"], StatusLook> = {
  announced: statuses.rescheduled,
  "under way": statuses.running,
  "on hold": statuses.held,
  "rolling back": statuses["rolling-back"],
  completed: statuses.completed,
  "rolled back": statuses["rolled-back"],
  rescheduled: statuses.rescheduled,
  cancelled: statuses.cancelled,
};

/** What is going on, in a headline, and what a reader who asks for no more should know. `now` in epoch ms. */
export function publicWords(status: PublicStatus, now: number): { headline: string; sentence: string } {
  const { title, state, t0, zone, startedAt, endedAt, rescheduledTo } = status;
  const at = (instant: string) => `${dateTimeText(instant, zone)} (${zone})`;
  switch (state) {
    case "announced":
      if (!t0) return { headline: `${title} is planned`, sentence: "Its time is not fixed yet." };
      return {
        headline: `${title} ${beginsText(t0, zone, now)}`,
        sentence: `${Date.parse(t0) <= now ? "It was to begin" : "It begins"} ${at(t0)}.`,
      };
    case "under way":
      return { headline: `${title} is under way`, sentence: startedAt ? `It began ${at(startedAt)}.` : "It has begun." };
    case "on hold":
      return { headline: `${title} is on hold`, sentence: "It goes on as soon as it can. What is done stays done." };
    case "rolling back":
      return { headline: `${title} is being rolled back`, sentence: "The change is being taken back, step by step." };
    case "completed":
      return { headline: `${title} is complete`, sentence: endedAt ? `It was completed ${at(endedAt)}.` : "It was completed." };
    case "rolled back":
      return {
        headline: `${title} was rolled back`,
        sentence: endedAt ? `Everything is as before since ${at(endedAt)}.` : "Everything is as before.",
      };
    case "rescheduled":
      return {
        headline: `${title} was rescheduled`,
        sentence: rescheduledTo ? `It begins anew ${at(rescheduledTo)}.` : "Its new time is not fixed yet.",
      };
    case "cancelled":
      return { headline: `${title} was called off`, sentence: endedAt ? `It was called off ${at(endedAt)}.` : "It was called off." };
  }
}

const dayMs = 86_400_000;

/** “begins at 13:00”, “begins tomorrow”, “begins Thu 26 Nov 2026”; once its time has passed it “was to begin”. */
function beginsText(t0: string, zone: string, now: number): string {
  const day = dateText(t0, zone);
  const past = Date.parse(t0) <= now;
  if (past) return day === dateText(now, zone) ? `was to begin at ${clockText(t0, zone)}` : `was to begin ${dateTimeText(t0, zone)}`;
  if (day === dateText(now, zone)) return `begins at ${clockText(t0, zone)}`;
  return day === dateText(now + dayMs, zone) ? "begins tomorrow" : `begins ${day}`;
}
