/** A measured number, to four digits: `0.04`, `1250`. */
export const shortNumber = (value: number): string =>
  new Intl.NumberFormat("en", { maximumSignificantDigits: 4, useGrouping: false }).format(value);
