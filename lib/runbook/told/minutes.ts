import type { LengthCounts } from "#lib/domain/kernel/fields.ts";
import { amountText } from "./written-time.ts";

const sizes = { min: 1, hour: 60, day: 1_440, week: 10_080 } as const;

/** Whole minutes as people say them: `45 min`, `2 weeks`, `3 working days`; empty for none. */
export const minutesText = (minutes: number | null, counts: LengthCounts = null): string =>
  minutes === null ? "" : amountText(minutes, minutes, counts);

/** The minutes that `minutesText` wrote; null for anything else. */
export function minutesIn(text = ""): number | null {
  const [, count, unit] = /^(\d{1,7}) (min|hour|(?:working )?day|week)s?$/.exec(text) ?? [];
  const size = Object.entries(sizes).find(([name]) => name === unit?.replace("working ", ""))?.[1];
  return count !== undefined && size !== undefined ? Number(count) * size : null;
}

/** Whether what `minutesText` wrote counts working days. */
export const countsIn = (text = ""): LengthCounts => (/^\d{1,7} working days?$/.test(text) ? "workdays" : null);
