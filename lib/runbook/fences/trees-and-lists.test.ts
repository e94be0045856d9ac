import { describe, expect, it } from "vitest";
import { commandWithin } from "./command-within.ts";
import { readTree } from "./decision-tree.ts";
import { triggerLinesIn } from "./triggers-in.ts";
import { questionsIn } from "./yes-no.ts";

type Shape = (string | Shape)[];
const shape = (branches: ReturnType<typeof readTree>["branches"]): Shape =>
  branches.flatMap(({ text, branches: own }) => (own.length > 0 ? [text, shape(own)] : [text]));
const read = (text: string, title = "") => readTree({ text, title, line: 5, endLine: 20 });

describe("a drawn tree", () => {
  it.each([
    ["with box characters", "Fails\n├─ Look\n└─ Then:\n   ├─ If a:\n   │  └─ Stop\n   └─ Go"],
    ["whose bytes were misread", "Fails\nâ”œâ”€ Look\nâ””â”€ Then:\n   â”œâ”€ If a:\n   â”‚  â””â”€ Stop\n   â””â”€ Go"],
    ["with plus signs", "Fails\n|\n+-- Look\n|\n+-- Then:\n    |\n    +-- If a:\n    |   +-- Stop\n    +-- Go"],
    ["with arrows", "Fails\n-> Look\n-> Then:\n   -> If a:\n      -> Stop\n   -> Go"],
  ])("nests by depth %s", (_, text) => {
    const tree = read(text);
    expect(tree.title).toBe("Fails");
    expect(shape(tree.branches)).toEqual(["Look", "Then:", ["If a:", ["Stop"], "Go"]]);
  });

  it("keeps the words of its root beside a title, and its line numbers", () => {
    expect(read("❌ Build fails\n├─ Look", "Issue: Build Fails").title).toBe("Issue: Build Fails");
    expect(read("Red\n├─ Look", "Canary").title).toBe("Canary – Red");
    expect(read("Red\n├─ Look").branches[0]?.line).toBe(7);
  });
});

describe("triggers", () => {
  it("leave out the heading and the command", () => {
    const text = "ROLLBACK if any of:\n1. Errors > 5%\n2. Data lost\n   or damaged\n\nRollback Command:\n./back.sh now";
    expect(triggerLinesIn(text, 3)).toEqual({
      logic: "any",
      heading: "ROLLBACK if any of:",
      lines: [
        { text: "Errors > 5%", line: 4, endLine: 4 },
        { text: "Data lost or damaged", line: 5, endLine: 6 },
      ],
    });
    expect(commandWithin({ text, line: 2 })).toMatchObject({ text: "./back.sh now", line: 9, endLine: 9, invocations: [{ line: 9 }] });
  });

  it("may all have to hold", () => {
    expect(triggerLinesIn("Roll back when all of the following hold:\n- a\n- b", 1).logic).toBe("all");
  });
});

it.each([
  ["Ready for production? (yes/no)", "Ready for production?"],
  ["[ ] Backups verified? Y/N", "Backups verified?"],
  ["- [ ] Is the team there?", "Is the team there?"],
  ["Sicherung geprüft? (ja/nein)", "Sicherung geprüft?"],
  ["Database checked: [ ] Yes [ ] No", "Database checked"],
])("%s is a question", (line, question) => {
  expect(questionsIn(`Intro:\n${line}`, 1)).toEqual([{ text: question, line: 2, endLine: 2 }]);
});

it.each(["All is well.", "Why did it fail?", ""])("%s is none", (line) => {
  expect(questionsIn(line, 1)).toEqual([]);
});
