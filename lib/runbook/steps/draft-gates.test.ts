import { expect, test } from "vitest";
import { read } from "../read.ts";

const gatesOf = (text: string) => {
  const { gates, phases } = read(text).draft;
  const titleAt = new Map(phases.map(({ line, title }) => [line, title]));
  return gates.map(({ title, criteria, before }) => ({
    title,
    asks: criteria.map((each) => each.text),
    before: before.phase === null ? "the end" : titleAt.get(before.phase),
  }));
};

test("what must hold before a phase is left is a gate behind it, as a list and as boxes", () => {
  const text =
    "# Move\n\n## Phase 1: Backup\n\n- [ ] Take it\n\n**Exit criteria:**\n\n- Error rate < 0.1%\n- Backup verified\n\n## Phase 2: Switch\n\n- [ ] Do it\n\n### Exit criteria\n\n- [ ] All pods run\n";
  expect(gatesOf(text)).toEqual([
    { title: "Exit criteria · Phase 1: Backup", asks: ["Error rate < 0.1%", "Backup verified"], before: "Phase 2: Switch" },
    { title: "Exit criteria · Phase 2: Switch", asks: ["All pods run"], before: "the end" },
  ]);
});

test("exit criteria of a stage of a rollout stay the stage’s", () => {
  const text =
    "# Plan\n\n## Rollout\n\n### Stage 1: Staff (5% of users)\n\n- **Duration:** 24 hours\n- **Exit criteria:**\n  - No crash\n\n### Stage 2: All (100% of users)\n\n- **Duration:** 24 hours\n";
  expect(gatesOf(text)).toEqual([]);
});
