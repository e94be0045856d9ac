import type { Comparator } from "./rows.ts";

/** How people say on which side of a limit a value is. */
export const comparatorWords: Readonly<Record<Comparator, string>> = {
  ">": "above",
  ">=": "at or above",
  "<": "below",
  "<=": "at or below",
};

export type Limit = { comparator: Comparator; limit: number };

/** `above 5 %` */
export const limitText = ({ comparator, limit }: Limit, unit: string): string =>
  `${comparatorWords[comparator]} ${`${limit} ${unit}`.trim()}`;

/** The limit that `limitText` wrote; null for anything else. */
export function limitIn(text: string): Limit | null {
  const [, words, number = ""] = /^((?:at or )?(?:above|below)) (-?\d[\d.e+-]{0,30})(?: |$)/.exec(text) ?? [];
  const comparator = (Object.keys(comparatorWords) as Comparator[]).find((each) => comparatorWords[each] === words);
  const limit = Number(number);
  return comparator && number !== "" && Math.abs(limit) <= 1e15 ? { comparator, limit } : null;
}
