// node bench/importer-truth.ts [FOLDER]: reads hand-counted documents and says, per category, what was found of what is
// there (recall) and how much of what was found is there (precision). The folder holds truth.json and its documents.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../lib/runbook/read.ts";
import { decode } from "../lib/runbook/text/decode.ts";
import { toMarkdown } from "./kit/table.ts";
import { categories } from "./kit/truth-categories.ts";
import { truthFile } from "./kit/truth-file.ts";

const folder =
  process.argv.slice(2).find((word) => !word.startsWith("--")) ??
  process.env.HOLDPOINT_SEEDS ??
  join(import.meta.dirname, "../../shared/seeds");
if (!existsSync(join(folder, "truth.json"))) {
  console.error(`There is no truth.json in ${folder}. Name the folder that holds the counted documents.`);
  process.exit(2);
}
const { seeds } = truthFile.parse(JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")));
const documents = Object.entries(seeds).map(([name, truth]) => ({
  name,
  truth,
  reading: read(decode(readFileSync(join(folder, truth.file))).text).reading,
}));
const verbose = process.argv.includes("--misses");

const rows: string[][] = [];
const broken: string[] = [];
for (const [category, { expected, found, listed, selective }] of Object.entries(categories)) {
  let [hits, there, said] = [0, 0, 0];
  const misses: string[] = [];
  for (const { name, truth, reading } of documents) {
    if (listed && !listed(truth)) continue;
    const wanted = expected(truth);
    const got = found(reading);
    const hit = wanted.filter((each) => got.includes(each));
    hits += hit.length;
    there += wanted.length;
    said += got.length;
    for (const each of wanted) if (!got.includes(each)) misses.push(`${name}: missed ${each}`);
    for (const each of got) if (!wanted.includes(each)) misses.push(`${name}: too much ${each}`);
  }
  const [precision, recall] = [said === 0 ? 1 : hits / said, there === 0 ? 1 : hits / there];
  rows.push([
    category,
    String(there),
    String(said),
    precision.toFixed(3),
    recall.toFixed(3),
    (selective || precision >= 0.95) && recall >= 0.95 ? "yes" : "no",
  ]);
  if ((precision < 0.95 && !selective) || recall < 0.95)
    broken.push(`${category}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  if (verbose && misses.length > 0) console.log(`${category}\n  ${misses.join("\n  ")}`);
}
const notes = [
  `${documents.length} documents, each piece compared by the line it stands on.`,
  "Of lengths of time the inventory lists a choice; what is found beyond it is no mistake, so only recall counts there.",
];
console.log(
  toMarkdown({
    title: "What the importer finds",
    columns: ["category", "there", "found", "precision", "recall", "≥ 0.95"],
    rows,
    notes,
    broken,
  }),
);
process.exit(broken.length > 0 ? 1 : 0);
