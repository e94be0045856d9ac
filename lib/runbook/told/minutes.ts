import { amountText } from "./written-time.ts";

const sizes = { min: 1, hour: 60, day: 1_440, week: 10_080 } as const;

/** Whole minutes as people say them: `45 min`, `2 weeks`; empty for none. */
export const minutesText = (minutes: number | null): string => (minutes === null ? "" : amountText(minutes));

/** The minutes that `minutesText` wrote; null for anything else. */
export function minutesIn(text = ""): number | null {
  const [, count, unit] = /^(\d{1,7}) (min|hour|day|week)s?$/.exec(text) ?? [];
  const size = Object.entries(sizes).find(([name]) => name === unit)?.[1];
  return count !== undefined && size !== undefined ? Number(count) * size : null;
}
