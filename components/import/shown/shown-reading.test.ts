import { expect, it } from "vitest";
import { spotOf } from "#components/import/shown/line-shape.ts";
import { linesIn } from "#components/import/shown/lines-in.ts";
import { shownReading } from "#components/import/shown/shown-reading.ts";
import { read } from "#lib/runbook/read.ts";

const text = `# Parcel move

## Prepare

Be on time.

- [ ] Freeze merges (Owner: Priya, 5 min)
  - old orders
  - new orders

---

### Copy

- [ ] Copy the tables

Check the rows.

\`\`\`sql
select count(*) from parcels;
\`\`\`

## Go/no-go

- [ ] Is the backup fresh?

**Decider:** Priya
`;
const lines = linesIn(text);

function shown() {
  const { draft, reading } = read(text);
  return shownReading(draft, reading);
}

it("shows the plan row by row in the order of the document, each with what it was taken as", () => {
  const rows = shown().rows.filter(({ kind }) => kind !== "note");
  expect(rows.map(({ kind, depth, title, line }) => `${line} ${"·".repeat(depth)}${kind} ${title}`)).toEqual([
    "3 phase Prepare",
    "7 ·step Freeze merges",
    "13 ·phase Copy",
    "15 ··step Copy the tables",
    "17 ··step Check the rows.",
    "23 gate Go/no-go",
    "25 ·question Is the backup fresh?",
  ]);
});

it("leaves out lines that only draw a border", () => {
  expect(shown().rows.some(({ line, endLine }) => line === 11 && endLine === 11)).toBe(false);
});

it("sends a correction to the line that decides: a heading, an item, the fence below its words", () => {
  const spots = shown().rows.map((row) => [row.title, spotOf(row, lines)]);
  expect(Object.fromEntries(spots)).toMatchObject({
    Prepare: { line: 3, shape: "heading" },
    "Freeze merges": { line: 7, shape: "item" },
    "Check the rows.": { line: 19, shape: "fence" },
  });
});

it("offers nothing for a phase that begins without a heading", () => {
  const bare = "- [ ] One\n- [ ] Two\n";
  const { draft, reading } = read(bare);
  const [phase] = shownReading(draft, reading).rows;
  expect(phase && spotOf(phase, linesIn(bare)).shape).toBe("text");
});
