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

const signs: readonly [RegExp, Comparator][] = [
  [/^(?:>=|≥|at or above|at least|no less than)$/i, ">="],
  [/^(?:<=|≤|at or below|at most|no more than|within)$/i, "<="],
  [/^(?:>|above|over|more than|greater than|higher than)$/i, ">"],
  [/^(?:<|below|under|less than|lower than)$/i, "<"],
];
const sentence =
  /^(.{2,150}?)(?: is| are| stays?| remains?|:)? ?(>=|<=|[<>≤≥]|at or above|at or below|at least|at most|no (?:more|less) than|within|above|over|below|under|(?:more|greater|higher|less|lower) than) ?(-?\d{1,15}(?:[.,]\d{1,9})?) ?([%‰\p{L}µ/]{0,16})[.?]?$/iu;

/** What a whole sentence says of a number, in the words of people: `Error rate < 0.1 %`, `Is p95 latency below 300 ms?`. Null where it says more, or less. */
export function limitSaid(text: string): (Limit & { name: string; unit: string }) | null {
  const [, name = "", sign = "", number = "", unit = ""] = sentence.exec(text.trim().replace(/^(?:is|are) (?:the )?/i, "")) ?? [];
  const comparator = signs.find(([words]) => words.test(sign))?.[1];
  const limit = Number(number.replace(",", "."));
  return comparator && Number.isFinite(limit) ? { name: name.trim(), comparator, limit, unit } : null;
}
