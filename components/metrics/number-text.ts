import { minutesText } from "#lib/domain/schedule/format-time.ts";

/** A measured number, to four digits. */
export const numberText = (value: number): string =>
  new Intl.NumberFormat("en", { maximumSignificantDigits: 4, useGrouping: false }).format(value);

/** A measured number with its unit. */
export const measureText = (value: number, unit: string): string => `${numberText(value)} ${unit}`.trim();

/** A length of time in ms, in the largest unit that says enough: `12 s`, `4 min`. */
export const lastedText = (ms: number): string =>
  ms < 60_000 ? `${Math.max(0, Math.floor(ms / 1000))} s` : minutesText(Math.floor(ms / 60_000));
