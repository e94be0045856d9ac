import { describe, expect, it } from "vitest";
import { draftFrom } from "../testing.ts";

const stepsIn = (text: string) =>
  draftFrom(text).phases.flatMap(({ steps }) => steps.map(({ title, owner, children }) => [title, owner, children.length]));

describe("a list below a role", () => {
  it("is that role's work, and so is one below a short name beside it", () => {
    expect(
      stepsIn("# Move\n\n## Triage\n\n1. Release manager:\n    - Post the list\n    - Ask the team\n2. Test:\n    - Check the pages\n"),
    ).toEqual([
      ["Post the list", "Release manager", 0],
      ["Ask the team", "Release manager", 0],
      ["Check the pages", "Test", 0],
    ]);
  });

  it("keeps whom an item names itself", () => {
    expect(stepsIn("# Move\n\n## Triage\n\n1. DBA:\n    1. Stop the jobs @ana\n    2. Copy the tables\n")).toEqual([
      ["Stop the jobs", "ana", 0],
      ["Copy the tables", "DBA", 0],
    ]);
  });

  it("is a list of details below what is no role", () => {
    expect(stepsIn("# Move\n\n## Triage\n\n1. Check the board:\n    - errors\n    - queue\n2. Stop the jobs\n")).toEqual([
      ["Check the board", null, 0],
      ["Stop the jobs", null, 0],
    ]);
  });
});
