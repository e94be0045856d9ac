import { elapsedText } from "#lib/domain/schedule/format-time.ts";
import type { Slot } from "#lib/domain/watches/slots.ts";

/** `late in 1:12`, `3:05 late`: how a slot that is due stands at `now` (epoch ms). */
export function lateText({ dueAt, watch }: Slot, now: number): string {
  const left = (dueAt ?? now) + watch.lateMinutes * 60_000 - now;
  return left > 0 ? `late in ${elapsedText(left)}` : `${elapsedText(now - (dueAt ?? now))} late`;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** `All four fine`, `Both fine`, `Fine`. */
export const allFine = (count: number): string =>
  count === 1 ? "Fine" : count === 2 ? "Both fine" : `All ${numbers[count] ?? count.toLocaleString("en")} fine`;
