import { availableParallelism } from "node:os";

/** What a measurement found. `broken` lists what must never happen: an event lost, an order changed. */
export type Table = { title: string; columns: string[]; rows: string[][]; notes: string[]; broken: string[] };

export type Options = { quick: boolean };

/** How often each pair is measured; the median is shown. */
export const roundsOf = ({ quick }: Options): number => (quick ? 1 : 3);

export function toMarkdown({ title, columns, rows, notes, broken }: Table): string {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: string[]) => `| ${widths.map((width, index) => (cells[index] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  const list = [...notes, ...broken.map((each) => `**Broken:** ${each}`)].map((each) => `- ${each}`);
  return [`## ${title}`, "", line(columns), rule, ...rows.map(line), "", ...list, ""].join("\n");
}

/** What the figures were measured on, without saying where or when. */
export function machine(postgres: string): string {
  return `${availableParallelism()} cores, Node ${process.versions.node}, PostgreSQL ${postgres}; load, server and database share the cores.`;
}

/** Runs one measurement as a command. */
export async function asCommand(measure: (options: Options) => Promise<Table>): Promise<void> {
  const table = await measure({ quick: process.argv.includes("--quick") });
  console.log(toMarkdown(table));
  process.exit(table.broken.length > 0 ? 1 : 0);
}
