import { describe, expect, it } from "vitest";
import { readingFrom } from "../testing.ts";

const gatesIn = (text: string) =>
  readingFrom(text).gates.map(({ title, questions, outcomes, deciders }) => ({
    title,
    questions: questions.map(({ text }) => text),
    outcomes: outcomes.map(({ text }) => text),
    deciders,
  }));

describe("decisions", () => {
  it("ask what stands below the answer that goes on; the other lists are what the other answers mean", () => {
    const text =
      "# Move\n\n## Switch\n\n- [ ] Switch on\n\n### Go/no-go decision\n\nWho: Ana (decides), Ben\n\n**GO if all are true:**\n\n- [ ] Copy is complete\n- [ ] Nobody is signed in\n\n**NO-GO if any is true:**\n\n- [ ] Copy is late\n";
    expect(gatesIn(text)).toEqual([
      {
        title: "Go/no-go decision",
        questions: ["Copy is complete", "Nobody is signed in"],
        outcomes: ["GO if all are true", "NO-GO if any is true: Copy is late"],
        deciders: ["Ana"],
      },
    ]);
  });

  it.each([
    ["on its own", "**Go/No-Go decision**: GO / NO-GO", [], ["GO", "NO-GO"]],
    ["as a choice", "**Done when:** copy checked. **Go/No-Go:** ☐ Go ☐ No-Go", ["copy checked"], ["Go", "No-Go"]],
    [
      "with signs",
      "**Exit criteria**: queue empty; jobs stopped. **Decision**: ✅ PROCEED | ❌ HOLD | ROLLBACK",
      ["queue empty", "jobs stopped"],
      ["PROCEED", "HOLD", "ROLLBACK"],
    ],
  ])("are read in a paragraph %s", (_, line, questions, outcomes) => {
    expect(gatesIn(`# Move\n\n## Phase 1\n\n- [ ] Copy\n\n${line}\n\n## Phase 2\n\n- [ ] Switch\n`)).toMatchObject([
      { questions, outcomes },
    ]);
  });

  it.each([
    ["a label that is none", "**Decision record**: see the wiki / the tracker"],
    ["a label without answers", "**Decision**: we use the new driver, the old one is gone"],
    ["boxes below what follows from an answer", "**If GO:**\n\n- [ ] Open the doors"],
  ])("%s asks nothing", (_, lines) => {
    expect(gatesIn(`# Move\n\n## Phase 1\n\n- [ ] Copy\n\n${lines}\n`)).toEqual([]);
  });

  it("what follows from an answer is work below the gate's own heading too", () => {
    const { phases, gates } = readingFrom("# Move\n\n## Go-live decision\n\n- [ ] All agree\n\n**If GO LIVE:**\n\n- [ ] Open the doors\n");
    expect(gates.map(({ questions }) => questions.length)).toEqual([1]);
    expect(JSON.stringify(phases.map(({ steps }) => steps))).toContain("Open the doors");
  });
});
