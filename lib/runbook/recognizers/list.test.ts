import { describe, expect, it } from "vitest";
import { understand } from "../read.ts";
import { wholeOf } from "../reading-of.ts";
import { whyLine } from "../why.ts";
import { recognizers } from "./list.ts";
import { recognize } from "./recognizer.ts";

const foundIn = (text: string) => {
  const { blocks, phases } = understand(text, []);
  const whole = wholeOf(phases, blocks);
  return recognizers.filter((recognizer) => recognize(recognizer, whole).length > 0).map(({ piece }) => piece);
};

describe("every recognizer", () => {
  it("has a name of its own", () => expect(new Set(recognizers.map(({ piece }) => piece)).size).toBe(recognizers.length));

  it.each(recognizers)("$piece: finds one in its example", (recognizer) => {
    expect(foundIn(recognizer.example)).toContain(recognizer.piece);
    expect(recognizer.means).toMatch(/^\p{Lu}.*\.$/u);
  });

  it.each(recognizers)("$piece: finds none in a text about something else", ({ piece }) => {
    expect(foundIn("# Plan\n\n## Evening\n\n- [ ] Stop the jobs\n\nWe meet at the desk.\n")).not.toContain(piece);
  });

  it("says what it asks for in docs/recognizers.md", async () => {
    const rows = recognizers.flatMap(({ piece, means, example, asks }) => [
      `## ${piece}`,
      "",
      means,
      "",
      ...(asks.length > 0 ? ["It reads what", "", ...asks.map(({ says }) => `- ${says}`), ""] : []),
      "````markdown",
      example.trimEnd(),
      "````",
      "",
    ]);
    const text = `# What is recognized in a runbook, and how

<!-- Written from lib/runbook/recognizers by its tests: npx vitest run lib/runbook/recognizers -u -->

A runbook is read block by block: each paragraph, list, table, quote and fence with the label and the headings above it. Phases and steps are
decided first (\`lib/runbook/steps\`); then every recognizer, in this order, reads each block that is all it asks for. A block may be read by
several. Each section below ends with the shortest document in which the piece is found, which is a test.

\`npm run -s holdpoint -- read FILE --why LINE\` says which of them took a line, and what the others asked for in vain.

${rows.join("\n")}`;
    await expect(text).toMatchFileSnapshot("../../../docs/recognizers.md");
  });
});

describe("why a line is read as it is", () => {
  const text = "# Plan\n\n## Rollback triggers\n\n- Error rate > 5%\n\n## Evening\n\n- [ ] Stop the jobs\n";

  it("is told with what stands above it, what took it, and what the others asked for", () => {
    const why = whyLine(text, 5);
    expect(why).toMatchObject({ above: ["Rollback triggers (line 3)"], topic: "triggers", found: ["trigger"] });
    expect(why?.others).toContainEqual({ piece: "risk", why: "looked at it, and found none" });
    expect(why?.others).toContainEqual({ piece: "criterion", why: "only what stands below words about what must hold" });
    expect(why?.others).toContainEqual({ piece: "message", why: "only what is a fence or a quote" });
  });

  it("is told of steps by the reason that the reader noted, and of no line that is not there", () => {
    expect(whyLine(text, 9)?.taken).toMatchObject([{ as: "phase" }, { as: "step", reason: "box" }]);
    expect(whyLine(text, 99)).toBeNull();
  });
});
