/** Entry point → kind of visitor → what is to happen. */
export type PolicyTable = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * Reads a table written for people: its first line names the columns; in every other line two spaces or more end the name of
 * the entry point. Throws a sentence about a line that has too few cells, too many, or stands there twice.
 */
export function policyTable(text: string): PolicyTable {
  const [head = "", ...lines] = text.split("\n").filter((line) => line.trim());
  const columns = head.trim().split(/\s+/);
  const table = new Map<string, Record<string, string>>();
  for (const line of lines) {
    const [entry = "", ...cells] = line.trim().split(/\s{2,}/);
    if (cells.length !== columns.length) throw new Error(`The policy of “${entry}” has ${cells.length} cells, not ${columns.length}.`);
    if (table.has(entry)) throw new Error(`“${entry}” stands in the policy twice.`);
    table.set(entry, Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])));
  }
  return table;
}

/** What the policy says of an entry point and a visitor. Throws where it says nothing. */
export function cellOf(table: PolicyTable, entry: string, column: string): string {
  const cell = table.get(entry)?.[column];
  if (cell === undefined) throw new Error(`The policy (e2e/kit/policy.ts) says nothing of “${entry}” and ${column}.`);
  return cell;
}
