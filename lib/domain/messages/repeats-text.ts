import { minutesText } from "../schedule/format-time.ts";
import type { Repeats } from "./rows.ts";

/** How often a message is said again, in words: `every 30 min`, `each working day at 10:00`. */
export function repeatsText(repeats: Repeats): string {
  if (repeats.every === "minutes") return `every ${minutesText(repeats.minutes)}`;
  return repeats.every === "day" ? `each working day at ${repeats.at}` : `each ${repeats.every} at ${repeats.at}`;
}
