// node bench/run.ts [NAME…] [--quick]: runs the measurements, prints their tables, and writes bench/results.md.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flagEvaluation } from "./flags.ts";
import { importer } from "./importer.ts";
import { killNine } from "./kill-nine.ts";
import { type Table, toMarkdown } from "./kit/table.ts";
import { listOfPlans } from "./list-plans.ts";
import { numbers } from "./numbers.ts";
import { openStorm } from "./open-storm.ts";
import { pageWeight } from "./page-weight.ts";
import { reflow } from "./reflow.ts";
import { room2000 } from "./room-2000.ts";
import { room10000 } from "./room-10000.ts";
import { statusPage } from "./status-page.ts";
import { tickToGlass } from "./tick-to-glass.ts";
import { timersDue } from "./timers.ts";

const measurements = {
  "tick-to-glass": tickToGlass,
  "open-storm": openStorm,
  "status-page": statusPage,
  flags: flagEvaluation,
  "room-2000": room2000,
  "room-10000": room10000,
  "page-weight": pageWeight,
  "kill-nine": killNine,
  "list-plans": listOfPlans,
  numbers,
  timers: timersDue,
  importer,
  reflow,
};
const file = join(import.meta.dirname, "results.md");
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = named.filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  console.error(`There is no measurement “${unknown[0]}”. There are: ${Object.keys(measurements).join(", ")}.`);
  process.exit(2);
}

const quick = process.argv.includes("--quick");
const tables: Table[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n${name} …\n`);
  const table = await measure({ quick });
  console.log(toMarkdown(table));
  tables.push(table);
}
// A quick run is for trying things out; its figures are not kept.
if (!quick) writeFileSync(file, withTables(existsSync(file) ? readFileSync(file, "utf8") : "", tables));
process.exit(tables.some(({ broken }) => broken.length > 0) ? 1 : 0);

/** The results with these tables in the place of their older selves. */
function withTables(before: string, fresh: Table[]): string {
  const sections = new Map(
    before.split(/^(?=## )/m).flatMap((text) => (text.startsWith("## ") ? [[text.split("\n")[0], text.trimEnd()]] : [])),
  );
  for (const table of fresh) sections.set(`## ${table.title}`, toMarkdown(table).trimEnd());
  const intro =
    "# Results\n\nWritten by `node bench/run.ts`. Read the ratios; the absolute figures belong to the machine. How to read them: [README.md](README.md).";
  return `${[intro, ...sections.values()].join("\n\n")}\n`;
}
