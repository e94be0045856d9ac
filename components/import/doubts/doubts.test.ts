import { expect, it } from "vitest";
import { readAsOf, spotsAlike } from "#components/import/doubts/doubts.ts";
import { spotAt } from "#components/import/shown/line-shape.ts";
import { linesIn } from "#components/import/shown/lines-in.ts";
import { shownReading } from "#components/import/shown/shown-reading.ts";
import { read } from "#lib/runbook/read.ts";

const text = `# Parcel move

**Version:** 4

## Move

- [ ] Copy the tables by 14:00
- [ ] Compare the rows

## Words

- Tell the couriers
- Two readers
- Inform the office

## Triggers for rollback

- Error rate > 5%
`;
const lines = linesIn(text);

function shown() {
  const { draft, reading } = read(text);
  return shownReading(draft, reading);
}

it("sorts by doubt: what is open comes before what is likely", () => {
  const { doubts } = shown();
  expect(doubts.map(({ line, sure, as }) => `${line} ${sure} ${as}`)).toEqual(["7 open step", "12 open note", "14 open note"]);
  expect(shown().rows.find(({ line }) => line === 7)).toMatchObject({ sure: "open", reason: "time-unread" });
  expect(shown().rows.find(({ line }) => line === 8)).toMatchObject({ sure: "sure", why: "It has a box to tick." });
});

it("knows the lines that were read as the same, for the same reason", () => {
  const reading = shown();
  const readAs = readAsOf(12, reading, lines);
  expect(readAs).toMatchObject({ kind: "note", reason: "note-order" });
  expect(readAs && spotsAlike(readAs, spotAt(12, lines), reading, lines).map(({ line }) => line)).toEqual([12, 14]);
  const step = readAsOf(8, reading, lines);
  expect(step && spotsAlike(step, spotAt(8, lines), reading, lines).map(({ line }) => line)).toEqual([8]);
});

it("tells what works in the room from what is kept as a note", () => {
  const found = Object.fromEntries(shown().found.map(({ name, count, works }) => [name, [count, works]]));
  expect(found).toMatchObject({ triggers: [1, 1], facts: [1, 0] });
});
