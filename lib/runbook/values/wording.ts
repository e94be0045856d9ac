import type { Duration } from "../reading.ts";

const most = 60;

/** A piece's words as a message quotes them: on one line, without Markdown marks, not too long. */
export function quote(text: string): string {
  const plain = text.slice(0, 400).replace(/[*`]+/g, "").replace(/\s+/g, " ").trim();
  return `“${plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain}”`;
}

/** `line 12`, `lines 12, 15 and 20`, `lines 1, 2, 3, 4, 5 and 12 more`. */
export function atLines(lines: readonly number[]): string {
  return `${lines.length === 1 ? "line" : "lines"} ${listed(lines.map(String))}`;
}

/** `a, b and c`; of more than six the first five and how many more. */
export function listed(items: readonly string[]): string {
  if (items.length > 6) return `${items.slice(0, 5).join(", ")} and ${items.length - 5} more`;
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Lengths of time in the unit that suits the longest: `225–345 min`, `60–120 min`. */
export function lengths(...all: readonly Duration[]): string[] {
  const longest = all.reduce((max, { maxMinutes }) => Math.max(max, maxMinutes), 0);
  const halfHours = all.every(({ minMinutes, maxMinutes }) => minMinutes % 30 === 0 && maxMinutes % 30 === 0);
  const inMinutes = longest < 240 || (longest <= 600 && !halfHours);
  const [per, unit] = inMinutes ? [1, "min"] : longest < 4 * 1440 ? [60, "h"] : [1440, "days"];
  const figure = (minutes: number) => String(Math.round((minutes / per) * 10) / 10);
  return all.map(({ minMinutes, maxMinutes }) => {
    const [min, max] = [figure(minMinutes), figure(maxMinutes)];
    return `${min === max ? min : `${min}–${max}`} ${unit}`;
  });
}

/** `1 step`, `3 steps`. */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
