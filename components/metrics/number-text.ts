import { shortNumber } from "#lib/domain/metrics/short-number.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";

/** A measured number with its unit. */
export const measureText = (value: number, unit: string): string => `${shortNumber(value)} ${unit}`.trim();

/** A length of time in ms, in the largest unit that says enough: `12 s`, `4 min`. */
export const lastedText = (ms: number): string =>
  ms < 60_000 ? `${Math.max(0, Math.floor(ms / 1000))} s` : minutesText(Math.floor(ms / 60_000));
