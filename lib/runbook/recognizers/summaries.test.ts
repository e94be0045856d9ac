import { expect, it } from "vitest";
import { read } from "../read.ts";

const plan = (table: string) =>
  `# Move\n\n## Phases\n\n### Phase 1: Inner circle (Week 1)\n\n**Tasks:**\n\n1. Deploy it\n\n### Phase 2: Everybody (Week 2-3)\n\n**Tasks:**\n\n1. Open it\n\n## In short\n\n${table}`;

it("a table that sums up the phases says their times, and makes no phases and no steps", () => {
  const text = plan(
    "| Phase | Activities | Duration | Week |\n|---|---|---|---|\n| Inner circle | Deploy | | 1 |\n| Everybody | Open | | 2-3 |\n",
  );
  const { draft, reading } = read(text);
  expect(draft.phases.map(({ title, steps }) => [title, steps.length])).toEqual([
    ["Phase 1: Inner circle", 1],
    ["Phase 2: Everybody", 1],
  ]);
  expect(reading.summaries.map(({ name, text }) => [name, text])).toEqual([
    ["inner circle", "Week 1"],
    ["everybody", "Week 2-3"],
  ]);
  expect(reading.lint.filter(({ rule }) => rule === "summary-disagrees")).toEqual([]);
  expect(reading.coverage.lost).toEqual([]);
});

it("a summary that says another time is a finding at its row", () => {
  const text = plan("| Week | Phase |\n|---|---|\n| 1 | Inner circle |\n| 2-5 | Everybody |\n");
  expect(read(text).reading.lint).toContainEqual(expect.objectContaining({ rule: "summary-disagrees", line: 22 }));
});

it("a run sheet stays one, though a row is called like a section", () => {
  const text = "# Move\n\n## Deploy\n\n| Step | Owner |\n|---|---|\n| Deploy | Ana |\n| Warm the caches | Ben |\n";
  expect(read(text).draft.phases.flatMap(({ steps }) => steps.map(({ title }) => title))).toEqual(["Deploy", "Warm the caches"]);
});
