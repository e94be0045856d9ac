import { date as dateField } from "#lib/domain/kernel/fields.ts";
import { months } from "../words/months.ts";

const names = months.map((name) => new RegExp(`^(?:${name})\\.?$`, "u"));
const monthName = `(?:${months.join("|")})(?!\\p{L})\\.?`;
const forms: { pattern: RegExp; year: number; month: number; day: number }[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/u, year: 1, month: 2, day: 3 },
  // With dots the day comes first.
  { pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.]*\d)/u, day: 1, month: 2, year: 3 },
  // With strokes only one of the two may be a month, or nobody knows.
  { pattern: /(?<![\d/])(1[3-9]|2\d|3[01])\/(0?[1-9]|1[0-2])\/(\d{4})(?![\d/])/u, day: 1, month: 2, year: 3 },
  { pattern: /(?<![\d/])(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/(\d{4})(?![\d/])/u, month: 1, day: 2, year: 3 },
  {
    pattern: new RegExp(`(?<!\\p{L})(${monthName})\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s{1,3}(\\d{4}))?(?![\\d:])`, "iu"),
    month: 1,
    day: 2,
    year: 3,
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?(${monthName})(?:,?\\s+(?:de\\s+)?(\\d{4}))?(?!\\p{L})`,
      "iu",
    ),
    day: 1,
    month: 2,
    year: 3,
  },
];

export type FoundDate = { date: string; text: string };

/**
 * The first date in a text, as `2026-11-26`, with the words it was written in. A date without a year takes `year`; without
 * that it is no date.
 */
export function findDate(text: string, year: string | null): FoundDate | null {
  for (const form of forms) {
    const match = form.pattern.exec(text);
    const parsed = match && toDate(match[form.year] ?? year, match[form.month] ?? "", match[form.day] ?? "");
    if (match && parsed) return { date: parsed, text: match[0] };
  }
  return null;
}

function toDate(year: string | null, month: string, day: string): string | null {
  const named = names.findIndex((pattern) => pattern.test(month.toLowerCase()));
  const number = /^\d+$/.test(month) ? Number(month) : named + 1;
  const date = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return dateField.safeParse(date).success ? date : null;
}
