import type { QueryConfig } from "pg";

/** A statement and the shape of its parameters, for a file that people compare. */
export function statementText({ text, values = [] }: QueryConfig): string {
  const shapes = values.map((value, index) => `-- $${index + 1} ${shapeOf(value)}`);
  return `${[...text.split("\n").map((line) => line.trimEnd()), ...shapes].join("\n")}\n`;
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `${value.length} × ${typeof value[0]}`;
  if (typeof value !== "string" || !value.startsWith("[")) return typeof value;
  const rows: unknown = JSON.parse(value);
  const [row] = Array.isArray(rows) ? rows : [];
  return `JSON, ${Array.isArray(rows) ? rows.length : 0} × { ${Object.keys(row).join(", ")} }`;
}
