/** Texts that have broken programs: no text at all, too much of it, words of JavaScript, numbers and times that are none or too far away. */
export const hostileTexts: readonly string[] = [
  ...[
    "",
    " ",
    "\0",
    "a\0b",
    "\ud83d",
    "a\ude00b",
    "\u202etxt",
    "\u2028",
    "\ufeff",
    "a\nb",
    "\u0301".repeat(500),
    "</script><b>",
    "'; --",
    "%00",
    "../..",
  ],
  // Cut in the midst of a character by whoever counts UTF-16 units.
  ...["😀".repeat(250), `a${"😀".repeat(250)}`, "😀".repeat(32), `a${"😀".repeat(2000)}`],
  ...["x".repeat(500), "x".repeat(501), "x".repeat(4001), "x".repeat(100_001)],
  ...["__proto__", "constructor", "null", "NaN", "-1", "1e10", "0x10", "99999999999999999999"],
  ...["0000-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "+275760-09-13T00:00:00.000Z", "2026-02-30T00:00:00.000Z"],
  ...[
    "0000-01-01",
    "9999-12-31",
    "24:00",
    "Etc/GMT+99",
    "europe/berlin",
    "http://[",
    "javascript:alert(1)",
    "a@b",
    `${"a".repeat(250)}@b.example`,
  ],
];

/** Numbers at the ends of what JavaScript, JSON and Postgres can say. */
export const hostileNumbers: readonly number[] = [
  ...[0, -0, -1, 1, 0.5, 1e-300, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e10, 1e100, Number.MAX_VALUE, -Number.MAX_VALUE],
];

/** What else JSON can say in a place where something of another kind belongs. */
export const hostileShapes: readonly unknown[] = [
  ...[null, true, false, [], {}, [null], [[]], JSON.parse('{"__proto__":{"a":1}}'), { toString: null, length: 1e9 }],
  Array.from({ length: 2000 }, () => null),
  Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], []),
];

export const hostileValues: readonly unknown[] = [...hostileTexts, ...hostileNumbers, ...hostileShapes];

/** How a hostile value is told in a failure. */
export const told = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 40)}… (${text.length})` : text;
};

export type Path = readonly (string | number)[];

/** Every place of a value, from the whole of it to its leaves; of a list the first. */
export function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? [...value.entries()].slice(0, 1) : Object.entries(value);
  return [path, ...inner.flatMap(([key, each]) => placesOf(each, [...path, key]))];
}

/** The value with another one at a place. */
export function withAt(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? withAt(each, rest, other) : each));
  const of = value as Record<string, unknown>;
  return { ...of, [key]: withAt(of[key], rest, other) };
}
