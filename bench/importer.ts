// How long reading a runbook takes beside parsing its Markdown and doing nothing with it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { read } from "../lib/runbook/read.ts";
import { ms, ratio, whole } from "./kit/statistics.ts";
import { asCommand, type Options, type Table } from "./kit/table.ts";

const sizes = [1_000, 3_000, 10_000, 30_000, 100_000];
/** Past this the bare parser takes minutes: its time grows with the square of the length. */
const longestBare = 30_000;
const roundsOf = (lines: number): number => (lines <= 3_000 ? 9 : lines <= 10_000 ? 3 : 1);

export async function importer({ quick }: Options): Promise<Table> {
  const rows: string[][] = [];
  const first: { bare: number; read: number } = { bare: 0, read: 0 };
  const warm = documentOf(1_000);
  for (let round = 0; round < 3; round++) [fromMarkdown(warm), read(warm)];
  for (const size of quick ? sizes.slice(0, 3) : sizes) {
    const text = documentOf(size);
    let bare: number | null = null;
    let ours = Number.POSITIVE_INFINITY;
    // In turns: what the machine does meanwhile is the same for both.
    for (let round = 0; round < (quick ? 1 : roundsOf(size)); round++) {
      if (size <= longestBare)
        bare = Math.min(
          bare ?? Number.POSITIVE_INFINITY,
          timeOf(() => fromMarkdown(text)),
        );
      ours = Math.min(
        ours,
        timeOf(() => read(text)),
      );
    }
    if (size === 3_000) Object.assign(first, { bare, read: ours });
    const aim = size === 3_000 ? "≤ 1.5×" : "";
    const met = size === 3_000 && bare !== null ? (ours <= 1.5 * bare ? "yes" : "no") : "";
    const grown = size > 3_000 ? [bare === null ? "" : ratio(bare, first.bare), ratio(ours, first.read)] : ["", ""];
    rows.push([
      whole(size),
      bare === null ? "" : ms(bare),
      ms(ours),
      whole((size / ours) * 1000),
      bare === null ? "" : ratio(ours, bare),
      aim,
      met,
      ...grown,
    ]);
  }
  return {
    title: "Reading a runbook",
    columns: ["lines", "bare parser, ms", "read, ms", "lines/s", "to bare", "aim", "met", "bare, to 3,000 lines", "read, to 3,000 lines"],
    rows,
    notes: [
      `Node ${process.versions.node}; the fastest of ${roundsOf(3_000)} rounds (${roundsOf(10_000)} of 10,000 lines, one of more). Bare is mdast-util-from-markdown on the same text, without tables.`,
      "The bare parser is not measured at 100,000 lines, where it takes minutes. Reading splits long documents and grows with their length.",
    ],
    broken: [],
  };
}

/**
 * So many lines of a runbook: the example of this repository, over and over, its headings numbered anew. Five of six turns
 * are quoted and have bullets in the place of boxes and numbers: the longest would hold more steps than a plan may.
 */
function documentOf(lines: number): string {
  const example = readFileSync(join(import.meta.dirname, "../examples/ledger-cutover.md"), "utf8").split("\n");
  const all: string[] = [];
  for (let turn = 0; all.length < lines; turn++) {
    for (const line of example) {
      if (/^##? /.test(line)) all.push(`## ${line.replace(/^#+ /, "")} ${turn}`);
      else all.push(turn % 6 === 0 ? line : `> ${line.replace(/^(\s*)(?:- \[[ x]\]|\d+\.) /, "$1- ")}`);
    }
  }
  return all.slice(0, lines).join("\n");
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

if (import.meta.main) await asCommand(importer);
