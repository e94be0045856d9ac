/** The value that this share (0 to 1) of the values does not exceed. Wants them sorted. */
export function percentile(sorted: Float64Array | number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const sorted = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort();

export const median = (values: number[]): number => percentile(sorted(values), 0.5);

/** How many times `value` is of `base`. */
export const ratio = (value: number, base: number): string => `${(value / base).toFixed(2)}×`;

export const ms = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0));

export const whole = (value: number): string => Math.round(value).toLocaleString("en");
