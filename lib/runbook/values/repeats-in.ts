import type { DraftMessage } from "#lib/domain/document/draft.ts";
import { cadenceIn } from "./cadence.ts";

const day = 24 * 60;
/** A week; what comes less often is said by the calendar. */
const longest = 7 * day;
/** Where a rhythm names no time of the day, people meet in the morning. */
export const morning = "10:00";

/** The rhythm that words such as “every 30 minutes” or “Weekly” say a message is repeated at; `clock`: at which time of the day, where they say it. */
export function repeatsIn(when: string, clock: string | null = null): Pick<DraftMessage, "repeats"> {
  const minutes = cadenceIn(when)?.everyMinutes ?? 0;
  const every = ({ [day]: "day", [7 * day]: "week", [30 * day]: "month" } as const)[minutes];
  if (every) return { repeats: { every, at: clock ?? morning } };
  return minutes >= 1 && minutes < longest ? { repeats: { every: "minutes", minutes: Math.round(minutes) } } : {};
}
