import { describe, expect, it } from "vitest";
import { coverage } from "./coverage.ts";
import { draftFrom } from "./testing.ts";

const text = "# Plan\n\nHello there.\n\n## Deploy\n\n- [ ] first thing\n  ```bash\n  ls -l\n  ```\n- [ ] second thing\n\n---\n";

describe("coverage", () => {
  it("counts lines with something on them, and finds all of them in the plan", () => {
    expect(coverage(text, draftFrom(text))).toEqual({ lines: 9, kept: 9, lost: [] });
  });

  it("misses a line whose words no piece says, even inside a piece", () => {
    const draft = draftFrom(text);
    for (const phase of draft.phases) for (const step of phase.steps) step.commands = [];
    expect(coverage(text, draft).lost).toEqual([8, 9]);
  });

  it("misses what a removed step or note said", () => {
    const draft = draftFrom(text);
    expect(coverage(text, { ...draft, notes: [] }).lost).toEqual([1, 3]);
    expect(coverage(text, { ...draft, phases: draft.phases.map((phase) => ({ ...phase, steps: [] })) }).lost).toEqual([7, 8, 9, 11]);
  });
});
