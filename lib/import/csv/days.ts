/** A day and, where one is told, a clock time: `{ date: "2026-02-02", clock: "22:00" }`. */
export type Moment = { date: string; clock: string | null };

type Order = "day-first" | "month-first" | null;

const numeric =
  /^(?:\p{L}{2,10}\.?,? )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T,]+(\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?))?$/iu;
const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/;
/** Days since the end of 1899, as a spreadsheet counts them: from 2009 to 2064. */
const serial = /^(?:4\d{4}|5\d{4})(?:[.,]\d{1,12})?$/;
const midnight = /[ T,]0?0[:.]00(?:[:.]00(?:\.0+)?)?Z?$/;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Reads the days of a sheet. Whether `2/6/2026` begins with the month is told by the other days: by one that can only be read
 * one way, else by the order that makes the sheet the shorter. Where both do, such a day is not read.
 */
export function daysOf(cells: readonly string[]): (cell: string) => Moment | null {
  const order = orderOf(cells);
  // Midnight is how a spreadsheet writes a day without a time; beside other times of day it is one.
  const timed = cells.some((cell) => momentOf(cell.trim(), order)?.clock);
  return (cell) => {
    const moment = momentOf(cell.trim(), order);
    return moment?.clock === null && timed && midnight.test(cell.trim()) ? { ...moment, clock: "00:00" } : moment;
  };
}

function orderOf(cells: readonly string[]): Order {
  const found = cells.flatMap((cell) => numeric.exec(cell.trim()) ?? []);
  const matches = cells.map((cell) => numeric.exec(cell.trim())).filter((match) => match !== null);
  if (found.length === 0) return null;
  if (matches.some((match) => match[2] === "." || Number(match[1]) > 12)) return "day-first";
  if (matches.some((match) => Number(match[3]) > 12)) return "month-first";
  const span = (order: Order) => {
    const days = matches.flatMap((match) => momentOf(match[0], order) ?? []).map(({ date }) => Date.parse(date));
    return days.length === 0 ? Number.POSITIVE_INFINITY : days.reduce((a, b) => Math.max(a, b)) - days.reduce((a, b) => Math.min(a, b));
  };
  const [dayFirst, monthFirst] = [span("day-first"), span("month-first")];
  if (dayFirst !== monthFirst) return dayFirst < monthFirst ? "day-first" : "month-first";
  return matches.every((match) => Number(match[1]) === Number(match[3])) ? "day-first" : null;
}

function momentOf(cell: string, order: Order): Moment | null {
  const standard = iso.exec(cell);
  if (standard) return checked(standard[1] ?? "", standard[2] ?? "", standard[3] ?? "", standard[4]);
  const match = numeric.exec(cell);
  if (match && order) {
    const [, first = "", , second = "", year = "", clock] = match;
    const full = year.length === 2 ? `20${year}` : year;
    return order === "day-first" ? checked(full, second, first, clock) : checked(full, first, second, clock);
  }
  if (!serial.test(cell)) return null;
  const days = Number(cell.replace(",", "."));
  const at = new Date(Math.round(((days - 25_569) * dayMs) / 60_000) * 60_000).toISOString();
  return { date: at.slice(0, 10), clock: Number.isInteger(days) ? null : at.slice(11, 16) };
}

function checked(year: string, month: string, day: string, clock: string | undefined): Moment | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) return null;
  const told = clock?.replace(/^(\d{1,2})[:.](\d{2}).*$/s, (_, hour: string, minute: string) => {
    const half = /([ap])\.?m/i.exec(clock)?.[1]?.toLowerCase();
    const shifted = half ? (Number(hour) % 12) + (half === "p" ? 12 : 0) : Number(hour);
    return `${String(shifted).padStart(2, "0")}:${minute}`;
  });
  return { date, clock: told === undefined || told === "00:00" ? null : told };
}

/** Days from one to the other. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
